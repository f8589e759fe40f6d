import { applyEdits } from "../engine/apply-fixes.ts";
import type { Edit, Fix } from "../engine/contract.ts";
import type { SourceText } from "../source/source-text.ts";

/** Lines before and after a fix. */
export interface ChangedLines {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Longer lines are not worth reading. */
const LONGEST_PART = 2000;

/** What a fix does to the lines that it touches, a part for each place; empty when that is too much to look at. */
export function fixPreview(source: SourceText, { edits }: Fix): readonly ChangedLines[] {
  const parts: { first: number; last: number; readonly edits: Edit[] }[] = [];
  for (const edit of edits.toSorted((one, other) => one.span.start - other.span.start)) {
    const first = source.positionAt(edit.span.start).line;
    const last = source.positionAt(edit.span.end).line;
    const open = parts.at(-1);
    if (open && first <= open.last) {
      open.last = Math.max(open.last, last);
      open.edits.push(edit);
    } else {
      parts.push({ first, last, edits: [edit] });
    }
  }
  const places = parts.map((part) => ({ ...part, start: source.lineSpan(part.first).start, end: source.lineSpan(part.last).end }));
  if (places.reduce((sum, { start, end }) => sum + end - start, 0) > LONGEST_PART) return [];
  return places.map(({ start, end, edits: own }) => {
    const before = source.text.slice(start, end);
    const inside = own.map(({ span, text }) => ({ span: { start: span.start - start, end: Math.min(span.end, end) - start }, text }));
    return differing(before.split(/\r?\n/), applyEdits(before, inside).split(/\r?\n/));
  });
}

/** Without the lines at both ends that stay as they are. */
function differing(before: readonly string[], after: readonly string[]): ChangedLines {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { before: before.slice(same, before.length - tail), after: after.slice(same, after.length - tail) };
}
