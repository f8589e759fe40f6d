import { describe, expect, test } from "vitest";
import { missingNames } from "../../../src/model/accounts/account-name-uses.ts";
import { lastStage } from "../evaluated.ts";

/** The names that a RUN lacks, each as the file has it, with how sure that is. */
function missing(base: string, run: string): readonly string[] {
  const text = `FROM ${base}\nRUN ${run}`;
  return [...missingNames(lastStage(text))].map(({ names, absence, certainty, span }) => {
    const kinds = names.map(({ kind }) => kind).join("+");
    return `${kinds} ${text.slice(span.start, span.end)} ${absence} ${certainty}`;
  });
}

describe("names that a command needs and nobody has", () => {
  test.each([
    ["debian:12", "chown a:b /srv", ["account+group a:b no certain"]],
    ["debian:12", "chown -R www-data:b /srv", ["group b no certain"]],
    ["debian:12", "chown a. /srv", ["account a no certain"]],
    ["debian:12", "chown 5:audio /srv && chgrp 7 /srv", []],
    ["debian:12", "useradd a && chown a: /srv", []],
    ["debian:12", "useradd -G audio,b a", ["group b no certain"]],
    ["debian:12", "useradd -g 1500 a", ["group 1500 no certain"]],
    ["debian:12", "groupadd b && useradd -g 1500 a", ["group 1500 no certain"]],
    ["debian:12", "groupadd b && useradd -g 1000 a", []],
    ["debian:12", "groupadd -K GID_MIN=1500 b && useradd -g 1500 a", []],
    ["debian:12", "groupadd -K GID_MIN=1500 b && groupmod -g 1501 b && useradd -g 1500 a", ["group 1500 no certain"]],
    ["debian:12", "groupadd -K GID_MIN=1500 b && groupdel b && useradd -g 1500 a", ["group 1500 no certain"]],
    ["debian:12", "groupadd -g 1500 b && useradd -g 1500 a", []],
    ["alpine:3.20", "adduser -D -G 1500 a", []],
    ["alpine:3.20", "addgroup a audio", ["account a hardly certain"]],
    ["alpine:3.20", "deluser a", []],
    ["debian:12", "deluser a", ["account a no certain"]],
    ["debian:12", "su a -c 'ls && ls /'", ["account a no certain"]],
    ["debian:12", "find /srv -exec chown a {} +", ["account a no likely"]],
    ["debian:12", "install -o a -g audio /etc/hosts /srv", ["account a no certain"]],
    ["debian:12", "chown a /srv || true", []],
    ["debian:12", "chroot /x chown a /srv", []],
    ["debian:12", "./make-users.sh && chown a /srv", []],
    ["example.com/team/base:1", "chown a /srv", []],
  ])("%s: %s", (base, run, expected) => {
    expect(missing(base, run)).toEqual(expected);
  });
});
