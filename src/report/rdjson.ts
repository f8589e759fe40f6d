import { applyEdits } from "../engine/apply-fixes.ts";
import type { Fix } from "../engine/contract.ts";
import type { LintResult } from "../engine/lint-result.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { utf8Columns } from "../source/utf8-length.ts";
import { jsonList } from "./json-list.ts";
import { formatOf } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

const SEVERITIES = { error: "ERROR", warning: "WARNING", info: "INFO", style: "INFO" } as const;

/** Lines and columns count from 1, columns in UTF-8 bytes; the end stands behind the last character. */
interface RdRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** For reviewdog: its Diagnostic Format with suggestions, https://github.com/reviewdog/reviewdog/tree/master/proto/rdf. */
export const rdjson = formatOf(() => {
  const diagnostics = jsonList(1);
  const report = { source: { name: "plimsoll", url: "https://github.com/plimsoll-lint/plimsoll" }, diagnostics: [] };
  const partOf = ({ file, source, findings }: LintResult): string => {
    const rangeOf = rangesIn(source);
    const parts = findings.map(({ rule, severity, notice, message, span, fixes, url }) => diagnostics.add({
      message: visibleLine(message),
      location: { path: file, range: rangeOf(span) },
      severity: notice ? "INFO" : SEVERITIES[severity],
      code: { value: rule, ...(url === undefined ? {} : { url }) },
      ...(fixes.length === 0 ? {} : { suggestions: fixes.map((fix) => suggestionOf(source, fix, rangeOf)) }),
    }));
    return parts.join("");
  };
  return { front: diagnostics.around(report).front, file: partOf, end: () => ({ back: diagnostics.around(report).back }) };
});

/** A suggestion is one piece of text: the edits of a fix with everything that stands between them. */
function suggestionOf(source: SourceText, { edits }: Fix, rangeOf: (span: Span) => RdRange): { readonly range: RdRange; readonly text: string } {
  const start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span }) => span.end));
  const inside = edits.map(({ span, text }) => ({ span: { start: span.start - start, end: span.end - start }, text }));
  return { range: rangeOf({ start, end }), text: applyEdits(source.text.slice(start, end), inside) };
}

function rangesIn(source: SourceText): (span: Span) => RdRange {
  const columnOf = utf8Columns(source);
  const placeOf = (offset: number): RdRange["start"] => ({ line: source.positionAt(offset).line + 1, column: columnOf(offset) + 1 });
  return ({ start, end }) => ({ start: placeOf(start), end: placeOf(end) });
}
