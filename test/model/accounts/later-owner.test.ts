import { expect, test } from "vitest";
import { laterOwner } from "../../../src/model/accounts/later-owner.ts";
import type { OwnerName } from "../../../src/model/accounts/owner-names.ts";
import { lastStage } from "../evaluated.ts";

const APP: OwnerName = { kind: "account", name: "app", span: { start: 0, end: 0 }, literal: true };

/** What makes `app` behind the first COPY of a Dockerfile, and whether that RUN could stand in front of it. */
function later(text: string): string | undefined {
  const step = lastStage(text).steps.find(({ instruction }) => instruction.type === "COPY");
  const made = step && laterOwner(step, APP);
  return made && `${text.slice(made.span.start, made.span.end)} ${made.id ?? "?"}:${made.gid ?? "?"}${made.movable ? " movable" : ""}`;
}

test.each([
  ["a RUN that only makes accounts can move", "COPY . /srv\nRUN groupadd -g 5000 app && useradd -u 5000 -g app app", "app 5000:5000 movable"],
  ["over other copies too", "COPY . /srv\nCOPY x /x\nWORKDIR /srv\nRUN useradd app", "app ?:? movable"],
  ["one that does more cannot", "COPY . /srv\nRUN useradd -u 5000 app && make -C /srv", "app 5000:5000"],
  ["nor over another RUN", "COPY . /srv\nRUN make\nRUN useradd app", "app ?:?"],
  ["nor over an argument that it may use", "COPY . /srv\nARG A=1\nRUN useradd app", "app ?:?"],
  ["an account made above is not later", "RUN useradd app\nCOPY . /srv", undefined],
  ["nor is one that is never made", "COPY . /srv", undefined],
])("%s", (_, text, expected) => {
  expect(later(`FROM debian:12\n${text}\n`)).toBe(expected);
});
