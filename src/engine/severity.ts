import type { Severity } from "../rule/finding.ts";

/** All severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "style"];

/** 0 for the gravest; a higher rank is a lower severity. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** The severity in force: a finding may say less than the rule is configured to, never more. */
export function severityInForce(configured: Severity, ofFinding: Severity | undefined): Severity {
  if (ofFinding === undefined) return configured;
  return severityRank(ofFinding) > severityRank(configured) ? ofFinding : configured;
}
