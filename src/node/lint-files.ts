import { linter, type AppliedFix, type FixSafety, type Linter, type LintOptions, type LintResult } from "../index.ts";
import type { FileOptions, FileOptionsFinder } from "./file-options.ts";
import type { RunProblem } from "./run-problem.ts";
import { encodeSource, readSource, type ReadText, type SourceRead } from "./read-source.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { writeOutput } from "./write-output.ts";

export interface RunOptions {
  /** How safe a fix has to be that is applied; nothing is fixed unless given. */
  readonly fix?: FixSafety | undefined;
  /** Takes the time that everything needs, when somebody wants to know. */
  readonly watch?: Stopwatch | undefined;
}

/** What linting one file of a run gave. */
export interface FileResult extends LintResult {
  /** How it was linted. */
  readonly options: FileOptions;
  /** The fixes that were applied and written; what is found is what is left. */
  readonly fixed: readonly AppliedFix[];
}

/** What came of one file of a run. */
export interface FileOutcome {
  /** Absent for a file that could not be read, or on which plimsoll failed. */
  readonly result?: FileResult | undefined;
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
 * Lints files and gives what came of each, in their order, as soon as it is known, and keeps nothing of it. Fixes them first when `fix` says how safe a fix has to be. A file that cannot be read, or on which plimsoll itself fails, never hides the others.
 * Throws a `ConfigError` for a configuration that cannot be followed, before the first file is linted.
 */
export async function* lintFiles(sources: readonly NamedSource[], optionsOf: FileOptionsFinder, { fix, watch }: RunOptions = {}): AsyncGenerator<FileOutcome, void, undefined> {
  const settled = await settle(sources, optionsOf, watch);
  const problems = new Set(settled.flatMap(({ options }) => options.problems));
  if (problems.size > 0) yield { problems: [...problems] };
  if (watch) warmUp(settled, watch);
  for (const each of settled) yield lintOne(each, fix, watch);
}

/** A file with how it is linted. */
interface SettledSource {
  readonly named: NamedSource;
  readonly options: FileOptions;
  readonly own: Linter;
}

/** Looks up how every file is linted, so that a wrong configuration is told before anything is reported or changed. */
async function settle(sources: readonly NamedSource[], optionsOf: FileOptionsFinder, watch: Stopwatch | undefined): Promise<readonly SettledSource[]> {
  const linters = new Map<LintOptions, Linter>();
  const settled: SettledSource[] = [];
  for (const named of sources) {
    const options = await optionsOf(named.file);
    let own = linters.get(options.lint);
    if (!own) linters.set(options.lint, (own = linter(options.lint, watch?.lap)));
    settled.push({ named, options, own });
  }
  return settled;
}

/** How long and with how many files V8 is made to compile what runs often, before anything is timed. */
const WARM_UP = { milliseconds: 1000, files: 64 };

function warmUp(settled: readonly SettledSource[], watch: Stopwatch): void {
  const sample = settled.slice(0, WARM_UP.files);
  watch.withoutCounting(() => {
    for (const end = performance.now() + WARM_UP.milliseconds; sample.length > 0 && performance.now() < end; ) {
      for (const each of sample) lintOne(each, undefined, undefined);
    }
  });
}

function lintOne({ named, options, own }: SettledSource, fix: FixSafety | undefined, watch: Stopwatch | undefined): FileOutcome {
  watch?.start();
  const source = named.read();
  watch?.lap("file");
  if ("problem" in source) return { problems: [source.problem] };
  try {
    watch?.count("linted");
    if (fix === undefined) return { result: { ...own.lint(source.text, named.file), options, fixed: [] }, problems: [] };
    const { result, fixed, problem } = fixSource(named, source, own, fix);
    return { result: { ...result, options, fixed }, problems: problem ? [problem] : [] };
  } catch (error) {
    return { problems: [{ path: named.file, message: `plimsoll failed here, which is a bug: ${traceOf(error)}` }] };
  }
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
