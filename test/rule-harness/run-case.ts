import { checkEachFix, fixCase } from "./check-fixes.ts";
import { checkPlaces, checkVariants } from "./check-findings.ts";
import type { CaseSettings } from "./case-settings.ts";
import { lintCase, type RuleUnderTest } from "./lint-case.ts";
import { renderFindings } from "./render-findings.ts";

/** What one case gave, and everything that is wrong with it whatever the rule is about. */
export interface CaseReport {
  readonly findingCount: number;
  /** What belongs in `.out`. */
  readonly rendered: string;
  /** What belongs in `.fixed`; absent when no finding has a fix. */
  readonly fixed: string | undefined;
  readonly complaints: readonly string[];
}

/** Runs a rule over one text and puts it through all the checks that every case gets for free. */
export function runCase(under: RuleUnderTest, text: string, settings: CaseSettings = {}): CaseReport {
  const linted = lintCase(under, text, settings);
  const fixed = fixCase(under, linted, settings);
  const broken = linted.syntaxProblems.filter(({ severity }) => severity === "error");
  return {
    findingCount: linted.findings.length,
    rendered: renderFindings(linted.result, linted.findings),
    fixed: fixed.text,
    complaints: [
      ...linted.crashes,
      ...(settings.broken === true ? [] : broken.map(({ message }) => `the case itself has a syntax error: ${message}`)),
      ...checkPlaces(linted),
      ...checkEachFix(under, linted, settings),
      ...fixed.complaints,
      ...checkVariants(under, linted, settings),
    ],
  };
}
