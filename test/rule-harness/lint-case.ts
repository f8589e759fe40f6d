import type { LintResult, ReportedFinding } from "../../src/engine/lint-result.ts";
import { lint } from "../../src/engine/lint.ts";
import { selectRules } from "../../src/engine/select-rules.ts";
import type { ModelOptions } from "../../src/model/dockerfile-model.ts";
import type { Rule } from "../../src/rule/rule.ts";
import type { CaseSettings } from "./case-settings.ts";

/** The rule that a case is about. */
export interface RuleUnderTest {
  readonly id: string;
  readonly rule: Rule;
}

/** What linting a case's text with its one rule gave, told apart by who said it. */
export interface LintedCase {
  readonly result: LintResult;
  /** What the rule found. */
  readonly findings: readonly ReportedFinding[];
  readonly syntaxProblems: readonly ReportedFinding[];
  /** Messages of crashes; there should be none. */
  readonly crashes: readonly string[];
}

/** Lints `text` with this rule alone. */
export function lintCase({ id, rule }: RuleUnderTest, text: string, settings: CaseSettings): LintedCase {
  const result = lint(text, "Dockerfile", {
    rules: selectRules([{ id, rule }], { only: [id], options: { [id]: settings.options ?? {} } }),
    model: modelOptions(settings),
  });
  return {
    result,
    findings: result.findings.filter((finding) => finding.rule === id),
    syntaxProblems: result.findings.filter((finding) => finding.rule.startsWith("syntax/")),
    crashes: result.findings.filter((finding) => finding.rule.startsWith("internal/")).map(({ message }) => message),
  };
}

/** The day on which cases and pages are judged unless they say another. */
const TODAY = "2026-11-22";

/** What the model of a case is told. */
export function modelOptions({ modelOptions: told, contextFiles }: CaseSettings): ModelOptions {
  if (contextFiles === undefined) return { today: TODAY, ...told };
  return { today: TODAY, ...told, readContextFile: (path) => contextFiles[path] };
}
