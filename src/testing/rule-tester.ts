import { fix, lint, type CatalogEntry, type LintOptions, type ReportedFinding, type Rule } from "../index.ts";

/** A Dockerfile about which a rule must say something. */
export interface BadCase {
  readonly text: string;
  /** The parts of the text that the findings underline, in order. */
  readonly underlined: readonly string[];
  /** The text with the preferred fixes applied; not looked at unless given. */
  readonly fixed?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface RuleCases {
  /** Dockerfiles about which the rule must say nothing. */
  readonly ok: readonly string[];
  readonly bad: readonly BadCase[];
}

/**
 * Tests one rule, for plug-ins in any test framework: throws an error that lists everything that is wrong. Besides what the cases
 * say, findings have to lie in the file and to be the same with CRLF, and a fix has to settle, to leave no new syntax error, and to
 * make its finding go away.
 */
export function testRule(id: string, rule: Rule, cases: RuleCases): void {
  const under: CatalogEntry = { id, family: id.split("/")[0] ?? id, rule };
  const complaints = [
    ...cases.ok.flatMap((text) => checkSilent(under, text)),
    ...cases.bad.flatMap((each) => checkBad(under, each)),
  ];
  if (complaints.length > 0) throw new Error(`${id}:\n${complaints.map((complaint) => `- ${complaint}`).join("\n")}`);
}

function settingsFor({ id, family, rule }: CatalogEntry, options: Readonly<Record<string, unknown>> = {}): LintOptions {
  return { catalog: [{ id, family, rule }], only: [id], options: { [id]: options }, inline: false };
}

function findingsIn(text: string, settings: LintOptions): readonly ReportedFinding[] {
  return lint(text, settings).findings.filter(({ rule }) => !rule.startsWith("syntax/"));
}

function checkSilent(under: CatalogEntry, text: string): string[] {
  return findingsIn(text, settingsFor(under)).map(({ message }) => `says "${message}" about ${quoted(text)}`);
}

function checkBad(under: CatalogEntry, { text, underlined, fixed, options }: BadCase): string[] {
  const settings = settingsFor(under, options);
  const findings = findingsIn(text, settings);
  const complaints: string[] = [];
  const found = findings.map(({ span }) => text.slice(span.start, span.end));
  if (JSON.stringify(found) !== JSON.stringify(underlined)) {
    complaints.push(`underlines ${JSON.stringify(found)} and not ${JSON.stringify(underlined)} in ${quoted(text)}`);
  }
  for (const { span, message } of findings) {
    if (!(0 <= span.start && span.start <= span.end && span.end <= text.length)) complaints.push(`puts "${message}" outside the file ${quoted(text)}`);
  }
  const crlf = text.replace(/\r?\n/g, "\r\n");
  if (findingsIn(crlf, settings).length !== findings.length) complaints.push(`finds something else with CRLF in ${quoted(text)}`);
  if (fixed !== undefined) complaints.push(...checkFixed(text, fixed, settings));
  return complaints;
}

function checkFixed(text: string, wanted: string, settings: LintOptions): string[] {
  const outcome = fix(text, { ...settings, safety: "unsafe" });
  const complaints: string[] = [];
  if (outcome.text !== wanted) complaints.push(`fixes ${quoted(text)} to ${quoted(outcome.text)} and not to ${quoted(wanted)}`);
  if (!outcome.settled) complaints.push(`never comes to an end with fixing ${quoted(text)}`);
  const left = outcome.result.findings.filter(({ fixes }) => fixes.length > 0);
  complaints.push(...left.map(({ message }) => `still says "${message}" after fixing ${quoted(text)}`));
  return complaints;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
