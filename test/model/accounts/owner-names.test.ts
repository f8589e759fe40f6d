import { describe, expect, test } from "vitest";
import { missingOwner, namesToOffer, ownerNames, type OwnerName } from "../../../src/model/accounts/owner-names.ts";
import { lastStage } from "../evaluated.ts";

/** The names in the last USER of a Dockerfile, each with the text that it underlines. */
function named(text: string): readonly string[] {
  return namesOf(text).map(({ kind, name, span, literal }) => `${kind} ${name} ${literal ? "at" : "in"} ${text.slice(span.start, span.end)}`);
}

function namesOf(text: string): readonly OwnerName[] {
  const setting = lastStage(text).end.user;
  if (!setting) throw new Error("no USER");
  return ownerNames(setting.value, setting.word);
}

function missing(text: string): string | undefined {
  const found = missingOwner(namesOf(text), lastStage(text).end.accounts);
  return found && `${found.absence} ${text.slice(found.span.start, found.span.end)}`;
}

describe("the names in an owner", () => {
  test.each([
    ["USER app", ["account app at app"]],
    ["USER app:staff", ["account app at app", "group staff at staff"]],
    ['USER "app:staff"', ["account app at app", "group staff at staff"]],
    ["USER 1000:staff", ["group staff at staff"]],
    ["ARG U=app\nUSER $U:$U", ["account app in $U:$U", "group app in $U:$U"]],
    ["ARG G\nUSER app:$G", ["account app in app:$G"]],
    ["USER 1000:1000", []],
    ["USER root:root", []],
    ["USER app:", ["account app at app"]],
  ])("%s", (user, expected) => {
    expect(named(`FROM debian:12\n${user}\n`)).toEqual(expected);
  });
});

describe("names that do not exist", () => {
  test.each([
    ["FROM scratch\nUSER app", "no app"],
    ["FROM scratch\nUSER app:staff", "no app:staff"],
    ["FROM debian:12\nUSER www-data:nosuch", "no nosuch"],
    ["FROM debian:12\nUSER www-data:staff", undefined],
    ["FROM alpine:3.20\nUSER app", "hardly app"],
    ["FROM example.com/private:1\nUSER app", undefined],
    ["FROM debian:12\nCOPY setup.sh /\nRUN /setup.sh\nUSER app", undefined],
    ["FROM debian:12\nRUN apt-get install -y app-server\nUSER app", undefined],
    ["FROM debian:12\nRUN apt-get install -y curl\nUSER app", "no app"],
    ["FROM debian:12\nRUN apt-get install -y phpmyadmin\nUSER nginx", "hardly nginx"],
    ["FROM debian:12\nRUN apk add curl\nUSER app", undefined],
    ["FROM fedora:41\nRUN adduser -D app\nUSER app", undefined],
  ])("%s", (text, expected) => {
    expect(missing(text)).toBe(expected);
  });
});

test("what is offered instead leaves out root and the distribution's own accounts", () => {
  const text = "FROM debian:12\nRUN useradd app && useradd --system spool\nUSER ap";
  const [name] = namesOf(text);
  const offered = name && namesToOffer(name, lastStage(text).end.accounts);
  expect(offered).toEqual(expect.arrayContaining(["app", "spool", "www-data"]));
  for (const kept of ["root", "bin", "sync"]) expect(offered).not.toContain(kept);
});
