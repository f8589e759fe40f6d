import type { Span } from "../source/span.ts";
import type { LogicalText } from "../syntax/logical-text.ts";

/** Stands in `Argument.shape` for each piece that only the running build knows. */
export const UNKNOWN_PIECE = "\u{FFFC}";

/** One word of a command after the shell has expanded it with everything that is known at that point. */
export interface Argument {
  /** As written in the file. */
  readonly text: string;
  /** The whole value; absent when any piece is decided at run time. */
  readonly value: string | undefined;
  /** The value with `UNKNOWN_PIECE` for each unknown piece: `https://example.com/\u{FFFC}/a.tgz`. */
  readonly shape: string;
  readonly span: Span;
  /** The value mapped to the file, when the value is literal text of this file; lets an option inside the word have its own span. */
  readonly content: LogicalText | undefined;
}

export interface Assignment {
  readonly name: string;
  readonly value: Argument | undefined;
  readonly span: Span;
}

export interface Redirect {
  readonly operator: ">" | ">>" | "<" | "<>" | "<&" | ">&" | ">|" | "&>" | "&>>" | "<<" | "<<-" | "<<<";
  readonly descriptor: number | undefined;
  /** The file, descriptor or here-string. */
  readonly target: Argument | undefined;
  /** The body of a heredoc. */
  readonly body: Argument | undefined;
  readonly span: Span;
}

/** A program in front of another: `sudo -u app`, `env A=b`, `sh -c`. */
export interface Wrapper {
  readonly name: string;
  /** The words of the wrapper itself, its name first; the wrapped command's are not among them. */
  readonly words: readonly Argument[];
  /** From the wrapper's name up to, not including, the wrapped command: what a fix would delete. */
  readonly span: Span;
}
