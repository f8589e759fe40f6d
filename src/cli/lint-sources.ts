import { findDockerfiles } from "../node/find-dockerfiles.ts";
import { sourcesOnDisk, type NamedSource } from "../node/lint-files.ts";
import { readStandardInput } from "../node/read-source.ts";
import type { RunProblem } from "../node/run-problem.ts";
import { didYouMean } from "./choice.ts";
import { complain } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The path that stands for standard input, and for standard output. */
export const STANDARD_STREAM = "-";

/** What the command line says about what to lint, as typed. */
export interface SourceArguments {
  readonly paths: readonly string[];
  readonly stdinFilename: string | undefined;
  readonly quiet: boolean;
}

/** What is to be linted, and what kept other paths from it. */
export interface CollectedSources {
  readonly sources: readonly NamedSource[];
  readonly problems: readonly RunProblem[];
}

/** What the paths stand for: files, the Dockerfiles below folders, standard input; the current folder when there is no path. */
export async function collectSources(given: SourceArguments, commandNames: readonly string[]): Promise<CollectedSources> {
  const paths = given.paths.length === 0 ? ["."] : given.paths;
  const sources: NamedSource[] = [];
  if (paths.includes(STANDARD_STREAM)) {
    const name = given.stdinFilename ?? "<stdin>";
    const read = await readStandardInput(name);
    const write = (bytes: Uint8Array): undefined => void process.stdout.write(bytes);
    sources.push({ file: name, read: () => read, write, isStream: true });
  } else if (given.stdinFilename !== undefined) {
    throw new UsageError('--stdin-filename names what is read from standard input: give the path "-" too');
  }
  const { files, problems, emptyFolders } = findDockerfiles(paths.filter((path) => path !== STANDARD_STREAM));
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
