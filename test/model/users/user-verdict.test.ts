import { describe, expect, test } from "vitest";
import { lastStage, modelOf } from "../evaluated.ts";

function verdict(text: string) {
  const { user, by, drop } = lastStage(text).verdict;
  return drop ? `${user} by ${by}, dropped by ${drop.by}` : `${user} by ${by}`;
}

describe("the verdict on a stage's user", () => {
  test.each([
    ["FROM debian:12", "root by base-image"],
    ["FROM scratch", "root by base-image"],
    ["FROM example.com/private:1", "unknown by nobody"],
    ["ARG BASE\nFROM $BASE", "unknown by nobody"],
    ["FROM gcr.io/distroless/static:nonroot", "non-root by base-image"],
    ["FROM mcr.microsoft.com/windows/servercore:ltsc2022", "root by base-image"],
    ["FROM mcr.microsoft.com/windows/nanoserver:ltsc2022", "non-root by base-image"],
    ["FROM debian:12\nUSER 1000", "non-root by user"],
    ["FROM debian:12\nUSER root", "root by user"],
    ["FROM debian:12\nUSER 0:0", "root by user"],
    ["FROM debian:12\nUSER 00", "root by user"],
    ['FROM debian:12\nUSER "root"', "root by user"],
    ["FROM debian:12\nARG U=root\nUSER $U", "root by user"],
    ["FROM debian:12\nARG U\nUSER $U", "unknown by user"],
    ["FROM debian:12\nARG U\nUSER ${U:-app}", "non-root by user"],
    ["FROM debian:12\nENV U=0\nUSER ${U}", "root by user"],
    ["FROM scratch\nUSER $U", "root by user"],
    ["FROM debian:12\nUSER $U", "unknown by user"],
    ["FROM debian:12\nRUN useradd -o -u 0 toor\nUSER toor", "root by user"],
    ["FROM debian:12\nRUN echo 'toor:x:0:0::/:/bin/sh' >> /etc/passwd\nUSER toor", "root by user"],
    ["FROM debian:12 AS base\nUSER 1000\nFROM base", "non-root by user"],
    ["FROM debian:12 AS base\nUSER root\nFROM base AS mid\nFROM mid", "root by user"],
    ["FROM postgres:16", "root by base-image, dropped by entrypoint"],
    ['FROM postgres:16\nENTRYPOINT ["postgres"]', "root by base-image"],
    ["FROM nginx:1.27", "root by base-image, dropped by daemon"],
    ['FROM php:8.3-fpm\nCMD ["php", "-S", "0.0.0.0:80"]', "root by base-image"],
    ['FROM php:8.3-fpm\nCMD ["php-fpm", "-F"]', "root by base-image, dropped by daemon"],
    ['FROM debian:12\nRUN useradd app\nCOPY start.sh /\nCMD ["/start.sh"]', "root by base-image, dropped by entrypoint"],
    ['FROM debian:12\nRUN useradd app\nCOPY server /\nCMD ["/server"]', "root by base-image"],
    ['FROM debian:12\nENTRYPOINT ["gosu", "app", "server"]', "root by base-image, dropped by entrypoint"],
    ['FROM debian:12\nENTRYPOINT ["gosu", "app"]\nCMD ["server"]', "root by base-image, dropped by entrypoint"],
    ['FROM debian:12\nCMD server --port 80\nENTRYPOINT ["setpriv", "--reuid=app", "--init-groups", "--"]', "root by base-image, dropped by entrypoint"],
    ['FROM debian:12\nENTRYPOINT ["tini", "--", "gosu", "app"]\nCMD server --port 80', "root by base-image, dropped by entrypoint"],
    ['FROM debian:12\nENTRYPOINT ["gosu", "root"]\nCMD ["server"]', "root by base-image"],
    ["FROM debian:12\nCMD exec su-exec app:app server", "root by base-image, dropped by entrypoint"],
    ['FROM debian:12\nENTRYPOINT ["tini", "--", "setpriv", "--reuid=app", "server"]', "root by base-image, dropped by entrypoint"],
    ['FROM debian:12\nENTRYPOINT ["gosu", "root", "server"]', "root by base-image"],
    ['FROM debian:12\nCMD ["sudo", "-u", "app", "server"]', "root by base-image, dropped by entrypoint"],
    ['FROM debian:12\nCMD ["sudo", "server"]', "root by base-image"],
    ['FROM debian:12\nCMD ["memcached", "-u", "daemon"]', "root by base-image, dropped by entrypoint"],
    ["FROM debian:12\nCMD uwsgi --uid=app --ini /app.ini", "root by base-image, dropped by entrypoint"],
    ['FROM debian:12\nCMD ["mysqld", "--user=root"]', "root by base-image"],
    ['FROM alpine:3.20\nCMD ["nginx", "-g", "daemon off;"]', "root by base-image, dropped by daemon"],
    [
      'FROM debian:12\nCOPY <<EOF /start.sh\n#!/bin/sh\nexec gosu app "$@"\nEOF\nENTRYPOINT ["/start.sh"]',
      "root by base-image, dropped by entrypoint",
    ],
  ])("%s", (text, expected) => {
    expect(verdict(text)).toBe(expected);
  });

  test("a start-up script that cannot be read, in an image that ships gosu, possibly drops root", () => {
    const text = 'FROM debian:12\nRUN apt-get install -y gosu\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]';
    expect(lastStage(text).verdict.drop).toMatchObject({ by: "entrypoint", certainty: "possible" });
  });

  test.each([
    ["a script that PATH finds", 'RUN wget -O /usr/local/bin/gosu https://example.com/gosu\nCOPY start.sh /usr/local/bin/\nENTRYPOINT ["start.sh"]'],
    ["a script from somewhere else", 'RUN apt-get install -y gosu && git clone https://example.com/x /x\nCMD ["/x/start.sh"]'],
    ["a supervisor", 'ADD s6-overlay-amd64.tar.gz /\nENTRYPOINT ["/init"]'],
  ])("%s may drop root with the tool that the image ships", (_, text) => {
    expect(lastStage(`FROM debian:12\n${text}`).verdict.drop).toMatchObject({ certainty: "possible" });
  });

  test.each([
    ["with the tool of the base image's own", "postgres:16", "entrypoint"],
    ["as its workers do", "nginx:1.27", "daemon"],
  ])("an own start-up script on an image that drops root may do it %s", (_, base, by) => {
    const text = `FROM ${base}\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]`;
    expect(lastStage(text).verdict.drop).toMatchObject({ by, certainty: "possible" });
  });

  test("a program that is no script does not drop root because the image could", () => {
    expect(verdict('FROM debian:12\nRUN apt-get install -y gosu\nCMD ["node", "server.js"]')).toBe("root by base-image");
  });

  test.each([
    ["COPY start.sh /"],
    ["COPY . /srv\nWORKDIR /srv"],
    ["COPY scripts /\n"],
  ])("a start-up script is read from the build context: %s", (copy) => {
    const files: Record<string, string> = { "start.sh": "#!/bin/sh\nexec gosu app server\n", "./start.sh": "exec su-exec app x\n", "scripts/start.sh": "exec gosu app x" };
    const text = `FROM debian:12\n${copy}\nENTRYPOINT ["${copy.includes("srv") ? "./" : "/"}start.sh"]`;
    const { drop } = lastStage(text, { readContextFile: (path) => files[path.replaceAll("//", "/")] }).verdict;
    expect(drop).toMatchObject({ by: "entrypoint", to: "app", certainty: "certain" });
  });

  test("the reasons name the USER and the account behind it", () => {
    const text = "FROM debian:12\nRUN useradd -u 0 -o toor\nUSER toor";
    expect(lastStage(text).verdict.reasons.map((reason) => reason.text)).toEqual([
      "USER toor",
      "toor is made here with uid 0",
    ]);
  });

  test("the reasons lead through the stages to the USER, and to where its value is set", () => {
    const text = "ARG WHO=root\nFROM debian:12 AS base\nARG WHO\nUSER $WHO\nFROM base AS mid\nFROM mid";
    const { reasons } = lastStage(text).verdict;
    expect(reasons.map((reason) => [reason.text, reason.span && text.slice(reason.span.start, reason.span.end)])).toEqual([
      ["FROM mid goes on as that stage's user", "mid"],
      ["FROM base goes on as that stage's user", "base"],
      ["USER $WHO is root", "$WHO"],
      ["the value is set here, unless a build argument is another", "WHO=root"],
    ]);
  });

  test("the reasons lead to the base image, and to the value that names it", () => {
    const text = "ARG BASE=alpine:3.20\nFROM $BASE AS base\nFROM base";
    const { reasons } = lastStage(text).verdict;
    expect(reasons.map((reason) => reason.span && text.slice(reason.span.start, reason.span.end))).toEqual(["base", undefined, "BASE=alpine:3.20"]);
  });

  test("only the last stage ships unless others are named", () => {
    const text = "FROM a AS x\nFROM b AS y\nFROM c";
    expect(modelOf(text).shippedStages.map((stage) => stage.index)).toEqual([2]);
    expect(modelOf(text, { targets: ["X"] }).shippedStages.map((stage) => stage.index)).toEqual([0, 2]);
  });

  test("a stage is built when a shipped one needs it", () => {
    const text = "FROM a AS x\nFROM b AS unused\nFROM c AS y\nFROM d\nCOPY --from=x /a /b\nRUN --mount=from=y,target=/m true\n";
    expect(modelOf(text).stages.map((stage) => stage.built)).toEqual([true, false, true, true]);
  });
});
