import type { Log, Region, ReportingDescriptor, Result, Run } from "sarif";
import type { LintResult, ReportedFinding, SuppressedFinding } from "../engine/lint-result.ts";
import type { Edit } from "../engine/contract.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { fingerprints } from "./fingerprint.ts";
import { jsonList } from "./json-list.ts";
import { formatOf, relativeUri, type DescribedRule } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

const LEVELS = { error: "error", warning: "warning", info: "note", style: "note" } as const;

/** For code scanning services: one run in SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/. Suppressed findings are in it and say so. */
export const sarif = formatOf((options) => {
  const list = jsonList(RESULTS_DEPTH);
  const files: string[] = [];
  const rules = new Map<string, FoundRule>();
  return {
    file: (result) => {
      for (const { rule, url } of [...result.findings, ...result.suppressed]) if (!rules.has(rule)) rules.set(rule, { index: rules.size, url });
      return resultsOf(result, files.push(result.file) - 1, rules).map(list.add).join("");
    },
    end: ({ problems, rules: described }) => {
      const driver = {
        name: "plimsoll",
        informationUri: "https://github.com/plimsoll-lint/plimsoll",
        ...(options.version === undefined ? {} : { version: options.version }),
        rules: Array.from(rules, ([id, { url }]) => descriptorOf(id, url, described.get(id))),
      };
      const run: Run = {
        tool: { driver },
        columnKind: "utf16CodeUnits",
        artifacts: files.map((file) => ({ location: { uri: relativeUri(file) } })),
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(({ path, message }) => ({ level: "error", message: { text: visibleLine(`${path}: ${message}`) } })),
          },
        ],
        results: [],
      };
      return list.around({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] } satisfies Log);
    },
  };
});

/** The results stand in a run, which stands in the list of runs, in the log. */
const RESULTS_DEPTH = 3;

/** A rule that says something: its place in the run's list, which is in the order of their first findings, and its page. */
interface FoundRule {
  readonly index: number;
  readonly url: string | undefined;
}

function descriptorOf(id: string, url: string | undefined, described: DescribedRule | undefined): ReportingDescriptor {
  const summary = described?.summary ?? id;
  return {
    id,
    shortDescription: { text: summary },
    help: { text: url === undefined ? summary : `${summary}. ${url}`, markdown: url === undefined ? summary : `${summary}. [Why it matters and what to do](${url})` },
    ...(url === undefined ? {} : { helpUri: url }),
    ...(described ? { defaultConfiguration: { level: LEVELS[described.severity] }, properties: { tags: [described.family] } } : {}),
  };
}

function resultsOf(result: LintResult, index: number, rules: ReadonlyMap<string, FoundRule>): Result[] {
  const { file, source, findings, suppressed } = result;
  const located = (span: Span): { readonly artifactLocation: { readonly uri: string; readonly index: number }; readonly region: Region } => ({
    artifactLocation: { uri: relativeUri(file), index },
    region: regionOf(source, span),
  });
  const prints = fingerprints({ source, findings: [...findings, ...suppressed] });
  return [...findings, ...suppressed].map((finding: ReportedFinding | SuppressedFinding, place): Result => ({
    ruleId: finding.rule,
    ruleIndex: rules.get(finding.rule)?.index ?? 0,
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
