import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { formats, plainPalette, SEVERITIES, severityRank, type FormatName, type LintResult, type ReportedFinding } from "../index.ts";
import { findDockerfiles } from "../node/find-dockerfiles.ts";
import { lintFiles, sourcesOnDisk, type NamedSource } from "../node/lint-files.ts";
import { readStandardInput } from "../node/read-source.ts";
import type { RunProblem } from "../node/run-problem.ts";
import { writeOutput } from "../node/write-output.ts";
import { chooseFrom, didYouMean } from "./choice.ts";
import { selectionOf, type RuleArguments } from "./rule-selection.ts";
import { complain, print, terminalOptions } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says about a lint run, as typed. */
export interface LintArguments extends RuleArguments {
  readonly paths: readonly string[];
  readonly stdinFilename: string | undefined;
  readonly format: string;
  readonly output: string | undefined;
  readonly failOn: string;
  readonly quiet: boolean;
  readonly noColor: boolean;
}

/** 0: nothing at or above the threshold; 1: something; 2: not everything could be done. */
export type ExitCode = 0 | 1 | 2;

const STANDARD_INPUT = "-";
const FORMAT_NAMES = Object.keys(formats).filter((name): name is FormatName => name in formats);

/** Lints what the paths stand for, reports it and answers with the exit code. */
export async function lintCommand(given: LintArguments, commandNames: readonly string[]): Promise<ExitCode> {
  const format = formats[chooseFrom("format", given.format, FORMAT_NAMES)];
  const failOn = chooseFrom("severity", given.failOn, [...SEVERITIES, "never" as const]);
  const selection = selectionOf(given);
  const matters = ({ severity }: ReportedFinding): boolean => failOn !== "never" && severityRank(severity) <= severityRank(failOn);

  const { sources, problems: searchProblems } = await collectSources(given, commandNames);
  const run = lintFiles(sources, selection);
  const problems = [...searchProblems, ...run.problems];
  const shown = given.quiet ? run.results.map((result) => withFindings(result, (each) => matters(each) || isInternal(each))) : run.results;

  const report = format(shown, {
    ...(given.output === undefined ? terminalOptions(given.noColor) : { palette: plainPalette }),
    // Nothing was linted: "no findings" would be read as "all is well".
    summary: !given.quiet && run.results.length > 0,
    uriOf: (file) => pathToFileURL(resolve(file)).href,
  });
  if (given.output === undefined || given.output === STANDARD_INPUT) print(report);
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

interface CollectedSources {
  readonly sources: readonly NamedSource[];
  readonly problems: readonly RunProblem[];
}

async function collectSources(given: LintArguments, commandNames: readonly string[]): Promise<CollectedSources> {
  const paths = given.paths.length === 0 ? ["."] : given.paths;
  const sources: NamedSource[] = [];
  if (paths.includes(STANDARD_INPUT)) {
    const name = given.stdinFilename ?? "<stdin>";
    const read = await readStandardInput(name);
    sources.push({ file: name, read: () => read });
  } else if (given.stdinFilename !== undefined) {
    throw new UsageError('--stdin-filename names what is read from standard input: give the path "-" too');
  }
  const { files, problems, emptyFolders } = findDockerfiles(paths.filter((path) => path !== STANDARD_INPUT));
  if (!given.quiet) for (const folder of emptyFolders) complain(`${folder}: no Dockerfile in this folder`);
  sources.push(...sourcesOnDisk(files));
  return { sources, problems: problems.map((problem) => withCommandHint(problem, commandNames)) };
}

/** Who mistypes a command has named a path as far as the parser knows. */
function withCommandHint(problem: RunProblem, commandNames: readonly string[]): RunProblem {
  if (/[./\\]/.test(problem.path)) return problem;
  if (commandNames.includes(problem.path)) return { ...problem, message: `${problem.message} (a command comes before all options)` };
  return { ...problem, message: problem.message + didYouMean(problem.path, commandNames) };
}
