import type { LintResult, ReportedFinding } from "../../src/engine/lint-result.ts";
import { createSourceText } from "../../src/source/source-text.ts";
import type { Span } from "../../src/source/span.ts";

/** The span of the first occurrence of `part` in `text`. */
export function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start === -1) throw new Error(`${JSON.stringify(part)} is not in the text`);
  return { start, end: start + part.length };
}

/** A certain warning of `no-root-user` with the given parts changed. */
export function finding(parts: Partial<ReportedFinding> & Pick<ReportedFinding, "span">): ReportedFinding {
  return {
    rule: "no-root-user",
    severity: "warning",
    confidence: "certain",
    message: "USER root makes the container run as root",
    related: [],
    fixes: [],
    url: "https://example.com/rules/no-root-user",
    ...parts,
  };
}

export function result(text: string, findings: readonly ReportedFinding[], file = "app/Dockerfile"): LintResult {
  return { file, source: createSourceText(text), findings, suppressed: [] };
}
