import type { ReportedFinding } from "../engine/lint-result.ts";
import type { SourceText } from "../source/source-text.ts";
import { excerpt } from "./excerpt.ts";
import type { Mark } from "./excerpt.ts";
import { formatOf, type ReportOptions } from "./report-options.ts";
import { summaryLines } from "./summary.ts";
import { openTally } from "./tally.ts";
import { visibleLine, wrapText } from "./terminal-text.ts";

const INDENT = 2;

function heading(finding: ReportedFinding, { palette, width }: ReportOptions): string[] {
  const confidence = finding.confidence === "certain" ? "" : ` (${finding.confidence})`;
  const start = `${finding.severity}${confidence}: `;
  const rule = `[${visibleLine(finding.rule)}]`;
  // Wrapped with the coloured parts in place, coloured afterwards, so that colours do not count as columns.
  const [first = "", ...rest] = wrapText(`${start}${visibleLine(finding.message)} ${rule}`, width - INDENT);
  const lines = [first.slice(start.length), ...rest].map((line, index, all) => {
    if (index < all.length - 1 || !line.endsWith(rule)) return palette.strong(line);
    return palette.strong(line.slice(0, -rule.length)) + palette.code(rule);
  });
  const severity = palette[finding.severity](`${finding.severity}${confidence}:`);
  return lines.map((line, index) => (index === 0 ? `${severity} ${line}` : " ".repeat(INDENT) + line));
}

function marksOf(finding: ReportedFinding, { palette }: ReportOptions): Mark[] {
  const main: Mark = { span: finding.span, main: true, label: "", paint: palette[finding.severity] };
  const related = finding.related.map(
    ({ span, note }): Mark => ({ span, main: false, label: `note: ${visibleLine(note)}`, paint: palette.note }),
  );
  return [main, ...related];
}

function fixLines(finding: ReportedFinding, { palette, width }: ReportOptions): string[] {
  return finding.fixes.flatMap((fix) => {
    const [first = "", ...rest] = wrapText(`fix: ${visibleLine(fix.title)} (${fix.safety})`, width - INDENT);
    return [palette.fix("fix:") + first.slice("fix:".length), ...rest.map((line) => " ".repeat(INDENT) + line)];
  });
}

function findingText(file: string, source: SourceText, finding: ReportedFinding, options: ReportOptions): string {
  const { palette } = options;
  const { line, character } = source.positionAt(finding.span.start);
  return [
    ...heading(finding, options),
    `  ${palette.faint("-->")} ${file}:${line + 1}:${character + 1}`,
    ...excerpt(source, marksOf(finding, options), options),
    ...fixLines(finding, options),
  ].join("\n");
}

/** For people: every finding with its place, an excerpt of the file, notes and fixes; a summary at the end. */
export const text = formatOf((options) => {
  const tally = openTally();
  // Between two findings, and between the last one and the summary, stands an empty line.
  let gap = "";
  return {
    front: "",
    file: (result) => {
      tally.add(result);
      const name = visibleLine(result.file);
      return result.findings.reduce((report, finding) => {
        const block = `${gap}${findingText(name, result.source, finding, options)}\n`;
        gap = "\n";
        return report + block;
      }, "");
    },
    end: ({ summary, fixed }) => ({ back: summary ? `${gap}${summaryLines(tally.sum(), { palette: options.palette, fixed }).join("\n")}\n` : "" }),
  };
});
