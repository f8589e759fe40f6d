import { emptyText, joinTexts, sliceText, type LogicalText } from "./logical-text.ts";
import type { Span } from "../source/span.ts";

/** Adds `[start, end)` to the ranges that stay, unless it is empty. */
export function keepRange(ranges: Span[], start: number, end: number): void {
  if (end > start) ranges.push({ start, end });
}

/** What is left of `whole` when only `ranges` stay (quotes and escapes taken off), still mapped to the file; nothing stands at `at`. */
export function keptText(whole: LogicalText, ranges: readonly Span[], at: number): LogicalText {
  const [first] = ranges;
  if (first === undefined) return emptyText(whole, at);
  if (ranges.length === 1) return sliceText(whole, first.start, first.end);
  return joinTexts(ranges.map(({ start, end }) => sliceText(whole, start, end)));
}
