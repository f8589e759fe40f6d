import { describe, expect, test } from "vitest";
import { accountConflict } from "../../../src/model/accounts/account-conflict.ts";
import { operationMoments } from "../../../src/model/accounts/account-moments.ts";
import { lastStage } from "../evaluated.ts";

/** What the commands of a RUN ask for that is taken, one text each. */
function conflicts(base: string, run: string): readonly string[] {
  const stage = lastStage(`FROM ${base}\nRUN ${run}`);
  return [...operationMoments(stage)].flatMap(({ operation, accounts }) => {
    const conflict = accountConflict(operation, accounts, stage.image);
    return conflict ? [`${conflict.taken} ${conflict.wanted.shape} of ${conflict.holder.name}${conflict.along ? " along" : ""}`] : [];
  });
}

describe("names and ids that are taken are those that the tool fails for", () => {
  test.each([
    ["debian:12", "useradd www-data", ["user www-data of www-data"]],
    ["debian:12", "useradd staff", ["group staff of staff along"]],
    ["debian:12", "useradd -g users staff", []],
    ["debian:12", "useradd -u 33 app", ["uid 33 of www-data"]],
    ["debian:12", "useradd -o -u 33 app", []],
    ["debian:12", "groupadd staff", ["group staff of staff"]],
    ["debian:12", "groupadd -f staff", []],
    ["debian:12", "groupadd -g 50 app", ["gid 50 of staff"]],
    ["debian:12", "usermod -u 33 www-data", []],
    ["debian:12", "usermod -l www-data daemon", ["user www-data of www-data"]],
    ["debian:12", "adduser --system www-data", ["user www-data of www-data"]],
    ["debian:12", "adduser --system a && adduser --system a", []],
    ["debian:12", "adduser --system --uid 200 a && adduser --system --uid 200 a", []],
    ["debian:12", "adduser --system --uid 200 a && adduser --system --uid 201 a", ["user a of a"]],
    ["debian:12", "adduser --system --group staff", []],
    ["debian:12", "addgroup --gid 1500 a && adduser --uid 1500 --disabled-password b", ["gid 1500 of a along"]],
    ["alpine:3.20", "adduser -D users", ["group users of users along"]],
    ["alpine:3.20", "adduser -D -u 100 app", ["gid 100 of users along"]],
    ["alpine:3.20", "adduser -S -u 100 app", []],
    ["alpine:3.20", "addgroup -S www-data", ["group www-data of www-data"]],
    ["alpine:3.13", "addgroup -S www-data", []],
    ["nginx:1.27-alpine", "addgroup -S www-data", []],
    ["fedora:40", "adduser nobody", ["user nobody of nobody"]],
    ["opensuse/leap", "groupadd app && useradd app", []],
    ["ubuntu:24.04", "chroot /x useradd ubuntu", []],
    ["ubuntu:24.04", "useradd ubuntu || true", []],
    ["ubuntu:24.04", "./prepare.sh && useradd ubuntu", []],
  ])("%s: %s", (base, run, expected) => {
    expect(conflicts(base, run)).toEqual(expected);
  });
});
