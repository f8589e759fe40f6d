import { createSourceText, linter, type Linter, type LintOptions, type LintResult } from "../linter.ts";
import type { KnownResults } from "./cache/result-cache.ts";
import type { FileOptions, FileOptionsFinder } from "./file-options.ts";
import type { FileOutcome } from "./file-outcome.ts";
import type { RunOptions } from "./lint-files.ts";
import type { NamedSource } from "./named-source.ts";
import type { ReadText } from "./read-source.ts";

/** A file with how it is linted. */
export interface SettledSource {
  readonly named: NamedSource;
  readonly options: FileOptions;
  readonly own: Linter;
  /** The results of earlier runs; absent when they are not kept. */
  readonly known: KnownResults | undefined;
}

/** Looks up how every file is linted, so that a wrong configuration is told before anything is reported or changed. */
export async function settle(sources: readonly NamedSource[], optionsOf: FileOptionsFinder, { cache, watch }: RunOptions): Promise<readonly SettledSource[]> {
  const alike = new Map<LintOptions, Pick<SettledSource, "own" | "known">>();
  const settled: SettledSource[] = [];
  for (const named of sources) {
    const options = await optionsOf(named.file);
    let how = alike.get(options.lint);
    if (!how) alike.set(options.lint, (how = { own: linter(options.lint, watch?.lap), known: cache?.like(options) }));
    // What comes from no file is not met again.
    settled.push({ named, options, own: how.own, known: named.isStream ? undefined : how.known });
  }
  return settled;
}

/** Reads a file: gives its text where it has to be linted, and the outcome where there is none or an earlier run has found it. */
export function take({ named, options, known }: SettledSource, { fix, watch }: RunOptions): ReadText | FileOutcome {
  watch?.start();
  const source = named.read(named.file);
  watch?.lap("file");
  if ("problem" in source) return { problems: [source.problem] };
  const stored = known?.find(source.text);
  if (known) watch?.lap("cache");
  // Where there are fixes they may have to be applied, which needs more than what is stored.
  if (!stored || (fix !== undefined && stored.findings.some(({ fixes }) => fixes.length > 0))) return source;
  watch?.count("cached");
  return { result: { file: named.file, source: createSourceText(source.text), ...stored, options, fixed: [] }, problems: [] };
}

/** Takes note of what was found. */
export function keep({ known }: SettledSource, result: LintResult, { watch }: RunOptions): void {
  if (!known) return;
  watch?.start();
  known.keep(result);
  watch?.lap("cache");
}
