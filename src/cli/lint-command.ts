import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { formats, plainPalette, SEVERITIES, severityRank, type FormatName, type LintResult, type ReportedFinding } from "../index.ts";
import { lintFiles } from "../node/lint-files.ts";
import { modelOptionsFinder } from "../node/model-options.ts";
import { writeOutput } from "../node/write-output.ts";
import { chooseFrom } from "./choice.ts";
import { collectSources, STANDARD_STREAM, type SourceArguments } from "./lint-sources.ts";
import { selectionOf, type RuleArguments } from "./rule-selection.ts";
import { complain, print, terminalOptions } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says about a lint run, as typed. */
export interface LintArguments extends RuleArguments, SourceArguments {
  readonly format: string;
  readonly output: string | undefined;
  /** The build context's folder. */
  readonly context: string | undefined;
  readonly failOn: string;
  readonly noColor: boolean;
}

/** 0: nothing at or above the threshold; 1: something; 2: not everything could be done. */
export type ExitCode = 0 | 1 | 2;

const FORMAT_NAMES = Object.keys(formats).filter((name): name is FormatName => name in formats);

/** Lints what the paths stand for, reports it and answers with the exit code. */
export async function lintCommand(given: LintArguments, commandNames: readonly string[]): Promise<ExitCode> {
  const format = formats[chooseFrom("format", given.format, FORMAT_NAMES)];
  const failOn = chooseFrom("severity", given.failOn, [...SEVERITIES, "never" as const]);
  const selection = selectionOf(given);
  const matters = ({ severity }: ReportedFinding): boolean => failOn !== "never" && severityRank(severity) <= severityRank(failOn);

  const { sources, problems: searchProblems } = await collectSources(given, commandNames);
  refuseToOverwrite(given.output, sources.map(({ file }) => file));
  const run = await lintFiles(sources, selection, modelOptionsFinder(given.context));
  const problems = [...searchProblems, ...run.problems];
  const shown = given.quiet ? run.results.map((result) => withFindings(result, (each) => matters(each) || isInternal(each))) : run.results;

  const report = format(shown, {
    ...(given.output === undefined ? terminalOptions(given.noColor) : { palette: plainPalette }),
    // Nothing was linted: "no findings" would be read as "all is well".
    summary: !given.quiet && run.results.length > 0,
    uriOf: (file) => pathToFileURL(resolve(file)).href,
  });
  if (given.output === undefined || given.output === STANDARD_STREAM) print(report);
  else {
    const problem = writeOutput(given.output, report);
    if (problem) problems.push(problem);
  }
  for (const { path, message } of problems) complain(`${path === "" ? '""' : path}: ${message}`);

  const findings = run.results.flatMap((result) => result.findings);
  if (problems.length > 0 || findings.some(isInternal)) return 2;
  return findings.some(matters) ? 1 : 0;
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
