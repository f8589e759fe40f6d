import { expect, test } from "vitest";
import { groupMemberships } from "../../../src/model/accounts/group-memberships.ts";
import { lastStage } from "../evaluated.ts";

function memberships(text: string): readonly string[] {
  return groupMemberships(lastStage(text)).map(({ user, group, kind, certainty }) => `${user.text} ${group.text} ${kind} ${certainty}`);
}

test.each([
  ["useradd -g app -G a,b app", ["app app primary certain", "app a supplementary certain", "app b supplementary certain"]],
  ["adduser app a && deluser app a", []],
  ["useradd -G a app && userdel app", []],
  ["useradd -G a app && groupdel a", []],
  ["useradd -G a app && usermod -G b app", ["app b supplementary certain"]],
  ["useradd -G a app && usermod -aG b app", ["app a supplementary certain", "app b supplementary certain"]],
  ["useradd -g a app && usermod -g b app", ["app b primary certain"]],
  ["if true; then adduser app a; fi", ["app a supplementary likely"]],
  ['adduser "$NAME" a && gpasswd -d "$NAME" a', []],
  ['adduser "$ONE" a && gpasswd -d "$TWO" a', ['"$ONE" a supplementary certain']],
])("after `%s`", (command, expected) => {
  expect(memberships(`FROM debian:12\nARG ONE\nARG TWO\nARG NAME\nRUN ${command}`)).toEqual(expected);
});

test("a stage has the memberships of those that it is built on", () => {
  expect(memberships("FROM debian:12 AS base\nRUN useradd -G a app\nFROM debian:12 AS other\nRUN useradd -G b app\nFROM base")).toEqual([
    "app a supplementary certain",
  ]);
});
