import { describe, expect, test } from "vitest";
import { setPasswords } from "../../../src/model/accounts/password-settings.ts";
import { modelOf } from "../evaluated.ts";

function passwords(text: string): readonly string[] {
  return setPasswords(modelOf(text)).map(({ users, form, asHash, certainty }) => `${users.join()} ${form}${asHash ? " as-hash" : ""} ${certainty}`);
}

describe("passwords that an image ends up with", () => {
  test.each([
    ["printf 'a:1\\nb:2\\n' | chpasswd", ["a,b clear certain"]],
    ["useradd -p hunter2 app", ["app clear as-hash certain"]],
    ["if true; then passwd -d app; fi", ["app empty likely"]],
    ["passwd -d app && passwd -l app", []],
    ["passwd -d app && usermod -p '' app", ["app empty certain", "app empty as-hash certain"]],
    ["echo app:hunter2 | chpasswd && passwd -l app", ["app clear certain"]],
    ['echo "app:$1" | chpasswd && passwd -l app', []],
    ['echo "app:$(openssl rand -hex 9)" | chpasswd', []],
    ['p=$(head -c 9 /dev/urandom | base64); echo "app:$p" | chpasswd', []],
    ["echo app:hunter2 | chpasswd && openssl rand -hex 9", ["app clear certain"]],
  ])("%s", (command, expected) => {
    expect(passwords(`FROM debian:12\nRUN ${command}`)).toEqual(expected);
  });

  test("BusyBox takes a lock off and leaves nothing, shadow refuses", () => {
    expect(passwords("FROM alpine\nRUN adduser -D app && passwd -u app")).toEqual(["app empty certain"]);
    expect(passwords("FROM alpine\nRUN adduser -D app && echo app:hunter2 | chpasswd && passwd -u app")).toEqual(["app clear certain"]);
    expect(passwords("FROM alpine\nRUN apk add shadow && adduser -D app && passwd -u app")).toEqual([]);
    expect(passwords("FROM debian:12\nRUN useradd app && passwd -u app")).toEqual([]);
  });

  test("stages that nothing is built on leave none", () => {
    expect(passwords("FROM debian:12 AS test\nRUN passwd -d root\nFROM debian:12\nCOPY --from=test /a /a")).toEqual([]);
    expect(passwords("FROM debian:12 AS base\nRUN passwd -d root\nFROM base")).toEqual(["root empty certain"]);
  });
});
