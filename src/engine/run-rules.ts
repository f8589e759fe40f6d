import type { DockerfileModel } from "../model/dockerfile-model.ts";
import type { Finding } from "../rule/finding.ts";
import { isNewer } from "../rule/edition.ts";
import type { ReportedFinding } from "./lint-result.ts";
import type { ActiveRule } from "./select-rules.ts";
import { severityInForce } from "./severity.ts";

/** The rule id under which a crashed rule is reported. */
export const RULE_CRASH = "internal/rule-crash";

/** Everything that the rules find, rule by rule; what is newer than `edition` is marked. A rule that crashes is itself reported, and the others still run. */
export function runRules(model: DockerfileModel, rules: readonly ActiveRule[], edition?: string, onRule?: (id: string) => void): ReportedFinding[] {
  const findings: ReportedFinding[] = [];
  for (const active of rules) {
    try {
      for (const finding of active.rule.check(model, active.options)) findings.push(settle(finding, active, edition));
    } catch (error) {
      findings.push(crash(active, error));
    }
    onRule?.(active.id);
  }
  return findings;
}

function settle(finding: Finding, active: ActiveRule, edition: string | undefined): ReportedFinding {
  const notice = isNewer(active.rule.since, edition) || isNewer(finding.since, edition);
  return {
    rule: active.id,
    severity: severityInForce(active.severity, finding.severity),
    confidence: finding.confidence ?? "certain",
    span: finding.span,
    message: finding.message,
    related: finding.related ?? [],
    fixes: finding.fixes ?? [],
    ...(notice ? { notice } : {}),
    url: active.url,
  };
}

function crash(active: ActiveRule, error: unknown): ReportedFinding {
  return {
    rule: RULE_CRASH,
    severity: "error",
    confidence: "certain",
    span: { start: 0, end: 0 },
    message: `The rule ${active.id} crashed and may have missed something: ${String(error)}`,
    related: [],
    fixes: [],
    url: undefined,
  };
}
