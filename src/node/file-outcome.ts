import type { AppliedFix, LintResult } from "../linter.ts";
import type { FileOptions } from "./file-options.ts";
import type { RunProblem } from "./run-problem.ts";

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

/** The outcome of a file on which plimsoll itself failed. */
export function failedOutcome(file: string, error: unknown): FileOutcome {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { problems: [{ path: file, message: `plimsoll failed here, which is a bug: ${trace}` }] };
}
