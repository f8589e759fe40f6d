import type { SyntaxProblem } from "../syntax/dockerfile.ts";
import type { ReportedFinding } from "./lint-result.ts";

/** The rule id of what BuildKit refuses to build. */
export const SYNTAX_ERROR = "syntax/error";
/** The rule id of what BuildKit only warns about. */
export const SYNTAX_WARNING = "syntax/warning";

/** The reader's problems as findings, so that reports know one kind of thing. */
export function syntaxFindings(problems: readonly SyntaxProblem[]): ReportedFinding[] {
  return problems.map(({ span, message, severity }) => ({
    rule: severity === "error" ? SYNTAX_ERROR : SYNTAX_WARNING,
    severity,
    confidence: "certain",
    span,
    message,
    related: [],
    fixes: [],
    url: undefined,
  }));
}
