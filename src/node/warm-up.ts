import type { Linter } from "../linter.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface SampleText {
  readonly text: string;
  readonly file: string;
  readonly own: Linter;
}

/** From how many files V8 learns enough. */
export const SAMPLE_FILES = 64;
const MILLISECONDS = 1000;

/** Lints some texts again and again, untimed, so that V8 has compiled what runs often before anything is timed. */
export function warmUp(sample: readonly SampleText[], watch: Stopwatch): void {
  watch.withoutCounting(() => {
    for (const end = performance.now() + MILLISECONDS; sample.length > 0 && performance.now() < end; ) {
      for (const { text, file, own } of sample) own.lint(text, file);
    }
  });
}
