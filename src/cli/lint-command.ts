import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { formats, plainPalette, SEVERITIES, severityRank, type FixSafety, type FormatName, type LintResult, type ReportedFinding } from "../index.ts";
import { fileOptionsFinder } from "../node/file-options.ts";
import { lintFiles, type FileResult } from "../node/lint-files.ts";
import { writeOutput } from "../node/write-output.ts";
import { chooseFrom } from "./choice.ts";
import { collectSources, STANDARD_STREAM, type SourceArguments } from "./lint-sources.ts";
import { runSettingsOf, type ConfigArguments } from "./run-settings.ts";
import { complain, print, printAside, terminalOptions } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says about a lint run, as typed. */
export interface LintArguments extends ConfigArguments, SourceArguments {
  readonly format: string;
  readonly output: string | undefined;
  /** Absent when the configuration says it, or the default holds. */
  readonly failOn: string | undefined;
  /** How safe a fix has to be that is applied; absent when nothing is fixed. */
  readonly fix: FixSafety | undefined;
  readonly noColor: boolean;
}

/** 0: nothing at or above the threshold; 1: something; 2: not everything could be done. */
export type ExitCode = 0 | 1 | 2;

/** The least severity that fails a run when nobody says otherwise. */
const DEFAULT_THRESHOLD = "warning";

const FORMAT_NAMES = Object.keys(formats).filter((name): name is FormatName => name in formats);

/** Lints what the paths stand for, reports it and answers with the exit code. */
export async function lintCommand(given: LintArguments, commandNames: readonly string[]): Promise<ExitCode> {
  const format = formats[chooseFrom("format", given.format, FORMAT_NAMES)];
  const failOn = given.failOn === undefined ? undefined : chooseFrom("severity", given.failOn, [...SEVERITIES, "never" as const]);
  const settings = runSettingsOf(given);
  const matters = ({ severity, notice }: ReportedFinding, { options }: FileResult): boolean => {
    const threshold = failOn ?? options.failOn ?? DEFAULT_THRESHOLD;
    return threshold !== "never" && !notice && severityRank(severity) <= severityRank(threshold);
  };

  const { sources, problems: searchProblems } = await collectSources(given, commandNames);
  refuseToOverwrite(given.output, sources.map(({ file }) => file));
  const run = await lintFiles(sources, fileOptionsFinder(settings), given.fix);
  const problems = [...searchProblems, ...run.problems];
  const shown = given.quiet ? run.results.map((result) => withFindings(result, (each) => matters(each, result) || isInternal(each))) : run.results;

  const report = format(shown, {
    ...(given.output === undefined ? terminalOptions(given.noColor) : { palette: plainPalette }),
    // Nothing was linted: "no findings" would be read as "all is well".
    summary: !given.quiet && run.results.length > 0,
    fixed: run.results.reduce((sum, { fixed }) => sum + fixed.length, 0),
    uriOf: (file) => pathToFileURL(resolve(file)).href,
  });
  // Standard output takes the fixed text of what came from standard input, and nothing else.
  const printsText = given.fix !== undefined && sources.some(({ isStream }) => isStream);
  if (given.output === undefined || given.output === STANDARD_STREAM) (printsText ? printAside : print)(report);
  else {
    const problem = writeOutput(given.output, report);
    if (problem) problems.push(problem);
  }
  for (const { path, message } of problems) complain(`${path === "" ? '""' : path}: ${message}`);

  if (problems.length > 0 || run.results.some(({ findings }) => findings.some(isInternal))) return 2;
  return run.results.some((result) => result.findings.some((finding) => matters(finding, result))) ? 1 : 0;
}

/** Whether plimsoll itself failed: such a finding is never hidden. */
function isInternal({ rule }: ReportedFinding): boolean {
  return rule.startsWith("internal/");
}

function withFindings(result: LintResult, keep: (finding: ReportedFinding) => boolean): LintResult {
  return { ...result, findings: result.findings.filter(keep) };
}

/** `-o Dockerfile` is a slip of the finger that would cost a file. */
function refuseToOverwrite(output: string | undefined, files: readonly string[]): void {
  if (output !== undefined && files.some((file) => resolve(file) === resolve(output))) {
    throw new UsageError(`--output ${output} would overwrite a file that is linted`);
  }
}
