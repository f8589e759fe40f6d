import type { FixSafety } from "../index.ts";
import type { ResultCache } from "./cache/result-cache.ts";
import type { FileOptionsFinder } from "./file-options.ts";
import { failedOutcome, type FileOutcome } from "./file-outcome.ts";
import { fixSource } from "./fix-source.ts";
import type { NamedSource } from "./named-source.ts";
import type { ReadText } from "./read-source.ts";
import { keep, settle, take, type SettledSource } from "./settled-source.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface RunOptions {
  /** How safe a fix has to be that is applied; nothing is fixed unless given. */
  readonly fix?: FixSafety | undefined;
  /** What earlier runs have found. */
  readonly cache?: ResultCache | undefined;
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
  if (run.watch && !run.cache) warmUp(settled, run.watch);
  try {
    for (const each of settled) {
      const taken = take(each, run);
      yield "text" in taken ? lintHere(each, taken, run) : taken;
    }
  } finally {
    run.cache?.end();
  }
}

function lintHere(settled: SettledSource, source: ReadText, run: RunOptions): FileOutcome {
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

/** How long and with how many files V8 is made to compile what runs often, before anything is timed. */
const WARM_UP = { milliseconds: 1000, files: 64 };

function warmUp(settled: readonly SettledSource[], watch: Stopwatch): void {
  const sample = settled.slice(0, WARM_UP.files);
  watch.withoutCounting(() => {
    for (const end = performance.now() + WARM_UP.milliseconds; sample.length > 0 && performance.now() < end; ) {
      for (const { named, own } of sample) {
        const source = named.read();
        if ("text" in source) own.lint(source.text, named.file);
      }
    }
  });
}
