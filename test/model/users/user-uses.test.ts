import { expect, test } from "vitest";
import { userUses } from "../../../src/model/users/user-uses.ts";
import { modelOf } from "../evaluated.ts";

function uses(text: string, targets: readonly string[] = []): readonly string[] {
  return userUses(modelOf(text, { targets })).map(({ setting, run, stage }) => {
    const by = run ? text.slice(run.instruction.span.start, run.instruction.span.end) : "start";
    return `${setting.word.text}: ${by} in stage ${stage.index}`;
  });
}

test("the first RUN below a USER is the first to need its account", () => {
  expect(uses("FROM a\nUSER app\nCOPY x /x\nRUN one\nRUN two")).toEqual(["app: RUN one in stage 0"]);
});

test("without a RUN it is the start of the container", () => {
  expect(uses("FROM a\nUSER app\nCMD x")).toEqual(["app: start in stage 0"]);
});

test("a USER that another one replaces before anything runs is never used", () => {
  expect(uses("FROM a\nUSER app\nUSER root\nRUN one")).toEqual(["root: RUN one in stage 0"]);
});

test("a stage that inherits the USER may be the first to use it", () => {
  expect(uses("FROM a AS base\nUSER app\nFROM base\nRUN one")).toEqual(["app: RUN one in stage 1"]);
});

test("a builder stage starts no container, and a stage that nobody needs runs nothing", () => {
  expect(uses("FROM a AS files\nUSER app\nFROM b\nCOPY --from=files / /")).toEqual([]);
  expect(uses("FROM a AS unused\nUSER app\nRUN one\nFROM b")).toEqual([]);
});

test("ONBUILD RUN runs in another build", () => {
  expect(uses("FROM a\nUSER app\nONBUILD RUN one")).toEqual(["app: start in stage 0"]);
});
