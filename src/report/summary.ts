import type { Severity } from "../engine/contract.ts";
import type { ReportOptions } from "./report-options.ts";
import type { Tally } from "./tally.ts";
import { visibleLine } from "./terminal-text.ts";

const SEVERITIES = ["error", "warning", "info", "style"] as const;

function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** How many findings of which severity are in how many files, how many of them can be fixed, how many were, and where to read more. */
export function summaryLines({ files, affected, findings, fixable, explained }: Tally, { palette, fixed }: Pick<ReportOptions, "palette" | "fixed">): string[] {
  const all = count(files, "file");
  const applied = fixed === 0 ? "" : `${count(fixed, "fix", "fixes")} applied; `;
  if (affected === 0) return [applied === "" ? `No findings in ${all}` : `${applied}no findings left in ${all}`];

  const counts = severityCounts(findings).map(({ severity, text }) => palette[severity](text));
  const fixes = fixable === 0 ? "" : `; ${fixable} with a fix`;
  const lines = [`${applied}${counts.join(", ")} in ${affected} of ${all}${fixes}`];
  if (explained !== undefined) lines.push(`To read why a rule matters: ${palette.code(`plimsoll explain ${visibleLine(explained)}`)}`);
  return lines;
}

/** How many findings there are of each severity that has some: `2 errors`, `1 info`. */
export function severityCounts(findings: Tally["findings"]): readonly { readonly severity: Severity; readonly text: string }[] {
  return SEVERITIES.flatMap((severity) => {
    const number = findings[severity];
    if (number === 0) return [];
    const plural = severity === "error" || severity === "warning" ? `${severity}s` : severity;
    return [{ severity, text: count(number, severity, plural) }];
  });
}
