import type { LintResult } from "../engine/lint-result.ts";
import { fingerprints, hash } from "./fingerprint.ts";
import { jsonList } from "./json-list.ts";
import { formatOf } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

const SEVERITIES = { error: "critical", warning: "major", info: "minor", style: "info" } as const;

/** For GitLab: a Code Quality report, https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
export const gitlab = formatOf(() => {
  const issues = jsonList();
  const partOf = (result: LintResult): string => {
    const path = result.file.replace(/^(?:\.\/)+/, "");
    const prints = fingerprints(result);
    const parts = result.findings.map(({ rule, severity, notice, message, span }, index) => {
      const start = result.source.positionAt(span.start);
      const end = result.source.positionAt(span.end);
      return issues.add({
        description: visibleLine(message),
        check_name: rule,
        // They have to differ between files too.
        fingerprint: hash(`${path}\n${prints[index] ?? ""}`),
        severity: notice ? "info" : SEVERITIES[severity],
        location: {
          path,
          positions: { begin: { line: start.line + 1, column: start.character + 1 }, end: { line: end.line + 1, column: end.character + 1 } },
          lines: { begin: start.line + 1, end: end.line + 1 },
        },
      });
    });
    return parts.join("");
  };
  return { front: issues.around([]).front, file: partOf, end: () => ({ back: issues.around([]).back }) };
});
