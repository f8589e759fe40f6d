import type { ReportedFinding } from "../engine/lint-result.ts";
import type { Format } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

/** For test harnesses: TAP 13, https://testanything.org/tap-version-13-specification.html; a test for each file, which errors and warnings fail. */
export const tap: Format = (results) => {
  let report = `TAP version 13\n1..${results.length}\n`;
  for (const [index, { file, source, findings }] of results.entries()) {
    report += `${findings.some(fails) ? "not ok" : "ok"} ${index + 1} - ${visibleLine(file).replaceAll("#", "\\#")}\n`;
    if (findings.length === 0) continue;
    report += "  ---\n  findings:\n";
    for (const { rule, severity, message, span } of findings) {
      const { line, character } = source.positionAt(span.start);
      report += `    - line: ${line + 1}\n      column: ${character + 1}\n      severity: ${severity}\n      rule: ${JSON.stringify(rule)}\n      message: ${JSON.stringify(visibleLine(message))}\n`;
    }
    report += "  ...\n";
  }
  return report;
};

function fails({ severity, notice }: ReportedFinding): boolean {
  return !notice && (severity === "error" || severity === "warning");
}
