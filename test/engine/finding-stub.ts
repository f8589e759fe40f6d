import type { ReportedFinding } from "../../src/engine/lint-result.ts";
import type { Edit, FixSafety } from "../../src/rule/finding.ts";

/** A finding of which a test only says what it is about. */
export function finding(given: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: "some-rule",
    severity: "warning",
    confidence: "certain",
    span: { start: 0, end: 1 },
    message: "Something is wrong",
    related: [],
    fixes: [],
    url: undefined,
    ...given,
  };
}

/** A finding with one fix. */
export function fixable(edits: readonly [Edit, ...Edit[]], safety: FixSafety = "safe", title = "Fix it"): ReportedFinding {
  return finding({ fixes: [{ title, safety, edits }] });
}

/** Replaces the first occurrence of `old` in `text`. */
export function replace(text: string, old: string, by: string): Edit {
  const start = text.indexOf(old);
  if (start === -1) throw new Error(`there is no "${old}" to replace`);
  return { span: { start, end: start + old.length }, text: by };
}

/** Inserts in front of the first occurrence of `place` in `text`. */
export function insertBefore(text: string, place: string, inserted: string): Edit {
  const start = text.indexOf(place);
  if (start === -1) throw new Error(`there is no "${place}" to insert at`);
  return { span: { start, end: start }, text: inserted };
}
