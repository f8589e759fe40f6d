import type { Span } from "../../source/span.ts";
import type { LogicalText } from "../../syntax/logical-text.ts";

/** Stands in `Argument.shape` for each piece that only the running build knows. */
export const UNKNOWN_PIECE = "\u{FFFC}";

/** A piece of an argument's shape with its place in the file. */
export interface ShapePiece {
  /** Where it begins in the shape. */
  readonly start: number;
  /** The piece mapped to the file; absent when it is what a variable or a substitution came to. */
  readonly content: LogicalText | undefined;
  /** The text that it comes from: itself, or `$X`. */
  readonly span: Span;
}

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
  /** What the shape is put together from; absent when `content` maps all of it, and when nothing is known. */
  readonly pieces?: readonly ShapePiece[] | undefined;
  /** The text with quotes taken off and variables left as written, mapped to the file: for words that hold shell text (`sh -c "…"`). */
  readonly script?: LogicalText | undefined;
  /** The commands whose output makes up a piece of the word: `$(curl …)`, `<(curl …)`. They are listed as commands of their own too. */
  readonly commands?: readonly Command[] | undefined;
  /** Whether a `--build-arg` may change the value. */
  readonly overridable?: boolean | undefined;
}

export interface Assignment {
  readonly name: string;
  /** Absent for arrays and for pieces that are not modelled. */
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
  /** The user that it switches to, when it names one. */
  readonly user: Argument | undefined;
  /** From the wrapper's name up to, not including, the wrapped command: what a fix would delete. */
  readonly span: Span;
}

/** Commands that are joined by `|`, each stage with all the commands that run in it. */
export interface Pipeline {
  readonly stages: readonly (readonly Command[])[];
  readonly span: Span;
}

/** A `for` loop over words. */
export interface Loop {
  readonly variable: string;
  /** What the variable takes in turn, as far as it is known. */
  readonly words: readonly Argument[];
}

/** What the shell does once a command has failed. */
export interface Failure {
  /** Where the script goes on, an offset of the file: what stands between is left out. Infinity when the step ends or nobody can tell. */
  readonly resumesAt: number;
  /**
   * `stops`: the step ends there; `asked`: a condition or a word asks for the result, and what follows from it is not known; `caught`: a
   * `|| true` or the like takes it; `separator`: a `;` or a line break follows, and the shell does not stop at errors; `pipe`: only the
   * last program of a pipe counts; `background`: nobody waits for it.
   */
  readonly because: "stops" | "asked" | "caught" | "separator" | "pipe" | "background";
}

/** One program that a RUN, CMD, ENTRYPOINT, HEALTHCHECK or trigger starts, however it is wrapped, nested or written. */
export interface Command {
  /** The program's base name (`curl` for `/usr/bin/curl`); absent when it is decided at run time or when there is none. */
  readonly name: string | undefined;
  /** The word that names the program; absent for bare assignments and redirections. */
  readonly program: Argument | undefined;
  readonly args: readonly Argument[];
  /** `A=b` in front of the program, also through `env`. */
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirect[];
  /** Redirections of the groups, loops and shells around it, outermost first: that of `{ echo a; } > file` for `echo`. */
  readonly outerRedirects: readonly Redirect[];
  /** Outermost first. */
  readonly wrappers: readonly Wrapper[];
  /** The program with its arguments and redirections, wrappers not included. */
  readonly span: Span;
  /** The pipeline that it is part of and the stage it stands in. */
  readonly pipeline: Pipeline | undefined;
  readonly pipelineStage: number;
  /** `always` when a build that gets this far runs it; `maybe` behind a condition, in a loop, a case or a function. */
  readonly certainty: "always" | "maybe";
  /** Whether the build goes on when it fails. */
  readonly failureIgnored: boolean;
  /** The `for` loops whose body it is part of, outermost first. */
  readonly loops: readonly Loop[];
  readonly failure: Failure;
  /** The working directory it starts in, absent when not known. */
  readonly directory: string | undefined;
}
