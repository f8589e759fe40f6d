import { applyEdits, chooseFix } from "../../src/engine/apply-fixes.ts";
import { fixLoop } from "../../src/engine/fix-loop.ts";
import { imageOutcome } from "../../src/engine/image-outcome.ts";
import type { ReportedFinding } from "../../src/engine/lint-result.ts";
import type { Edit, Fix } from "../../src/rule/finding.ts";
import type { CaseSettings } from "./case-settings.ts";
import { lintCase, type LintedCase, type RuleUnderTest } from "./lint-case.ts";

export interface FixedCase {
  /** The text with the preferred fix of every finding applied; absent when no finding has one. */
  readonly text: string | undefined;
  readonly complaints: readonly string[];
}

/** Applies the preferred fixes until nothing changes, and sees to it that the findings which had one are gone. */
export function fixCase(under: RuleUnderTest, linted: LintedCase, settings: CaseSettings): FixedCase {
  const safety = settings.fix ?? "unsafe";
  const unfixable = linted.findings.filter((finding) => chooseFix(finding, { safety }) === undefined);
  if (unfixable.length === linted.findings.length) return { text: undefined, complaints: [] };
  const lintText = (text: string): readonly ReportedFinding[] => {
    const { findings, syntaxProblems } = lintCase(under, text, settings);
    return [...syntaxProblems, ...findings];
  };
  const { text, settled } = fixLoop(linted.result.source.text, lintText, { safety });
  const after = lintCase(under, text, settings);
  const left = after.findings.filter((finding) => chooseFix(finding, { safety }) !== undefined);
  const complaints = [
    ...(settled ? [] : ["the fixes never come to an end: each pass changes the text again"]),
    ...left.map(({ message }) => `still found and still fixable after fixing: ${message}`),
    ...newProblems(linted, after, "fixing"),
  ];
  if (left.length === 0 && after.findings.length > unfixable.length) complaints.push("fixing brought new findings of this rule");
  return { text, complaints };
}

/** Applies every single fix, alternatives included, to the text as it is: what is wrong with any of them. */
export function checkEachFix(under: RuleUnderTest, linted: LintedCase, settings: CaseSettings): string[] {
  return linted.findings.flatMap((finding) =>
    finding.fixes.flatMap((fix) => checkFix(under, linted, finding, fix, settings).map((wrong) => `the fix "${fix.title}" ${wrong}`)),
  );
}

function checkFix(under: RuleUnderTest, linted: LintedCase, finding: ReportedFinding, fix: Fix, settings: CaseSettings): string[] {
  const { text } = linted.result.source;
  const complaints: string[] = [];
  if (fix.title === "" || fix.title.endsWith(".")) complaints.push("needs a title without a final period");
  const outside = fix.edits.filter(({ span }) => !(0 <= span.start && span.start <= span.end && span.end <= text.length));
  if (outside.length > 0) return [...complaints, "edits outside the file"];
  if (fix.edits.some((edit) => edit.text === text.slice(edit.span.start, edit.span.end))) complaints.push("has an edit that changes nothing");
  let fixed: string;
  try {
    fixed = applyEdits(text, fix.edits);
  } catch (error) {
    return [...complaints, `cannot be applied: ${String(error)}`];
  }
  if (!leavesTheRest(text, fixed, fix.edits)) complaints.push("touches text outside its edits");
  if (fix.safety === "safe" && imageOutcome(fixed, settings.modelOptions) !== imageOutcome(text, settings.modelOptions)) complaints.push("calls itself safe and changes the image");
  const after = lintCase(under, fixed, settings);
  if (timesFound(after, finding) >= timesFound(linted, finding)) complaints.push(`does not make this go away: ${finding.message}`);
  return [...complaints, ...newProblems(linted, after, "it")];
}

/** Whether the pieces between the edits stand in the fixed text as they were, in their order. */
function leavesTheRest(text: string, fixed: string, edits: readonly Edit[]): boolean {
  let grown = 0;
  let done = 0;
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  for (const { span, text: replacement } of sorted) {
    if (text.slice(done, span.start) !== fixed.slice(done + grown, span.start + grown)) return false;
    grown += replacement.length - (span.end - span.start);
    done = span.end;
  }
  return text.slice(done) === fixed.slice(done + grown);
}

function timesFound(linted: LintedCase, finding: ReportedFinding): number {
  return linted.findings.filter(({ message }) => message === finding.message).length;
}

function newProblems(before: LintedCase, after: LintedCase, what: string): string[] {
  const complaints = after.crashes.map((crash) => `crashes after ${what}: ${crash}`);
  if (after.syntaxProblems.length > before.syntaxProblems.length) {
    complaints.push(`the file has new syntax problems after ${what}: ${after.syntaxProblems.map(({ message }) => message).join("; ")}`);
  }
  return complaints;
}
