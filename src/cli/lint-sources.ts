import { findDockerfiles } from "../node/find-dockerfiles.ts";
import { sourcesOnDisk, type NamedSource } from "../node/named-source.ts";
import { readPathList } from "../node/path-list.ts";
import { readStandardInput } from "../node/read-source.ts";
import type { RunProblem } from "../node/run-problem.ts";
import { parseShard, shardOf } from "../node/shard.ts";
import { didYouMean } from "./choice.ts";
import { complain, print } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The path that stands for standard input, and for standard output. */
export const STANDARD_STREAM = "-";

/** What the command line says about what to lint, as typed. */
export interface SourceArguments {
  readonly paths: readonly string[];
  readonly stdinFilename: string | undefined;
  readonly quiet: boolean;
  /** Whether `.gitignore` counts in folders. */
  readonly gitignore: boolean;
  /** A file that lists more paths, `-` for standard input. */
  readonly filesFrom: string | undefined;
  /** `1/3`. */
  readonly shard: string | undefined;
}

/** What is to be linted, and what kept other paths from it. */
export interface CollectedSources {
  readonly sources: readonly NamedSource[];
  readonly problems: readonly RunProblem[];
}

/** What the paths stand for: files, the Dockerfiles below folders, standard input; the current folder when there is no path. */
export async function collectSources(given: SourceArguments, commandNames: readonly string[], onFolder?: () => void): Promise<CollectedSources> {
  const listed = given.filesFrom === undefined ? undefined : await readPathList(given.filesFrom);
  if (listed && "problem" in listed) return { sources: [], problems: [listed.problem] };
  const paths = given.paths.length === 0 && !listed ? ["."] : [...given.paths, ...(listed?.paths ?? [])];
  const sources: NamedSource[] = [];
  if (paths.includes(STANDARD_STREAM)) {
    const name = given.stdinFilename ?? "<stdin>";
    const read = await readStandardInput(name);
    const write = (_: string, bytes: Uint8Array): undefined => {
      print(bytes);
    };
    sources.push({ file: name, read: () => read, write, isStream: true });
  } else if (given.stdinFilename !== undefined) {
    throw new UsageError('--stdin-filename names what is read from standard input: give the path "-" too');
  }
  const { files, problems, emptyFolders } = await findDockerfiles(paths.filter((path) => path !== STANDARD_STREAM), { gitignore: given.gitignore }, onFolder);
  if (!given.quiet) for (const folder of emptyFolders) complain(`${folder}: no Dockerfile in this folder`);
  sources.push(...sourcesOnDisk(files));
  return { sources: partOf(sources, given.shard), problems: problems.map((problem) => withCommandHint(problem, commandNames)) };
}

function partOf(sources: readonly NamedSource[], shard: string | undefined): readonly NamedSource[] {
  if (shard === undefined) return sources;
  const part = parseShard(shard);
  if (!part) throw new UsageError(`--shard ${shard} is no part of a run: write the second of three parts as 2/3`);
  return shardOf(sources, part);
}

/** Who mistypes a command has named a path as far as the parser knows. */
function withCommandHint(problem: RunProblem, commandNames: readonly string[]): RunProblem {
  if (/[./\\]/.test(problem.path)) return problem;
  if (commandNames.includes(problem.path)) return { ...problem, message: `${problem.message} (a command comes before all options)` };
  return { ...problem, message: problem.message + didYouMean(problem.path, commandNames) };
}
