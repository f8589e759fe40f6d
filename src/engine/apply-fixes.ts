import type { Edit, Fix, FixSafety } from "../rule/finding.ts";
import { overlaps, type Span } from "../source/span.ts";
import type { ReportedFinding } from "./lint-result.ts";

export interface FixOptions {
  /** The least safe fix that may be applied. */
  readonly safety: FixSafety;
}

/** A fix that was applied. */
export interface AppliedFix {
  readonly rule: string;
  readonly title: string;
  readonly safety: FixSafety;
}

/** The text after the fixes that could be applied together, and which those were. */
export interface FixedText {
  readonly text: string;
  readonly applied: readonly AppliedFix[];
}

const SAFEST_FIRST: readonly FixSafety[] = ["safe", "suggestion", "unsafe"];

/** Carries out edits given in offsets of `text`, in any order. Edits that collide or lie outside the text are a bug of the caller. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = inTextOrder(edits);
  if (!areApplicable(text, sorted)) throw new RangeError("edits collide or lie outside the text");
  let result = "";
  let done = 0;
  for (const { span, text: replacement } of sorted) {
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}

/** The fix to take: the first that is safe enough. Absent when there is none. */
export function chooseFix(finding: Pick<ReportedFinding, "fixes">, options: FixOptions): Fix | undefined {
  const limit = SAFEST_FIRST.indexOf(options.safety);
  return finding.fixes.find((fix) => SAFEST_FIRST.indexOf(fix.safety) <= limit);
}

/**
 * Applies one fix of every finding that has one, in the findings' order, each whole or not at all. A fix that collides
 * with one already taken waits for the next look at the file.
 */
export function applyFixes(text: string, findings: readonly ReportedFinding[], options: FixOptions): FixedText {
  const taken: Edit[] = [];
  const applied: AppliedFix[] = [];
  for (const finding of findings) {
    const fix = chooseFix(finding, options);
    if (fix === undefined || !changes(text, fix)) continue;
    const edits = inTextOrder(fix.edits);
    if (!areApplicable(text, edits) || edits.some((edit) => collidesWithAny(edit, taken))) continue;
    for (const edit of edits) taken.splice(firstFrom(taken, edit.span.start), 0, edit);
    applied.push({ rule: finding.rule, title: fix.title, safety: fix.safety });
  }
  return { text: applyEdits(text, taken), applied };
}

/** Two inserts at one point collide, and so does an insert with a replacement that starts there: their order would be a guess. */
function collide(a: Span, b: Span): boolean {
  return a.start === b.start || overlaps(a, b);
}

function inTextOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function areApplicable(text: string, sorted: readonly Edit[]): boolean {
  return sorted.every(({ span }, index) => {
    const before = sorted[index - 1];
    const inside = 0 <= span.start && span.start <= span.end && span.end <= text.length;
    return inside && (before === undefined || !collide(before.span, span));
  });
}

function changes(text: string, fix: Fix): boolean {
  return fix.edits.some((edit) => text.slice(edit.span.start, edit.span.end) !== edit.text);
}

/** `taken` is sorted and free of collisions, so only the two neighbours can collide. */
function collidesWithAny(edit: Edit, taken: readonly Edit[]): boolean {
  const index = firstFrom(taken, edit.span.start);
  return [taken[index - 1], taken[index]].some((other) => other !== undefined && collide(other.span, edit.span));
}

/** The index of the first edit that starts at `offset` or later. */
function firstFrom(sorted: readonly Edit[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
