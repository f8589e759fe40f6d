import { expect, test } from "vitest";
import { resolvePath } from "../../../src/model/files/path.ts";
import { lastStage } from "../evaluated.ts";

const FOLDER = "/a".repeat(2000);

test("a path that Linux does not take is not known", () => {
  expect(resolvePath(FOLDER, "b")).toBe(`${FOLDER}/b`);
  expect(resolvePath(FOLDER, "b".repeat(100))).toBeUndefined();
  expect(resolvePath(undefined, `/${"b".repeat(5000)}`)).toBeUndefined();
});

test("cd into folders without end does not make paths without end", () => {
  const [step] = lastStage(`FROM debian:12\nRUN ${"cd deeper && ".repeat(1000)}make`).steps;
  expect(step?.commands.at(-1)).toMatchObject({ name: "make", directory: undefined });
});
