import { expect, it } from "vitest";
import { isNewer } from "../../src/rule/edition.ts";
import { lint } from "../../src/engine/lint.ts";
import { defineRule } from "../../src/rule/rule.ts";

const EDITIONS = ["2026.1", "2026.2", "2027.1"];

it.each([
  ["2026.2", "2026.1", true],
  ["2027.1", "2026.2", true],
  ["2026.1", "2026.1", false],
  ["2026.1", "2027.1", false],
  [undefined, "2026.1", false],
  ["2027.1", undefined, false],
  ["1999.1", "2026.1", false],
])("what came with %s is newer than the agreed %s: %s", (since, agreed, newer) => {
  expect(isNewer(since, agreed, EDITIONS)).toBe(newer);
});

it("a finding of a rule that is newer than the agreed edition is a notice", () => {
  const rule = defineRule({
    summary: "x",
    severity: "error",
    presets: [],
    since: "2026.1",
    *check(file) {
      yield { span: { start: 0, end: 4 }, message: "always here" };
      if (file.stages.length > 0) yield { span: { start: 0, end: 4 }, message: "stricter", since: "2026.1" };
    },
  });
  const settings = { rules: [{ id: "x", rule, severity: "error" as const, options: {} }] };
  const notices = (edition: string | undefined): unknown[] => lint("FROM scratch\n", "Dockerfile", { ...settings, edition }).findings.map(({ notice }) => notice);
  // Editions that are older than all that there are, as a configuration from before this one would name.
  expect(notices("2025.9")).toEqual([true, true]);
  expect(notices("2026.1")).toEqual([undefined, undefined]);
  expect(notices(undefined)).toEqual([undefined, undefined]);
});
