import { expect, test } from "vitest";
import { frontendOf, readsSymbolicModes } from "../../../src/model/images/frontend.ts";
import { readDockerfile } from "../../../src/syntax/read-dockerfile.ts";

test.each([
  ["docker/dockerfile:1", true],
  ["docker/dockerfile", true],
  ["docker/dockerfile:labs", true],
  ["docker.io/docker/dockerfile:1-labs", true],
  ["docker/dockerfile:1.14", true],
  ["docker/dockerfile:1.20.0", true],
  ["docker/dockerfile:1.7-labs", false],
  ["docker/dockerfile:1.2", false],
  ["docker/dockerfile:experimental", false],
  ["example.com/frontend:1", false],
])("%s", (frontend, expected) => {
  expect(readsSymbolicModes(readDockerfile(`# syntax=${frontend}\nFROM debian:12`))).toBe(expected);
});

test("no frontend asked for", () => {
  expect(readsSymbolicModes(readDockerfile("FROM debian:12"))).toBe(false);
});

function asked(syntax: string): ReturnType<typeof frontendOf> {
  return frontendOf(readDockerfile(`# syntax=${syntax}\nFROM debian:13`));
}

test("a frontend is Docker's, a copy under another registry, or someone else's", () => {
  expect(asked("docker.io/docker/dockerfile:1")?.publisher).toBe("docker");
  expect(asked("docker/dockerfile-upstream:master")?.publisher).toBe("docker");
  expect(asked("mirror.example.com/docker/dockerfile:1")?.publisher).toBe("mirror");
  expect(asked("example/dockerfile:1")?.publisher).toBe("other");
  expect(asked("docker.example.com/dockerfile:1")?.publisher).toBe("other");
});

test("a frontend without version may be of another major version tomorrow", () => {
  expect(asked("docker/dockerfile")).toMatchObject({ moving: true, stable: "docker/dockerfile:1" });
  expect(asked("docker/dockerfile:labs")).toMatchObject({ moving: true, stable: "docker/dockerfile:1-labs" });
  expect(asked("docker/dockerfile:1")).toMatchObject({ moving: false, stable: undefined });
  expect(asked("docker/dockerfile@sha256:abc")).toMatchObject({ moving: false, stable: undefined });
});

test("words behind the reference are for the frontend", () => {
  const found = asked("example/frontend:1 --option");
  expect(found?.reference.text).toBe("example/frontend:1");
});
