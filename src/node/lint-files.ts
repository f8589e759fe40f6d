import { linter, type Linter, type LintOptions, type LintResult } from "../index.ts";
import type { FileOptions, FileOptionsFinder } from "./file-options.ts";
import type { RunProblem } from "./run-problem.ts";
import { readSource, type SourceRead } from "./read-source.ts";

/** What linting one file of a run gave. */
export interface FileResult extends LintResult {
  /** How it was linted. */
  readonly options: FileOptions;
}

/** What a run over several files gave. */
export interface RunResult {
  /** In the order of the files; a file that could not be read has none. */
  readonly results: readonly FileResult[];
  readonly problems: readonly RunProblem[];
}

/** A file of a run: its name and how to come by its text. */
export interface NamedSource {
  readonly file: string;
  readonly read: () => SourceRead;
}

/** The files of the disk under these paths, read when their turn comes. */
export function sourcesOnDisk(paths: readonly string[]): NamedSource[] {
  return paths.map((file) => ({ file, read: () => readSource(file) }));
}

/**
 * Lints one file after the other. A file that cannot be read, or on which plimsoll itself fails, never hides the others.
 * Throws a `ConfigError` for a configuration that cannot be followed.
 */
export async function lintFiles(sources: readonly NamedSource[], optionsOf: FileOptionsFinder): Promise<RunResult> {
  const results: FileResult[] = [];
  const problems: RunProblem[] = [];
  const linters = new Map<LintOptions, Linter>();
  for (const { file, read } of sources) {
    const source = read();
    if ("problem" in source) {
      problems.push(source.problem);
      continue;
    }
    const options = await optionsOf(file);
    let own = linters.get(options.lint);
    if (!own) {
      linters.set(options.lint, (own = linter(options.lint)));
      problems.push(...options.problems.filter((problem) => !problems.includes(problem)));
    }
    try {
      results.push({ ...own.lint(source.text, file), options });
    } catch (error) {
      problems.push({ path: file, message: `plimsoll failed here, which is a bug: ${traceOf(error)}` });
    }
  }
  return { results, problems };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
