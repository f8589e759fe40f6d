import type { ReportedFinding } from "../engine/lint-result.ts";
import { formatOf } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

/**
 * For test harnesses: TAP 13, https://testanything.org/tap-version-13-specification.html; a test for each file, which errors and warnings fail,
 * and one that fails for each problem.
 */
export const tap = formatOf(() => {
  let files = 0;
  return {
    file: ({ file, source, findings }) => {
      files++;
      const test = `${findings.some(fails) ? "not ok" : "ok"} ${files} - ${description(file)}\n`;
      if (findings.length === 0) return test;
      const listed = findings.map(({ rule, severity, message, span }) => {
        const { line, character } = source.positionAt(span.start);
        return `    - line: ${line + 1}\n      column: ${character + 1}\n      severity: ${severity}\n      rule: ${JSON.stringify(rule)}\n      message: ${JSON.stringify(visibleLine(message))}\n`;
      });
      return `${test}  ---\n  findings:\n${listed.join("")}  ...\n`;
    },
    end: ({ problems }) => ({
      front: `TAP version 13\n1..${files + problems.length}\n`,
      back: problems.map(({ path, message }, index) => `not ok ${files + index + 1} - ${description(`${path}: ${message}`)}\n`).join(""),
    }),
  };
});

/** Text behind a test's number; a `#` in it would begin a directive, `# SKIP` among them: https://testanything.org/tap-version-14-specification.html#escaping */
function description(text: string): string {
  return visibleLine(text).replace(/[\\#]/g, (sign) => `\\${sign}`);
}

function fails({ severity, notice }: ReportedFinding): boolean {
  return !notice && (severity === "error" || severity === "warning");
}
