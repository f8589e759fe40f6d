import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { allRules, inspect, linter, newsIn, plainPalette, SEVERITIES, severityRank, visibleLine, type CatalogEntry, type FixSafety, type LintResult, type ReportedFinding, type ModelOptions, type ReportOptions } from "../index.ts";
import { currentDate } from "../node/current-date.ts";
import { newBaseline, notInBaseline, readBaseline, type Baseline } from "../node/baseline.ts";
import { threadCount } from "../node/thread-count.ts";
import { fileOptionsFinder } from "../node/file-options.ts";
import { pastFiles, type PastFiles } from "../node/git.ts";
import { keepHeapSmall } from "../node/heap-growth.ts";
import type { ResultCache } from "../node/cache/result-cache.ts";
import type { FileResult } from "../node/file-outcome.ts";
import { lintFiles } from "../node/lint-files.ts";
import { packageVersion } from "../node/package-files.ts";
import { chooseFrom } from "./choice.ts";
import { collectSources, type SourceArguments } from "./lint-sources.ts";
import { openReport } from "./open-report.ts";
import { progressLine } from "./progress.ts";
import type { ReportRequest } from "./report-requests.ts";
import { runSettingsOf, type ConfigArguments } from "./run-settings.ts";
import { complain, printAside, printedOutput, standardError, standardOutput, terminalOptions } from "./terminal.ts";
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
  /** Whether results of earlier runs are used and kept. */
  readonly cache: boolean;
  /** Where they are; somewhere fitting when absent. */
  readonly cacheLocation: string | undefined;
  /** How many threads lint, as typed; as many as pay off when absent. */
  readonly jobs: string | undefined;
  /** Whether to say where the time went. */
  readonly timing: boolean;
}

/** 0: nothing at or above the threshold; 1: something; 2: not everything could be done. */
export type ExitCode = 0 | 1 | 2;

/** The least severity that fails a run when nobody says otherwise. */
const DEFAULT_THRESHOLD = "warning";

