import type { AppliedFix, FixSafety, Linter, LintResult } from "../linter.ts";
import type { NamedSource } from "./named-source.ts";
import { encodeSource, type ReadText } from "./read-source.ts";
import type { RunProblem } from "./run-problem.ts";

/** What came of fixing a file. */
export interface FixedSource {
  /** What is left. */
  readonly result: LintResult;
  readonly fixed: readonly AppliedFix[];
  /** What kept it from being written. */
  readonly problem: RunProblem | undefined;
}

/** Fixes one file and writes it when that changed it. A file that cannot be written as it was read is left as it is. */
export function fixSource({ file, write, isStream }: NamedSource, { text, encoding }: ReadText, own: Linter, safety: FixSafety): FixedSource {
  const fixed = own.fix(text, file, safety);
  const asItWas = (problem?: string): FixedSource => ({ result: own.lint(text, file), fixed: [], problem: problem === undefined ? undefined : { path: file, message: problem } });
  if (fixed.text === text) {
    if (isStream) write?.(file, encodeSource(text, encoding));
    return asItWas();
  }
  if (encoding?.lossy) return asItWas("was not fixed: it holds bytes that are no text, which would be lost");
  const problem = write?.(file, encodeSource(fixed.text, encoding));
  return problem ? asItWas(`was not fixed: ${problem.message}`) : { result: fixed.result, fixed: fixed.applied, problem: undefined };
}
