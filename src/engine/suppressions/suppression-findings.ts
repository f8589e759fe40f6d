import { nearestName } from "../../rule/nearest-name.ts";
import type { Fix, Severity } from "../../rule/finding.ts";
import type { Span } from "../../source/span.ts";
import type { ReportedFinding } from "../lint-result.ts";
import { SUPPRESSION_RULES, type SuppressionRule } from "../suppression-rules.ts";
import type { CodeUse } from "./apply-suppressions.ts";
import type { FileSuppressions } from "./suppression.ts";

export interface SuppressionReport {
  /** The levels that differ from those of `SUPPRESSION_RULES`. */
  readonly levels: Readonly<Record<string, Severity | "off">>;
  /** The rules that ran: a comment about others had no chance to silence anything. */
  readonly ran: ReadonlySet<string>;
  /** Every id that there is, for suggestions. */
  readonly known: readonly string[];
  readonly text: string;
}

/** What there is to say about the comments of a file themselves. Only those in plimsoll's own words: the others are other linters' matter. */
export function suppressionFindings(file: FileSuppressions, uses: readonly CodeUse[], report: SuppressionReport): readonly ReportedFinding[] {
  const findings: ReportedFinding[] = [];
  const say = (rule: SuppressionRule, span: Span, message: string, fixes: readonly Fix[] = []): void => {
    const severity = report.levels[rule] ?? SUPPRESSION_RULES[rule].level;
    if (severity === "off") return;
    findings.push({ rule, severity, confidence: "certain", span, message, related: [], fixes, url: undefined });
  };
  for (const span of file.malformed) {
    say("suppression/unknown-rule", span, "This comment silences nothing: `# plimsoll ignore=<rule>[,<rule>] [-- reason]` would");
  }
  /** The ids that unknown codes were probably meant to be. A file may say the same one in front of every line. */
  const meant = new Map<string, string | undefined>();
  for (const { suppression, code, ids, used } of uses) {
    if (suppression.dialect !== "plimsoll") continue;
    if (ids.length === 0) {
      if (!meant.has(code.text)) meant.set(code.text, nearestName(code.text, report.known));
      const near = meant.get(code.text);
      const fixes: readonly Fix[] = near === undefined ? [] : [{ title: `Write ${near}`, safety: "safe", edits: [{ span: code.span, text: near }] }];
      say("suppression/unknown-rule", code.span, `There is no rule \`${code.text}\` to ignore`, fixes);
    } else if (!used && ids.some((id) => report.ran.has(id))) {
      const alone = suppression.codes.length === 1;
      const fixes = alone ? [removeComment(suppression.span, report.text)] : [];
      say("suppression/unused", code.span, `\`${code.text}\` has nothing to say here that would have to be ignored`, fixes);
    }
  }
  for (const { dialect, reason, span } of file.suppressions) {
    if (dialect === "plimsoll" && reason === undefined) say("suppression/missing-reason", span, "Nothing says why this is ignored: ` -- ` and a reason would");
  }
  return findings;
}

/** The whole line, when the comment stands alone on it. */
function removeComment(span: Span, text: string): Fix {
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const start = text.slice(lineStart, span.start).trim() === "" ? lineStart : span.start;
  const end = text[span.end] === "\n" ? span.end + 1 : text.startsWith("\r\n", span.end) ? span.end + 2 : span.end;
  return { title: "Remove the comment", safety: "safe", edits: [{ span: { start, end }, text: "" }] };
}
