import { applyFixes, chooseFix, type AppliedFix, type FixOptions } from "./apply-fixes.ts";
import type { ReportedFinding } from "./lint-result.ts";
import { SYNTAX_ERROR } from "./syntax-findings.ts";

/** How often a file is looked at again, should fixes keep undoing each other. */
const MOST_PASSES = 10;

/** What fixing came to. */
export interface FixOutcome {
  readonly text: string;
  /** Every fix that was applied, in the order in which they were. */
  readonly applied: readonly AppliedFix[];
  /** What is found in the text as it is now. */
  readonly findings: readonly ReportedFinding[];
  /** False when there were still fixes to apply after the last pass. */
  readonly settled: boolean;
}

interface Pass {
  readonly text: string;
  readonly applied: readonly AppliedFix[];
  readonly findings: readonly ReportedFinding[];
}

export interface FixLoopOptions extends FixOptions {
  /** What a build of a text results in, as `imageOutcome` says it; a safe fix that changes it is refused. Not looked at unless given. */
  readonly outcomeOf?: ((text: string) => string) | undefined;
}

type LintText = (text: string) => readonly ReportedFinding[];

/**
 * Applies fixes and lints again until nothing changes, ten times at most. A fix never leaves more syntax errors than it met, and a
 * safe one never another image.
 */
export function fixLoop(text: string, lintText: LintText, options: FixLoopOptions): FixOutcome {
  let current: Pass = { text, applied: [], findings: lintText(text) };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = fixOnce(current, lintText, options);
    if (next === undefined) return { ...current, settled: true };
    current = { ...next, applied: [...current.applied, ...next.applied] };
  }
  return { ...current, settled: fixOnce(current, lintText, options) === undefined };
}

/** One pass, or nothing when there is nothing to change. Safe fixes come first, so that what they do to the image can be told. */
function fixOnce(current: Pass, lintText: LintText, options: FixLoopOptions): Pass | undefined {
  const isSafe = (finding: ReportedFinding): boolean => chooseFix(finding, options)?.safety === "safe";
  const safe = fixSome(current, current.findings.filter(isSafe), lintText, options);
  return safe ?? fixSome(current, current.findings.filter((finding) => !isSafe(finding)), lintText, { safety: options.safety });
}

function fixSome(current: Pass, findings: readonly ReportedFinding[], lintText: LintText, options: FixLoopOptions): Pass | undefined {
  const together = tryFixes(current, findings, lintText, options);
  if (together !== "breaks the file") return together;
  // Two fixes may each be right and still leave, say, a RUN without a command: then one of them at a time.
  for (const finding of findings) {
    const alone = tryFixes(current, [finding], lintText, options);
    if (alone !== undefined && alone !== "breaks the file") return alone;
  }
  return undefined;
}

function tryFixes(
  current: Pass,
  findings: readonly ReportedFinding[],
  lintText: LintText,
  options: FixLoopOptions,
): Pass | "breaks the file" | undefined {
  const { text, applied } = applyFixes(current.text, findings, options);
  if (text === current.text) return undefined;
  const after = lintText(text);
  if (syntaxErrors(after) > syntaxErrors(current.findings)) return "breaks the file";
  if (options.outcomeOf && options.outcomeOf(text) !== options.outcomeOf(current.text)) return "breaks the file";
  return { text, applied, findings: after };
}

function syntaxErrors(findings: readonly ReportedFinding[]): number {
  return findings.filter((finding) => finding.rule === SYNTAX_ERROR).length;
}
