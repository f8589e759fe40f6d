import { expect, test } from "vitest";
import { readsSymbolicModes } from "../../../src/model/images/frontend.ts";
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
