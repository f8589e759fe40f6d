import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { allRules, formats, inspect, linter, newsIn, plainPalette, SEVERITIES, severityRank, type FixSafety, type LintResult, type ReportedFinding, type ModelOptions, type ReportOptions } from "../index.ts";
import { notInBaseline, readBaseline, writeBaseline, type Baseline } from "../node/baseline.ts";
import { fileOptionsFinder } from "../node/file-options.ts";
import { pastFiles, type PastFiles } from "../node/git.ts";
import { lintFiles, type FileResult } from "../node/lint-files.ts";
import { packageVersion } from "../node/package-files.ts";
import type { RunProblem } from "../node/run-problem.ts";
import { writeOutput } from "../node/write-output.ts";
import { chooseFrom } from "./choice.ts";
import { collectSources, STANDARD_STREAM, type SourceArguments } from "./lint-sources.ts";
import { progressLine } from "./progress.ts";
import type { ReportRequest } from "./report-requests.ts";
import { runSettingsOf, type ConfigArguments } from "./run-settings.ts";
import { complain, print, printAside, terminalOptions } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says about a lint run, as typed. */
export interface LintArguments extends ConfigArguments, SourceArguments {
  /** One at least. */
  readonly reports: readonly ReportRequest[];
  /** Absent when the configuration says it, or the default holds. */
  readonly failOn: string | undefined;
  /** How safe a fix has to be that is applied; absent when nothing is fixed. */
  readonly fix: FixSafety | undefined;
  readonly noColor: boolean;
  /** A commit, branch or tag: only what changed since then is reported. */
  readonly since: string | undefined;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
}

/** 0: nothing at or above the threshold; 1: something; 2: not everything could be done. */
export type ExitCode = 0 | 1 | 2;

/** The least severity that fails a run when nobody says otherwise. */
const DEFAULT_THRESHOLD = "warning";

/** Lints what the paths stand for, reports it and answers with the exit code. */
export async function lintCommand(given: LintArguments, commandNames: readonly string[]): Promise<ExitCode> {
  const failOn = given.failOn === undefined ? undefined : chooseFrom("severity", given.failOn, [...SEVERITIES, "never" as const]);
  const settings = runSettingsOf(given);
  const matters = ({ severity, notice }: ReportedFinding, { options }: FileResult): boolean => {
    const threshold = failOn ?? options.failOn ?? DEFAULT_THRESHOLD;
    return threshold !== "never" && !notice && severityRank(severity) <= severityRank(threshold);
  };

  const { sources, problems: searchProblems } = await collectSources(given, commandNames);
  refuseToOverwrite(given.reports, sources.map(({ file }) => file));
  const known = given.baseline === undefined ? undefined : readBaseline(given.baseline);
  const past = given.since === undefined ? undefined : pastFiles(given.since);
  const wanted = past ? sources.filter(({ file, isStream }) => isStream === true || past.changed(file)) : sources;
  const progress = progressLine(wanted.length);
  const linted = await lintFiles(wanted, fileOptionsFinder(settings), { fix: given.fix, onFile: progress.advance });
  progress.end();
  const problems = [...searchProblems, ...linted.problems];
  if (given.writeBaseline !== undefined) {
    const problem = writeBaseline(given.writeBaseline, linted.results);
    if (problem) problems.push(problem);
  }
  const run = { results: linted.results.map((result) => onlyNews(result, past, known && { known, path: given.baseline ?? "" })) };
  const shown = given.quiet ? run.results.map((result) => withFindings(result, (each) => matters(each, result) || isInternal(each))) : run.results;

  // Standard output takes the fixed text of what came from standard input, and nothing else.
  const printsText = given.fix !== undefined && sources.some(({ isStream }) => isStream);
  const modelOf = new Map<LintResult, ModelOptions | undefined>(run.results.map((result, index) => [shown[index] ?? result, result.options.lint.model]));
  for (const { format, output } of given.reports) {
    const report = formats[format](shown, {
      ...(output === undefined ? terminalOptions(given.noColor) : { palette: plainPalette }),
      // Nothing was linted: "no findings" would be read as "all is well".
      summary: !given.quiet && run.results.length > 0,
      fixed: run.results.reduce((sum, { fixed }) => sum + fixed.length, 0),
      inspectionOf: (result) => inspect(result.source.text, result.file, modelOf.get(result)),
      problems,
      rules: describedRules(run.results),
      version: packageVersion(),
      uriOf: (file) => pathToFileURL(resolve(file)).href,
    });
    const problem = deliver(report, output, printsText ? printAside : print);
    if (problem) problems.push(problem);
  }
  for (const { path, message } of problems) complain(`${path === "" ? '""' : path}: ${message}`);

  if (problems.length > 0 || run.results.some(({ findings }) => findings.some(isInternal))) return 2;
  return run.results.some((result) => result.findings.some((finding) => matters(finding, result))) ? 1 : 0;
}

/** Without what was there before the given commit, and without what the baseline knows. */
function onlyNews(result: FileResult, past: PastFiles | undefined, baseline: { readonly known: Baseline; readonly path: string } | undefined): FileResult {
  const before = past?.textOf(result.file);
  const { lint: options } = result.options;
  const recent = before === undefined ? result : { ...result, findings: newsIn(result, linter(options).lint(before, result.file), options.model) };
  return baseline ? { ...recent, findings: notInBaseline(recent, baseline.known, baseline.path) } : recent;
}

function deliver(report: string, output: string | undefined, show: (text: string) => void): RunProblem | undefined {
  if (output !== undefined && output !== STANDARD_STREAM) return writeOutput(output, report);
  show(report);
  return undefined;
}

/** What reports may say about rules, those of plug-ins too. */
function describedRules(results: readonly FileResult[]): ReportOptions["rules"] {
  const catalogs = new Set([allRules, ...results.map(({ options }) => options.lint.catalog ?? allRules)]);
  const entries = [...catalogs].flatMap((catalog) => catalog);
  return new Map(entries.map(({ id, family, rule }) => [id, { family, summary: rule.summary, severity: rule.severity }]));
}

/** Whether plimsoll itself failed: such a finding is never hidden. */
function isInternal({ rule }: ReportedFinding): boolean {
  return rule.startsWith("internal/");
}

function withFindings(result: LintResult, keep: (finding: ReportedFinding) => boolean): LintResult {
  return { ...result, findings: result.findings.filter(keep) };
}

/** `-o Dockerfile` is a slip of the finger that would cost a file. */
function refuseToOverwrite(reports: readonly ReportRequest[], files: readonly string[]): void {
  for (const { output } of reports) {
    if (output !== undefined && files.some((file) => resolve(file) === resolve(output))) {
      throw new UsageError(`--output ${output} would overwrite a file that is linted`);
    }
  }
}
