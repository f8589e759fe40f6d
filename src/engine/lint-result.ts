import type { SourceText } from "../source/source-text.ts";
import type { Confidence, Fix, RelatedPlace, Severity } from "../rule/finding.ts";
import type { Span } from "../source/span.ts";

/** A finding as it is reported: the rule that said it and the severity in force are settled. */
export interface ReportedFinding {
  /** The rule's id, or `internal/…` and `syntax/…` for what no rule said. */
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** Newer than the edition that the project has agreed to: it is shown and fails nothing. */
  readonly notice?: boolean | undefined;
  /** The rule's page. */
  readonly url: string | undefined;
}

/** A finding that a comment in the file silences. */
export interface SuppressedFinding extends ReportedFinding {
  /** The comment, and the reason that it gives. */
  readonly suppressedBy: { readonly span: Span; readonly reason: string | undefined };
}

/** What linting one file gave. Findings are ordered by place, then severity, then rule. */
export interface LintResult {
  /** The name under which the file is reported. */
  readonly file: string;
  readonly source: SourceText;
  readonly findings: readonly ReportedFinding[];
  /** What comments in the file silence, in the same order. */
  readonly suppressed: readonly SuppressedFinding[];
}
