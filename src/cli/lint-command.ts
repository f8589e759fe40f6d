import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { plainPalette, textFormat, visibleLine, type FixSafety, type LintResult, type ModelOptions } from "../linter.ts";
import { newBaseline } from "../node/baseline.ts";
import { currentDate } from "../node/current-date.ts";
import { fileOptionsFinder } from "../node/file-options.ts";
import { keepSearchSmall, prepareRun } from "../node/large-run.ts";
import { lintFiles } from "../node/lint-files.ts";
import { packageVersion } from "../node/package-files.ts";
import { threadCount } from "../node/thread-count.ts";
import { collectSources, type SourceArguments } from "./lint-sources.ts";
import { newsFilter } from "./news-filter.ts";
import { openReport } from "./open-report.ts";
import { progressLine } from "./progress.ts";
import type { ReportRequest } from "./report-requests.ts";
import { runSettingsOf, type ConfigArguments } from "./run-settings.ts";
import { runSum, type ExitCode } from "./run-sum.ts";
import { printAside, complain, printedOutput, terminalOptions } from "./terminal.ts";
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

/** Lints what the paths stand for, reports it and answers with the exit code. */
export async function lintCommand(given: LintArguments, commandNames: readonly string[]): Promise<ExitCode> {
  const sum = runSum(given.failOn);
  // Every thread judges by the same day, also at midnight.
  const settings = { ...runSettingsOf(given), today: given.date ?? currentDate() };
  const jobs = given.jobs === undefined ? undefined : jobsOf(given.jobs);
  if (given.cacheLocation !== undefined && !given.cache) throw new UsageError("--cache-location says where, --cache that results are kept: give both");

  const { sources, problems: searchProblems } = await collectSources(given, commandNames, keepSearchSmall);
  refuseToOverwrite(given.reports, sources.map(({ file }) => file));
  const news = newsFilter(given);
  const wanted = sources.filter(news.isWanted);
  const threads = given.fix === undefined ? (jobs ?? threadCount(wanted.length)) : 1;
  prepareRun(wanted.length, threads);
  const progress = progressLine(wanted.length);
  const modelOf = new WeakMap<LintResult, ModelOptions>();
  // Standard output takes the fixed text of what came from standard input, and nothing else.
  const printsText = given.fix !== undefined && sources.some(({ isStream }) => isStream);
  const printed = printedOutput(printsText ? 2 : 1, progress.hide);
  const terminal = await terminalOptions(given.noColor);
  // Loaded when it is asked for: most runs only write text.
  const others = given.reports.some(({ format }) => format !== "text") ? await import("./other-formats.ts") : undefined;
  const reports = given.reports.map((request) =>
    openReport(others?.formats[request.format] ?? textFormat, request, {
      ...(request.output === undefined ? terminal : { palette: plainPalette }),
      inspectionOf: (result) => others?.inspect(result.source.text, result.file, modelOf.get(result)),
      version: packageVersion(),
      uriOf: (file) => pathToFileURL(resolve(file)).href,
    }, printed),
  );
  const baseline = given.writeBaseline === undefined ? undefined : newBaseline(given.writeBaseline);
  const watch = given.timing ? (await import("../node/stopwatch.ts")).stopwatch() : undefined;
  // Loaded when it is asked for: most runs have no cache.
  const cache = given.cache ? (await import("./given-cache.ts")).openGivenCache(given.cacheLocation) : undefined;

  const problems = [...searchProblems];
  for await (const outcome of lintFiles(wanted, fileOptionsFinder(settings), { fix: given.fix, cache, watch, threads: { count: threads, settings } })) {
    problems.push(...outcome.problems);
    if (!outcome.result) continue;
    progress.advance();
    baseline?.add(outcome.result);
    const result = news.newsOf(outcome.result);
    sum.add(result);
    const shown = given.quiet ? { ...result, findings: result.findings.filter((finding) => sum.matters(finding, result)) } : result;
    if (result.options.lint.model) modelOf.set(shown, result.options.lint.model);
    watch?.start();
    for (const report of reports) await report.add(shown);
    watch?.lap("report");
  }
  progress.hide();
  // For bin/plimsoll.cjs, which then keeps the code that was compiled.
  if (sum.files() > 0) Reflect.set(globalThis, Symbol.for("plimsoll.linted"), true);
  const unwritten = baseline?.write();
  if (unwritten) problems.push(unwritten);
  watch?.start();
  for (const report of reports) {
    // Nothing was linted: "no findings" would be read as "all is well".
    const problem = await report.end({ summary: !given.quiet && sum.files() > 0, fixed: sum.fixed(), problems, rules: sum.rules() });
    if (problem) problems.push(problem);
  }
  watch?.lap("report");
  if (watch) printAside((await import("./timing-table.ts")).timingTable(watch.timing(), threads));
  for (const { path, message } of problems) complain(`${path === "" ? '""' : visibleLine(path)}: ${message}`);
  return sum.exitCode(problems.length > 0);
}

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (!/^\d{1,3}$/.test(text) || jobs === 0) throw new UsageError(`--jobs ${text} is no number of threads: write one from 1 to 999`);
  return jobs;
}

/** `-o Dockerfile` is a slip of the finger that would cost a file. */
function refuseToOverwrite(reports: readonly ReportRequest[], files: readonly string[]): void {
  for (const { output } of reports) {
    if (output !== undefined && files.some((file) => resolve(file) === resolve(output))) {
      throw new UsageError(`--output ${output} would overwrite a file that is linted`);
    }
  }
}
