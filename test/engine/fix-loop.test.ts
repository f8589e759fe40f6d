import { expect, test } from "vitest";
import { fixLoop } from "../../src/engine/fix-loop.ts";
import type { ReportedFinding } from "../../src/engine/lint-result.ts";
import { finding, fixable, insertBefore, replace } from "./finding-stub.ts";

const SAFE = { safety: "safe" } as const;

test("fixes that collide are applied one pass after the other", () => {
  const lint = (text: string): readonly ReportedFinding[] => [
    ...(text.includes("a") ? [] : [fixable([insertBefore(text, "!", "a")], "safe", "Add a")]),
    ...(text.includes("b") ? [] : [fixable([insertBefore(text, "!", "b")], "safe", "Add b")]),
  ];
  const outcome = fixLoop("!", lint, SAFE);
  expect(outcome.text).toBe("ab!");
  expect(outcome.applied.map(({ title }) => title)).toEqual(["Add a", "Add b"]);
  expect(outcome.settled).toBe(true);
  expect(outcome.findings).toEqual([]);
});

test("a fix that uncovers a finding is followed by that finding's fix", () => {
  const lint = (text: string): readonly ReportedFinding[] =>
    ["one", "two", "three"].filter((word) => text.includes(word)).map((word) => fixable([replace(text, word, { one: "two", two: "three" }[word] ?? "four")]));
  expect(fixLoop("one", lint, SAFE).text).toBe("four");
});

test("two fixes that undo each other come to an end", () => {
  const lint = (text: string): readonly ReportedFinding[] => [fixable([replace(text, text, text === "tick" ? "tock" : "tick")])];
  const outcome = fixLoop("tick", lint, SAFE);
  expect(outcome.applied).toHaveLength(10);
  expect(outcome.settled).toBe(false);
});

test("the tenth pass may be the one that settles it", () => {
  const lint = (text: string): readonly ReportedFinding[] => (text.length === 10 ? [] : [fixable([insertBefore(text, text, "x")])]);
  expect(fixLoop("", lint, SAFE)).toMatchObject({ text: "xxxxxxxxxx", settled: true });
});

test("what nothing can fix is what is still found", () => {
  const unfixable = finding({ message: "Only a person can tell" });
  const outcome = fixLoop("text", () => [unfixable], SAFE);
  expect(outcome).toEqual({ text: "text", applied: [], findings: [unfixable], settled: true });
});

test("fixes that are only wrong together are applied one at a time", () => {
  const lint = (text: string): readonly ReportedFinding[] =>
    text === "RUN " ? [finding({ rule: "syntax/error" })] : ["a;", "b;"].filter((part) => text.includes(part)).map((part) => fixable([replace(text, part, "")]));
  expect(fixLoop("RUN a;b;", lint, SAFE).text).toBe("RUN b;");
});

test("a fix that breaks the file is not applied", () => {
  const lint = (text: string): readonly ReportedFinding[] =>
    text === "broken" ? [finding({ rule: "syntax/error" })] : [fixable([replace(text, text, "broken")])];
  expect(fixLoop("whole", lint, SAFE)).toMatchObject({ text: "whole", applied: [] });
});

test("a safe fix that makes another image is refused, and a suggestion is not", () => {
  const lint = (text: string): readonly ReportedFinding[] => [
    ...(text.includes("root") ? [fixable([replace(text, "root", "app")], "safe", "Run as app")] : []),
    ...(text.includes("bare") ? [fixable([replace(text, "bare", "dressed")], "safe", "Dress")] : []),
  ];
  const outcomeOf = (text: string): string => (text.includes("root") ? "root" : "app");
  expect(fixLoop("root bare", lint, { ...SAFE, outcomeOf })).toMatchObject({ text: "root dressed", settled: true });
  const suggest = (text: string): readonly ReportedFinding[] => lint(text).map((each) => ({ ...each, fixes: each.fixes.map((fix) => ({ ...fix, safety: "suggestion" as const })) }));
  expect(fixLoop("root bare", suggest, { safety: "suggestion", outcomeOf }).text).toBe("app dressed");
});
