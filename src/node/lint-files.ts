import { linter, type AppliedFix, type FixSafety, type Linter, type LintOptions, type LintResult } from "../index.ts";
import type { FileOptions, FileOptionsFinder } from "./file-options.ts";
import type { RunProblem } from "./run-problem.ts";
import { encodeSource, readSource, type ReadText, type SourceRead } from "./read-source.ts";
import { writeOutput } from "./write-output.ts";

export interface RunOptions {
  /** How safe a fix has to be that is applied; nothing is fixed unless given. */
  readonly fix?: FixSafety | undefined;
  /** Called before each file. */
  readonly onFile?: (() => void) | undefined;
}

/** What linting one file of a run gave. */
export interface FileResult extends LintResult {
  /** How it was linted. */
  readonly options: FileOptions;
  /** The fixes that were applied and written; what is found is what is left. */
  readonly fixed: readonly AppliedFix[];
}

/** What a run over several files gave. */
export interface RunResult {
  /** In the order of the files; a file that could not be read has none. */
  readonly results: readonly FileResult[];
  readonly problems: readonly RunProblem[];
}

/** A file of a run: its name, how to come by its text and how to put a fixed one in its place. */
export interface NamedSource {
  readonly file: string;
  readonly read: () => SourceRead;
  /** What kept it from being written, if anything did. */
  readonly write?: ((bytes: Uint8Array) => RunProblem | undefined) | undefined;
  /** Whether it is no file: what goes out is what came in when nothing was fixed. */
  readonly isStream?: boolean;
}

/** The files of the disk under these paths, read when their turn comes. */
export function sourcesOnDisk(paths: readonly string[]): NamedSource[] {
  return paths.map((file) => ({ file, read: () => readSource(file), write: (bytes) => writeOutput(file, bytes) }));
}

/**
 * Lints one file after the other, and fixes it first when `fix` says how safe a fix has to be. A file that cannot be read, or on which plimsoll itself fails, never hides the others.
 * Throws a `ConfigError` for a configuration that cannot be followed.
 */
export async function lintFiles(sources: readonly NamedSource[], optionsOf: FileOptionsFinder, { fix, onFile }: RunOptions = {}): Promise<RunResult> {
  const results: FileResult[] = [];
  const problems: RunProblem[] = [];
  const linters = new Map<LintOptions, Linter>();
  for (const named of sources) {
    const { file } = named;
    onFile?.();
    const source = named.read();
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
      if (fix === undefined) {
        results.push({ ...own.lint(source.text, file), options, fixed: [] });
        continue;
      }
      const outcome = fixSource(named, source, own, fix);
      if (outcome.problem) problems.push(outcome.problem);
      results.push({ ...outcome.result, options, fixed: outcome.fixed });
    } catch (error) {
      problems.push({ path: file, message: `plimsoll failed here, which is a bug: ${traceOf(error)}` });
    }
  }
  return { results, problems };
}

interface FixedSource {
  readonly result: LintResult;
  readonly fixed: readonly AppliedFix[];
  readonly problem: RunProblem | undefined;
}

/** Fixes one file and writes it when that changed it. A file that cannot be written as it was read is left as it is. */
function fixSource({ file, write, isStream }: NamedSource, { text, encoding }: ReadText, own: Linter, safety: FixSafety): FixedSource {
  const fixed = own.fix(text, file, safety);
  const asItWas = (problem?: string): FixedSource => ({ result: own.lint(text, file), fixed: [], problem: problem === undefined ? undefined : { path: file, message: problem } });
  if (fixed.text === text) {
    if (isStream) write?.(encodeSource(text, encoding));
    return asItWas();
  }
  if (encoding?.lossy) return asItWas("was not fixed: it holds bytes that are no text, which would be lost");
  const problem = write?.(encodeSource(fixed.text, encoding));
  return problem ? asItWas(`was not fixed: ${problem.message}`) : { result: fixed.result, fixed: fixed.applied, problem: undefined };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
