import { describe, expect, it } from "vitest";
import { defineRule } from "../../src/index.ts";
import { testRule } from "../../src/testing/rule-tester.ts";

/** Finds every `USER captain` and makes it `USER crew`. */
const rule = defineRule({
  summary: "Nobody is called captain",
  severity: "error",
  presets: [],
  *check(file) {
    for (const { index } of file.source.text.matchAll(/captain/g)) {
      const span = { start: index, end: index + "captain".length };
      yield { span, message: "A captain goes down", fixes: [{ title: "Be crew", safety: "suggestion", edits: [{ span, text: "crew" }] }] };
    }
  },
});

const bad = { text: "FROM a\nUSER captain\n", underlined: ["captain"], fixed: "FROM a\nUSER crew\n" };

describe("testRule", () => {
  it("is content with cases that are as they should be", () => {
    expect(() => { testRule("acme/x", rule, { ok: ["FROM a\n"], bad: [bad] }); }).not.toThrow();
  });

  it.each([
    ["a finding where there should be none", { ok: [bad.text], bad: [] }, 'says "A captain goes down" about'],
    ["no finding where there should be one", { ok: [], bad: [{ text: "FROM a\n", underlined: ["a"] }] }, 'underlines [] and not ["a"]'],
    ["another fix", { ok: [], bad: [{ ...bad, fixed: "FROM a\n" }] }, 'fixes "FROM a\\nUSER captain\\n" to "FROM a\\nUSER crew\\n" and not to "FROM a\\n"'],
  ])("complains about %s", (_, cases, message) => {
    expect(() => { testRule("acme/x", rule, cases); }).toThrow(message);
  });

  it("complains about a fix that does not make its finding go away", () => {
    const stubborn = defineRule({ ...rule, *check() { yield { span: { start: 0, end: 4 }, message: "x", fixes: [{ title: "y", safety: "safe", edits: [{ span: { start: 0, end: 0 }, text: " " }] }] }; } });
    expect(() => { testRule("acme/x", stubborn, { ok: [], bad: [{ text: "FROM a\n", underlined: ["FROM"], fixed: "FROM a\n" }] }); }).toThrow("never comes to an end");
  });

  it("complains about spans outside of the file", () => {
    const lost = defineRule({ ...rule, *check() { yield { span: { start: 90, end: 99 }, message: "x" }; } });
    expect(() => { testRule("acme/x", lost, { ok: [], bad: [{ text: "FROM a\n", underlined: [""] }] }); }).toThrow("outside the file");
  });
});
