import { expect, test } from "vitest";
import { writtenIds } from "../../../src/model/accounts/written-ids.ts";
import { modelOf } from "../evaluated.ts";

/** Each id of a file with its certainty and the text that it underlines. */
function ids(text: string): readonly string[] {
  return modelOf(text).steps.flatMap((step) =>
    [...writtenIds(step)].map(({ kind, id, span, certainty }) => `${kind} ${id} ${certainty} ${text.slice(span.start, span.end)}`),
  );
}

test.each([
  ["USER 10:20", ["uid 10 certain 10", "gid 20 certain 20"]],
  ["USER app:20", ["gid 20 certain 20"]],
  ["USER app", []],
  ["ARG U=7\nUSER $U", ["uid 7 likely $U"]],
  ['COPY --chown="5:6" a b', ["uid 5 certain 5", "gid 6 certain 6"]],
  ["RUN useradd -u5 --gid=6 app", ["uid 5 certain 5", "gid 6 certain 6"]],
  ["RUN useradd -u $(id -u) app", []],
  ["RUN chown -R 5:6 7", ["uid 5 certain 5", "gid 6 certain 6"]],
  ["RUN chgrp 5 7", ["gid 5 certain 5"]],
  ["RUN chown --reference=a 5 6", []],
  ["RUN [ -e a ] && install -o 5 -g app a b", ["uid 5 likely 5"]],
])("%s", (lines, expected) => {
  expect(ids(`FROM debian:12\n${lines}`)).toEqual(expected);
});

test("`-g` is a comment to BusyBox and a group to Debian and RHEL", () => {
  expect(ids("FROM alpine:3.20\nRUN adduser -D -g 5 app")).toEqual([]);
  expect(ids("FROM fedora:42\nRUN adduser -g 5 app")).toEqual(["gid 5 certain 5"]);
});
