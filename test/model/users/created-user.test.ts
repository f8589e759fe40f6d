import { expect, test } from "vitest";
import { createdUser } from "../../../src/model/users/created-user.ts";
import { lastStage } from "../evaluated.ts";

function lines(text: string): readonly string[] | undefined {
  return createdUser(lastStage(text))?.lines;
}

test.each([
  ["Debian has useradd", "FROM debian:12", /^RUN groupadd .* && useradd .*nologin app$/],
  ["so has Fedora", "FROM fedora:41", /^RUN groupadd .* && useradd .*nologin app$/],
  ["Alpine has BusyBox's adduser", "FROM alpine:3.20", /^RUN addgroup -g \d+ app && adduser -D .* app$/],
])("%s", (_, text, command) => {
  expect(lines(text)).toEqual([expect.stringMatching(command), "USER app"]);
});

test.each([
  ["scratch has no tools", "FROM scratch"],
  ["nor has distroless", "FROM gcr.io/distroless/static-debian12"],
  ["nor has a minimal image", "FROM registry.access.redhat.com/ubi9/ubi-minimal:9.4"],
])("%s, but a number needs no account", (_, text) => {
  expect(lines(text)).toEqual(["USER 65532:65532"]);
});

test("an account that it would make makes the same accounts known to the model", () => {
  for (const base of ["debian:12", "alpine:3.20", "fedora:41"]) {
    const made = lastStage(`FROM ${base}\n${lines(`FROM ${base}`)?.join("\n") ?? ""}`);
    expect(made.verdict).toMatchObject({ user: "non-root", identity: { uid: 10001, gid: 10001 } });
  }
});

test("nothing is offered where the name is taken or the base is not known", () => {
  expect(lines("FROM debian:12\nRUN useradd app")).toBeUndefined();
  expect(lines("FROM example.com/private:1")).toBeUndefined();
});
