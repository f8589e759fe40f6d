import type { ReportedFinding } from "../engine/lint-result.ts";
import { reportOptions, type Format } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

/**
 * For test harnesses: TAP 13, https://testanything.org/tap-version-13-specification.html; a test for each file, which errors and warnings fail,
 * and one that fails for each problem.
 */
export const tap: Format = (results, given) => {
  const { problems } = reportOptions(given);
  let report = `TAP version 13\n1..${results.length + problems.length}\n`;
  for (const [index, { file, source, findings }] of results.entries()) {
    report += `${findings.some(fails) ? "not ok" : "ok"} ${index + 1} - ${description(file)}\n`;
    if (findings.length === 0) continue;
    report += "  ---\n  findings:\n";
    for (const { rule, severity, message, span } of findings) {
      const { line, character } = source.positionAt(span.start);
      report += `    - line: ${line + 1}\n      column: ${character + 1}\n      severity: ${severity}\n      rule: ${JSON.stringify(rule)}\n      message: ${JSON.stringify(visibleLine(message))}\n`;
    }
    report += "  ...\n";
  }
  for (const [index, { path, message }] of problems.entries()) report += `not ok ${results.length + index + 1} - ${description(`${path}: ${message}`)}\n`;
  return report;
};

/** Text behind a test's number; a `#` in it would begin a directive, `# SKIP` among them: https://testanything.org/tap-version-14-specification.html#escaping */
function description(text: string): string {
  return visibleLine(text).replace(/[\\#]/g, (sign) => `\\${sign}`);
}

function fails({ severity, notice }: ReportedFinding): boolean {
  return !notice && (severity === "error" || severity === "warning");
}
