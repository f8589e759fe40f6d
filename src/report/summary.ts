import type { LintResult } from "../engine/lint-result.ts";
import type { ReportOptions } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

const SEVERITIES = ["error", "warning", "info", "style"] as const;

function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** How many findings of which severity are in how many files, how many of them can be fixed, how many were, and where to read more. */
export function summaryLines(results: readonly LintResult[], { palette, fixed }: ReportOptions): string[] {
  const findings = results.flatMap((result) => result.findings);
  const files = count(results.length, "file");
  const applied = fixed === 0 ? "" : `${count(fixed, "fix", "fixes")} applied; `;
  if (findings.length === 0) return [applied === "" ? `No findings in ${files}` : `${applied}no findings left in ${files}`];

  const counts = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    if (number === 0) return [];
    const plural = severity === "error" || severity === "warning" ? `${severity}s` : severity;
    return [palette[severity](count(number, severity, plural))];
  });
  const affected = results.filter((result) => result.findings.length > 0).length;
  const fixable = findings.filter((finding) => finding.fixes.length > 0).length;
  const fixes = fixable === 0 ? "" : `; ${fixable} with a fix`;
  const explained = findings.find((finding) => finding.url !== undefined)?.rule;
  const lines = [`${applied}${counts.join(", ")} in ${affected} of ${files}${fixes}`];
  if (explained !== undefined) lines.push(`To read why a rule matters: ${palette.code(`plimsoll explain ${visibleLine(explained)}`)}`);
  return lines;
}