/** Lints what the paths stand for, reports it and answers with the exit code. */
export async function lintCommand(given: LintArguments, commandNames: readonly string[]): Promise<ExitCode> {
  const failOn = given.failOn === undefined ? undefined : chooseFrom("severity", given.failOn, [...SEVERITIES, "never" as const]);
  // Every thread judges by the same day, also at midnight.
  const settings = { ...runSettingsOf(given), today: given.date ?? currentDate() };
  const jobs = given.jobs === undefined ? undefined : jobsOf(given.jobs);
  if (given.cacheLocation !== undefined && !given.cache) throw new UsageError("--cache-location says where, --cache that results are kept: give both");
  const matters = ({ severity, notice }: ReportedFinding, { options }: FileResult): boolean => {
    const threshold = failOn ?? options.failOn ?? DEFAULT_THRESHOLD;
    return threshold !== "never" && !notice && severityRank(severity) <= severityRank(threshold);
  };

  const { sources, problems: searchProblems } = await collectSources(given, commandNames);
  refuseToOverwrite(given.reports, sources.map(({ file }) => file));
  const known = given.baseline === undefined ? undefined : { known: readBaseline(given.baseline), path: given.baseline };
  const past = given.since === undefined ? undefined : pastFiles(given.since);
  const wanted = past ? sources.filter(({ file, isStream }) => isStream === true || past.changed(file)) : sources;
  keepHeapSmall(wanted.length);
  const progress = progressLine(wanted.length);
  const baseline = given.writeBaseline === undefined ? undefined : newBaseline(given.writeBaseline);

  // Standard output takes the fixed text of what came from standard input, and nothing else.
  const printsText = given.fix !== undefined && sources.some(({ isStream }) => isStream);
  const modelOf = new WeakMap<LintResult, ModelOptions>();
  const printed = printedOutput(printsText ? standardError() : standardOutput(), progress.hide);
  const reports = given.reports.map((request) =>
    openReport(request, {
      ...(request.output === undefined ? terminalOptions(given.noColor) : { palette: plainPalette }),
      inspectionOf: (result) => inspect(result.source.text, result.file, modelOf.get(result)),
      version: packageVersion(),
      uriOf: (file) => pathToFileURL(resolve(file)).href,
    }, printed),
  );

  const cache = given.cache ? await openGivenCache(given.cacheLocation) : undefined;
  const watch = given.timing ? (await import("../node/stopwatch.ts")).stopwatch() : undefined;
  const threads = given.fix === undefined ? (jobs ?? threadCount(wanted.length)) : 1;
  const problems = [...searchProblems];
  const sum = { files: 0, fixed: 0, hasFailed: false, isBroken: false };
  const catalogs = new Set([allRules]);
  for await (const outcome of lintFiles(wanted, fileOptionsFinder(settings), { fix: given.fix, cache, watch, threads: { count: threads, settings } })) {
    problems.push(...outcome.problems);
    if (!outcome.result) continue;
    progress.advance();
    baseline?.add(outcome.result);
    const result = onlyNews(outcome.result, past, known);
    const { lint } = result.options;
    catalogs.add(lint.catalog ?? allRules);
    sum.files++;
    sum.fixed += result.fixed.length;
    sum.hasFailed ||= result.findings.some((finding) => matters(finding, result));
    sum.isBroken ||= result.findings.some(isInternal);
    const shown = given.quiet ? withFindings(result, (each) => matters(each, result) || isInternal(each)) : result;
    if (lint.model) modelOf.set(shown, lint.model);
    watch?.start();
    for (const report of reports) await report.add(shown);
    watch?.lap("report");
  }
  progress.hide();
  const unwritten = baseline?.write();
  if (unwritten) problems.push(unwritten);
  watch?.start();
  for (const report of reports) {
    // Nothing was linted: "no findings" would be read as "all is well".
    const problem = await report.end({ summary: !given.quiet && sum.files > 0, fixed: sum.fixed, problems, rules: describedRules(catalogs) });
    if (problem) problems.push(problem);
  }
  watch?.lap("report");
  if (watch) printAside((await import("./timing-table.ts")).timingTable(watch.timing(), threads));
  for (const { path, message } of problems) complain(`${path === "" ? '""' : visibleLine(path)}: ${message}`);

  if (problems.length > 0 || sum.isBroken) return 2;
  return sum.hasFailed ? 1 : 0;
}

/** Without what was there before the given commit, and without what the baseline knows. */
function onlyNews(result: FileResult, past: PastFiles | undefined, baseline: { readonly known: Baseline; readonly path: string } | undefined): FileResult {
  const before = past?.textOf(result.file);
  const { lint: options } = result.options;
  const recent = before === undefined ? result : { ...result, findings: newsIn(result, linter(options).lint(before, result.file), options.model) };
  return baseline ? { ...recent, findings: notInBaseline(recent, baseline.known, baseline.path) } : recent;
}

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (!/^\d{1,3}$/.test(text) || jobs === 0) throw new UsageError(`--jobs ${text} is no number of threads: write one from 1 to 999`);
  return jobs;
}

/** Loaded when it is asked for: most runs have no cache. */
async function openGivenCache(location: string | undefined): Promise<ResultCache | undefined> {
  const [{ cachePlace, mayReplace }, { openCache }] = await Promise.all([import("../node/cache/cache-place.ts"), import("../node/cache/result-cache.ts")]);
  const path = cachePlace(location);
  if (path === undefined) return undefined;
  if (mayReplace(path)) return openCache(path);
  complain(`${location ?? path}: this is no cache of plimsoll, and is left alone: nothing is kept`);
  return undefined;
}

/** What reports may say about rules, those of plug-ins too. */
function describedRules(catalogs: ReadonlySet<readonly CatalogEntry[]>): ReportOptions["rules"] {
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
