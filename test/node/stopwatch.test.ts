import { expect, it } from "vitest";
import { linter } from "../../src/index.ts";
import { stopwatch } from "../../src/node/stopwatch.ts";

/** A clock that goes on by one whenever it is looked at. */
function ticking(): () => number {
  let time = 0;
  return () => time++;
}

it("gives what has passed since the last lap to the part that has ended", () => {
  const watch = stopwatch(ticking());
  watch.start();
  for (const part of ["file", "read", "read", "model"] as const) watch.lap(part);
  watch.lap("first", "no-sudo");
  watch.lap("again", "no-sudo");
  expect(watch.timing()).toEqual({
    files: { linted: 0, cached: 0 },
    parts: { file: 1, read: 2, model: 1 },
    rules: { "no-sudo": { first: 1, again: 1 } },
  });
});

it("does not take the laps of a warm-up", () => {
  const watch = stopwatch(ticking());
  watch.withoutCounting(() => watch.lap("read"));
  expect(watch.timing().parts).toEqual({});
});

it("adds up what several threads have taken", () => {
  const [watch, other] = [stopwatch(ticking()), stopwatch(ticking())];
  for (const each of [watch, other]) {
    each.count("linted");
    each.lap("model");
    each.lap("first", "no-sudo");
  }
  watch.add(other.timing());
  expect(watch.timing()).toEqual({ files: { linted: 2, cached: 0 }, parts: expect.objectContaining({ model: 2 }) as unknown, rules: { "no-sudo": { first: 2, again: 0 } } });
});

it("is told of every part of linting a file, and of every rule twice", () => {
  const laps: string[] = [];
  const timed = linter({ only: ["no-sudo", "latest-tag"] }, (part, rule) => laps.push(rule === undefined ? part : `${part} ${rule}`));
  const { findings } = timed.lint("FROM node:latest\n", "Dockerfile");
  expect(findings.map(({ rule }) => rule)).toEqual(["latest-tag"]);
  const [rules, again] = ["first", "again"].map((look) => laps.filter((lap) => lap.startsWith(`${look} `)).map((lap) => lap.slice(look.length + 1)));
  expect(again).toEqual(rules);
  expect(rules?.toSorted()).toEqual(["latest-tag", "no-sudo"]);
  expect(laps.filter((lap) => !lap.includes(" "))).toEqual(["read", "model", "suppressions"]);
});
