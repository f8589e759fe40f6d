import type { ReportedFinding } from "./lint-result.ts";
import { severityRank } from "./severity.ts";

/** Findings by place, then severity, then rule; what is said twice in the same words about the same place is said once. */
export function inOrder(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const ordered = [...findings].sort(compare);
  return ordered.filter((finding, index) => {
    const before = ordered[index - 1];
    return before === undefined || compare(before, finding) !== 0;
  });
}

function compare(a: ReportedFinding, b: ReportedFinding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    severityRank(a.severity) - severityRank(b.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** By code unit: a locale's order would differ between machines. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
