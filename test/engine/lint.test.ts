import { expect, test } from "vitest";
import { lint } from "../../src/engine/lint.ts";
import { selectRules, type ActiveRule } from "../../src/engine/select-rules.ts";
import { defineRule, type Rule } from "../../src/rule/rule.ts";

function active(id: string, rule: Rule, given: Partial<ActiveRule> = {}): ActiveRule {
  return { id, rule, severity: rule.severity, options: {}, ...given };
}

const usersOfRoot = defineRule({
  summary: "Every USER that says root",
  severity: "warning",
  presets: ["recommended"],
  *check({ syntax }) {
    for (const instruction of syntax.instructions) {
      if (instruction.type !== "USER" || instruction.value?.text !== "root") continue;
      yield { span: instruction.value.span, message: "USER says root" };
    }
  },
});

const crashing = defineRule({
  summary: "Always crashes",
  severity: "style",
  presets: ["recommended"],
  *check({ syntax }) {
    const [first] = syntax.instructions;
    if (first) yield { span: first.keyword.span, message: "Found before the crash" };
    throw new TypeError("cannot read the tea leaves");
  },
});

const TEXT = "FROM alpine:3.20\nUSER root\nCMD [\"run\"]\n";

test("a finding carries its rule, the severity in force, its page and the text that it underlines", () => {
  const rule = active("users-of-root", usersOfRoot, { severity: "error", url: "https://example.com/users-of-root" });
  const result = lint(TEXT, "app/Dockerfile", { rules: [rule] });
  expect(result.file).toBe("app/Dockerfile");
  expect(result.findings).toHaveLength(1);
  expect(result.findings[0]).toMatchObject({
    rule: "users-of-root",
    severity: "error",
    confidence: "certain",
    url: "https://example.com/users-of-root",
    related: [],
    fixes: [],
  });
  expect(result.findings.map(({ span }) => result.source.text.slice(span.start, span.end))).toEqual(["root"]);
});

test("a rule that crashes is named in a finding, and what it and the others found stays", () => {
  const result = lint(TEXT, "Dockerfile", { rules: [active("tea-leaves", crashing), active("users-of-root", usersOfRoot)] });
  expect(result.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    "internal/rule-crash error",
    "tea-leaves style",
    "users-of-root warning",
  ]);
  expect(result.findings[0]?.message).toBe(
    "The rule tea-leaves crashed and may have missed something: TypeError: cannot read the tea leaves",
  );
});

test("a rule gets its options: the given ones over the defaults", () => {
  const atMost = defineRule({
    summary: "More instructions than allowed",
    severity: "info",
    presets: [],
    options: {
      limit: { type: "number", default: 5, doc: "How many" },
      word: { type: "string", default: "many", doc: "How they are called" },
    },
    *check({ syntax }, { limit, word }) {
      const over = syntax.instructions[limit];
      if (over) yield { span: over.span, message: `Too ${word}: more than ${limit}` };
    },
  });
  const messages = (options: Readonly<Record<string, unknown>>): string[] =>
    lint(TEXT, "Dockerfile", { rules: selectRules([{ id: "at-most", rule: atMost }], { only: ["at-most"], options: { "at-most": options } }) }).findings.map(({ message }) => message);
  expect(messages({})).toEqual([]);
  expect(messages({ limit: 1 })).toEqual(["Too many: more than 1"]);
});

test("what the reader could not read is reported beside what the rules found in the rest", () => {
  const result = lint("FROM alpine:3.20\nFETCH it\nUSER root\n", "Dockerfile", { rules: [active("users-of-root", usersOfRoot)] });
  expect(result.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["syntax/error error", "users-of-root warning"]);
});

test("what the builder only warns about is a warning", () => {
  const result = lint("FROM alpine:3.20\nRUN one \\\n\n  two\n", "Dockerfile", { rules: [] });
  expect(result.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["syntax/warning warning"]);
});

test.each(["", "\n", "\u{FEFF}", "USER root", "FROM", "RUN <<EOF\n", "\\"])("%j is linted without throwing", (text) => {
  expect(() => lint(text, "Dockerfile", { rules: [active("users-of-root", usersOfRoot)] })).not.toThrow();
});
