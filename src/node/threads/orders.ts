import type { RunSettings } from "../file-options.ts";
import type { Timing } from "../stopwatch.ts";

/** The word with which a thread of our own starts the command; no command line can hold a NUL. */
export const THREAD_WORD = "\0lint";

/** What a thread is told when it starts. */
export interface ThreadSetting {
  readonly settings: RunSettings;
  /** For each way in which files of the run are linted, a file that is linted like that: options hold functions, which no message carries. */
  readonly examples: readonly string[];
  readonly isTimed: boolean;
}

/** Texts to lint. */
export interface Order {
  readonly texts: readonly OrderedText[];
}

export interface OrderedText {
  readonly file: string;
  readonly text: string;
  /** The index of the example that it is linted like. */
  readonly like: number;
}

/** What a thread says. */
export type ThreadMessage =
  /** It is there. */
  | { readonly kind: "ready" }
  /** What was found in the texts of the oldest order that has no answer yet, as `encodeResult` writes it; absent for a text that somebody else has to lint. */
  | { readonly kind: "found"; readonly results: readonly (string | undefined)[] }
  /** It is done; where its time went, if that was asked. */
  | { readonly kind: "end"; readonly timing: Timing | undefined };
