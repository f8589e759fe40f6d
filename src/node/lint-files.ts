import type { FixSafety } from "../linter.ts";
import type { ResultCache } from "./cache/result-cache.ts";
import type { FileOptionsFinder, RunSettings } from "./file-options.ts";
import { failedOutcome, type FileOutcome } from "./file-outcome.ts";
import { fixSource } from "./fix-source.ts";
import type { NamedSource } from "./named-source.ts";
import type { ReadText } from "./read-source.ts";
import { keep, settle, take, type SettledSource } from "./settled-source.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { SAMPLE_FILES, warmUp, type SampleText } from "./warm-up.ts";

export interface RunOptions {
  /** How safe a fix has to be that is applied; nothing is fixed unless given. */
  readonly fix?: FixSafety | undefined;
  /** What earlier runs have found. */
  readonly cache?: ResultCache | undefined;
  /** How many threads lint, and the settings from which each of them finds out how; one thread unless given. What is fixed is fixed by one. */
  readonly threads?: { readonly count: number; readonly settings: RunSettings } | undefined;
  /** Takes the time that everything needs, when somebody wants to know. */
  readonly watch?: Stopwatch | undefined;
}

/**
 * Lints files and gives what came of each, in their order, as soon as it is known, and keeps nothing of it. Fixes them first when `fix` says how
 * safe a fix has to be. A file that cannot be read, or on which plimsoll itself fails, never hides the others.
 * Throws a `ConfigError` for a configuration that cannot be followed, before the first file is linted.
 */
export async function* lintFiles(sources: readonly NamedSource[], optionsOf: FileOptionsFinder, run: RunOptions = {}): AsyncGenerator<FileOutcome, void, undefined> {
  const settled = await settle(sources, optionsOf, run);
  const problems = new Set(settled.flatMap(({ options }) => options.problems));
  if (problems.size > 0) yield { problems: [...problems] };
  try {
    if (run.threads && run.threads.count > 1 && run.fix === undefined) yield* (await import("./threads/lint-in-threads.ts")).lintInThreads(settled, run.threads.count, run.threads.settings, run);
    else yield* lintOneByOne(settled, run);
  } finally {
    run.cache?.end();
  }
}

function* lintOneByOne(settled: readonly SettledSource[], run: RunOptions): Generator<FileOutcome, void, undefined> {
  // What is in the cache is not linted, and what it costs is not what linting costs.
  if (run.watch && !run.cache) warmUp(sampleOf(settled), run.watch);
  for (const each of settled) {
    const taken = take(each, run);
    yield "text" in taken ? lintHere(each, taken, run) : taken;
  }
}

function sampleOf(settled: readonly SettledSource[]): readonly SampleText[] {
  return settled.slice(0, SAMPLE_FILES).flatMap(({ named, own }) => {
    const source = named.read(named.file);
    return "text" in source ? [{ text: source.text, file: named.file, own }] : [];
  });
}

/** Lints a file, or fixes it, in this thread. */
export function lintHere(settled: SettledSource, source: ReadText, run: RunOptions): FileOutcome {
  const { named, options, own } = settled;
  run.watch?.count("linted");
  run.watch?.start();
  try {
    if (run.fix === undefined) {
      const result = own.lint(source.text, named.file);
      keep(settled, result, run);
      return { result: { ...result, options, fixed: [] }, problems: [] };
    }
    const { result, fixed, problem } = fixSource(named, source, own, run.fix);
    keep(settled, result, run);
    return { result: { ...result, options, fixed }, problems: problem ? [problem] : [] };
  } catch (error) {
    return failedOutcome(named.file, error);
  }
}
