import type { Log, Region, ReportingDescriptor, Result } from "sarif";
import type { LintResult, ReportedFinding, SuppressedFinding } from "../engine/lint-result.ts";
import type { Edit } from "../engine/contract.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { fingerprints } from "./fingerprint.ts";
import { jsonText } from "./json-text.ts";
import { relativeUri, reportOptions, type Format, type ReportOptions } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

const LEVELS = { error: "error", warning: "warning", info: "note", style: "note" } as const;

/** For code scanning services: one run in SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/. Suppressed findings are in it and say so. */
export const sarif: Format = (results, given) => {
  const options = reportOptions(given);
  const all = results.flatMap(({ findings, suppressed }) => [...findings, ...suppressed]);
  const rules = descriptorsOf(all, options);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "plimsoll", informationUri: "https://github.com/plimsoll-lint/plimsoll", ...(options.version === undefined ? {} : { version: options.version }), rules } },
        columnKind: "utf16CodeUnits",
        artifacts: results.map(({ file }) => ({ location: { uri: relativeUri(file) } })),
        invocations: [
          {
            executionSuccessful: options.problems.length === 0,
            toolExecutionNotifications: options.problems.map(({ path, message }) => ({ level: "error", message: { text: visibleLine(`${path}: ${message}`) } })),
          },
        ],
        results: results.flatMap((result, file) => resultsOf(result, file, indexOf)),
      },
    ],
  };
  return jsonText(log);
};

/** Every rule that says something, in the order of their ids. */
function descriptorsOf(findings: readonly ReportedFinding[], { rules }: ReportOptions): ReportingDescriptor[] {
  const byId = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...byId.keys()].sort().map((id) => {
    const described = rules.get(id);
    const url = byId.get(id)?.url;
    const summary = described?.summary ?? id;
    return {
      id,
      shortDescription: { text: summary },
      help: { text: url === undefined ? summary : `${summary}. ${url}`, markdown: url === undefined ? summary : `${summary}. [Why it matters and what to do](${url})` },
      ...(url === undefined ? {} : { helpUri: url }),
      ...(described ? { defaultConfiguration: { level: LEVELS[described.severity] }, properties: { tags: [described.family] } } : {}),
    };
  });
}

function resultsOf(result: LintResult, index: number, ruleIndex: ReadonlyMap<string, number>): Result[] {
  const { file, source, findings, suppressed } = result;
  const located = (span: Span): { readonly artifactLocation: { readonly uri: string; readonly index: number }; readonly region: Region } => ({
    artifactLocation: { uri: relativeUri(file), index },
    region: regionOf(source, span),
  });
  const prints = fingerprints({ source, findings: [...findings, ...suppressed] });
  return [...findings, ...suppressed].map((finding: ReportedFinding | SuppressedFinding, place): Result => ({
    ruleId: finding.rule,
    ruleIndex: ruleIndex.get(finding.rule) ?? 0,
    level: finding.notice ? "note" : LEVELS[finding.severity],
    message: { text: visibleLine(finding.message) },
    locations: [{ physicalLocation: located(finding.span) }],
    ...(finding.related.length === 0
      ? {}
      : { relatedLocations: finding.related.map(({ span, note }, id) => ({ id, physicalLocation: located(span), message: { text: visibleLine(note) } })) }),
    ...(finding.fixes.length === 0
      ? {}
      : {
          fixes: finding.fixes.map(({ title, safety, edits }) => ({
            description: { text: visibleLine(`${title} (${safety})`) },
            artifactChanges: [{ artifactLocation: { uri: relativeUri(file), index }, replacements: edits.map((edit) => replacementOf(source, edit)) }],
          })),
        }),
    partialFingerprints: { "plimsoll/v1": prints[place] ?? "" },
    ...("suppressedBy" in finding ? { suppressions: [suppressionOf(finding)] } : {}),
    properties: { confidence: finding.confidence, severity: finding.severity },
  }));
}

function suppressionOf({ suppressedBy }: SuppressedFinding): NonNullable<Result["suppressions"]>[number] {
  return { kind: "inSource", ...(suppressedBy.reason === undefined ? {} : { justification: visibleLine(suppressedBy.reason) }) };
}

function replacementOf(source: SourceText, { span, text }: Edit): { deletedRegion: Region; insertedContent?: { text: string } } {
  return { deletedRegion: regionOf(source, span), ...(text === "" ? {} : { insertedContent: { text } }) };
}

/** Lines and columns count from 1, the end column stands behind the last character. */
function regionOf(source: SourceText, span: Span): Region {
  const start = source.positionAt(span.start);
  const end = source.positionAt(span.end);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
