import type { LintResult, ReportedFinding } from "../../src/engine/lint-result.ts";
import type { SourceText } from "../../src/source/source-text.ts";
import type { Span } from "../../src/source/span.ts";

/**
 * Findings as a `.out` file shows them. This is not the report that people see, so that a change of its looks leaves the
 * cases as they are.
 */
export function renderFindings(result: LintResult, findings: readonly ReportedFinding[]): string {
  return findings.map((finding) => renderFinding(finding, result.source)).join("\n");
}

function renderFinding(finding: ReportedFinding, source: SourceText): string {
  const confidence = finding.confidence === "certain" ? "" : `[${finding.confidence}]`;
  const lines = [`${place(finding.span, source)} ${finding.severity}${confidence} ${finding.message}`];
  lines.push(...excerpt(finding.span, source));
  for (const { span, note } of finding.related) lines.push(`  note ${place(span, source)} ${note}`, ...excerpt(span, source));
  for (const fix of finding.fixes) lines.push(`  fix (${fix.safety}) ${fix.title}`);
  return `${lines.join("\n")}\n`;
}

function place(span: Span, source: SourceText): string {
  const { line, character } = source.positionAt(span.start);
  return `${line + 1}:${character + 1}`;
}

/** Every line of the span with carets below; an empty span has one caret. */
function excerpt(span: Span, source: SourceText): string[] {
  const first = source.positionAt(span.start).line;
  const last = source.positionAt(Math.max(span.start, span.end - 1)).line;
  const lines: string[] = [];
  for (let line = first; line <= last; line++) {
    const whole = source.lineSpan(line);
    const start = Math.max(span.start, whole.start);
    const end = Math.min(span.end, whole.end);
    // Tabs stay tabs, so that the carets stand below the text at any tab width.
    const indent = source.text.slice(whole.start, start).replace(/[^\t]/g, " ");
    const carets = "^".repeat(Math.max(first === last ? 1 : 0, end - start));
    lines.push(`  | ${source.text.slice(whole.start, whole.end)}`.trimEnd());
    if (carets !== "") lines.push(`  | ${indent}${carets}`);
  }
  return lines;
}
