import { expect, test } from "vitest";
import { droppedGroups } from "../../../src/model/accounts/dropped-groups.ts";
import { modelOf } from "../evaluated.ts";

function dropped(...lines: readonly string[]): readonly string[] {
  return [...droppedGroups(modelOf(lines.join("\n")))].map(
    ({ user, memberships }) => `${user}: ${memberships.map(({ group }) => group.value).join(" ")}`,
  );
}

test("a group behind the colon leaves no other", () => {
  expect(dropped("FROM debian:12", "RUN useradd -G audio,video app", "USER app:app")).toEqual(["app: audio video"]);
  expect(dropped("FROM debian:12", "RUN useradd -G audio,video app", "USER app:video")).toEqual(["app: audio"]);
  expect(dropped("FROM debian:12", "RUN useradd -G audio,video app", "USER app")).toEqual([]);
});

test("the group may be the same by name and by number", () => {
  const made = "RUN groupadd -g 5000 certs && useradd -u 7 -G certs app";
  expect(dropped("FROM debian:12", made, "USER 7:5000")).toEqual([]);
  expect(dropped("FROM debian:12", made, "USER 7:7")).toEqual(["7: certs"]);
});

test("what is joined behind a RUN is nothing to it", () => {
  expect(dropped("FROM debian:12", "RUN useradd app", "USER app:app", "RUN one", "USER root", "RUN gpasswd -a app audio")).toEqual([]);
});
