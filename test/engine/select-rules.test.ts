import { expect, test } from "vitest";
import { selectRules, type RuleSelection } from "../../src/engine/select-rules.ts";
import { defineRule, type Preset } from "../../src/rule/rule.ts";

function available(id: string, ...presets: Preset[]) {
  return { id, rule: defineRule({ summary: "x", severity: "warning", presets, check: () => [] }), url: `https://example.com/${id}` };
}

const RULES = [available("usual", "recommended", "strict"), available("picky", "strict"), available("cluster", "kubernetes")];

function chosen(selection?: RuleSelection): string[] {
  return selectRules(RULES, selection).map(({ id, severity }) => `${id} ${severity}`);
}

test("the recommended rules run when nothing is said", () => {
  expect(chosen()).toEqual(["usual warning"]);
});

test("presets add up, and each rule runs once", () => {
  expect(chosen({ presets: ["recommended", "strict", "kubernetes"] })).toEqual(["usual warning", "picky warning", "cluster warning"]);
  expect(chosen({ presets: [] })).toEqual([]);
});

test("a severity changes a rule's and switches it on; off switches it off", () => {
  expect(chosen({ rules: { picky: "error", usual: "off" } })).toEqual(["picky error"]);
  expect(chosen({ rules: { usual: "style" } })).toEqual(["usual style"]);
});

test("only runs exactly what it names, with the severities that were configured", () => {
  expect(chosen({ only: ["picky", "cluster"], rules: { picky: "info", usual: "error" } })).toEqual(["picky info", "cluster warning"]);
  expect(chosen({ only: ["usual"], rules: { usual: "off" } })).toEqual(["usual warning"]);
  expect(chosen({ only: [] })).toEqual([]);
});

test("options reach the rule that they are for, over its own values, and the page goes along", () => {
  const options = { limit: { type: "number", default: 9, doc: "x" }, word: { type: "string", default: "many", doc: "x" } } as const;
  const rule = defineRule({ summary: "x", severity: "warning", presets: ["recommended"], options, check: () => [] });
  const [counting, usual] = selectRules([{ id: "counting", rule }, ...RULES], { options: { counting: { limit: 3 }, usual: { limit: 4 } } });
  expect(counting).toMatchObject({ id: "counting", options: { limit: 3, word: "many" } });
  expect(usual).toMatchObject({ id: "usual", options: {}, url: "https://example.com/usual" });
});
