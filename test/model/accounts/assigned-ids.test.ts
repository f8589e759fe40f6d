import { describe, expect, test } from "vitest";
import { findAccountByUid, listAccounts, listGroups } from "../../../src/model/accounts/accounts.ts";
import { lastStage } from "../evaluated.ts";

/** The ids of the accounts and groups that a RUN makes; `?` where they are not known. */
function ids(base: string, script: string): string {
  const { accounts } = lastStage(`FROM ${base}\nRUN ${script}`).end;
  const users = listAccounts(accounts).filter(({ origin }) => origin.by === "command");
  const groups = listGroups(accounts).filter(({ origin }) => origin.by === "command");
  const shown = (id: number | undefined): string => (id === undefined ? "?" : String(id));
  return [
    ...users.map(({ name, uid, gid, assignedUid, assignedGid }) => `${name} ${shown(uid ?? assignedUid)}:${shown(gid ?? assignedGid)}`),
    ...groups.filter(({ name }) => !users.some((user) => user.name === name)).map(({ name, gid, assignedGid }) => `${name} ${shown(gid ?? assignedGid)}`),
  ].join(", ");
}

/** Alpine with so few accounts that all are known. */
const ALPINE = "alpine:3.20\nCOPY <<passwd <<group /etc/\nroot:x:0:0::/root:/bin/sh\npasswd\nroot:x:0:\nusers:x:100:\nnogroup:x:65533:\ngroup";

describe("ids that nobody asks for", () => {
  test.each([
    ["debian:12", "useradd a && useradd b", "a 1000:1000, b 1001:1001"],
    ["debian:12", "useradd -u 5000 a && useradd b", "a 5000:5000, b 5001:5001"],
    ["debian:12", "useradd -u 60000 a && useradd b", "a 60000:60000, b 1000:1000"],
    ["debian:12", "groupadd g && useradd a && useradd -g g b", "a 1000:1001, b 1001:1000, g 1000"],
    ["debian:12", "useradd -r a && useradd -r b && groupadd -r g", "a 999:999, b 998:998, g 997"],
    ["debian:12", "useradd -r -u 500 a && useradd -r b && useradd -r -u 101 c && useradd -r d", "a 500:500, b 499:499, c 101:101, d 999:999"],
    ["debian:12", "adduser --disabled-password --gecos '' a && addgroup g && adduser --disabled-password --gecos '' b", "a 1000:1000, b 1002:1002, g 1001"],
    ["debian:12", "adduser --system a && adduser --system --group b && addgroup --system g", "a 100:65534, b 101:101, g 102"],
    ["debian:12", "adduser --system --group a", "a 100:101"],
    ["ubuntu:24.04", "useradd a", "a 1001:1001"],
    [ALPINE, "adduser -D a && addgroup g && adduser -D b && adduser -D -G g c", "a 1000:1000, b 1002:1002, c 1001:1001, g 1001"],
    [ALPINE, "adduser -S a && addgroup -S g && adduser -S -G g b", "a 100:65533, b 101:101, g 101"],
  ])("on %s: %s", (base, script, expected) => {
    expect(ids(base, script)).toBe(expected);
  });

  test.each([
    ["debian:12", "apt-get install -y nginx && useradd -r a"],
    ["debian:12", "useradd -K UID_MIN=2000 -N a"],
    ["debian:12", "./setup && useradd a"],
    ["debian:12", "[ -e /x ] && useradd a"],
    ["node:22", "useradd a"],
    ["rockylinux:9", "useradd a"],
    ["alpine:3.20", "adduser -D a"],
    ["alpine:3.20", "apk add shadow && useradd a"],
    ["example.com/base:1", "useradd a"],
  ])("are not known on %s after %s", (base, script) => {
    expect(ids(base, script)).toMatch(/^a \?:\?$/);
  });

  test("are those of the account that has them", () => {
    const { accounts } = lastStage("FROM debian:12\nRUN useradd a && usermod -u 7000 a && useradd b").end;
    expect(findAccountByUid(accounts, 1000)).toBeUndefined();
    expect(findAccountByUid(accounts, 7001)?.name).toBe("b");
  });
});
