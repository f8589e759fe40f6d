import { ConfigError, lint, type LintOptions, type LintResult, type ModelOptions } from "../index.ts";
import type { RunProblem } from "./run-problem.ts";
import { readSource, type SourceRead } from "./read-source.ts";

/** What a run over several files gave. */
export interface RunResult {
  /** In the order of the files; a file that could not be read has none. */
  readonly results: readonly LintResult[];
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
 * `modelOf` says what the model is told about a file from outside.
 */
export async function lintFiles(
  sources: readonly NamedSource[],
  options: LintOptions = {},
  modelOf: (file: string) => Promise<ModelOptions | undefined> = () => Promise.resolve(options.model),
): Promise<RunResult> {
  const results: LintResult[] = [];
  const problems: RunProblem[] = [];
  for (const { file, read } of sources) {
    const source = read();
    if ("problem" in source) {
      problems.push(source.problem);
      continue;
    }
    const model = await modelOf(file);
    try {
      results.push(lint(source.text, { ...options, file, model }));
    } catch (error) {
      if (error instanceof ConfigError) throw error;
      problems.push({ path: file, message: `plimsoll failed here, which is a bug: ${traceOf(error)}` });
    }
  }
  return { results, problems };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
