import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import type { LogicalText } from "./logical-text.ts";

/** A whole file as the reader leaves it: frozen in meaning, complete even where the text is broken. */
export interface DockerfileSyntax {
  readonly source: SourceText;
  /** The character that continues a line and escapes the next one: `\`, or a backtick by the `escape` directive. */
  readonly escape: "\\" | "`";
  readonly directives: readonly Directive[];
  /** Every comment outside heredoc bodies, those between continuation lines included, in file order. Directives are not comments. */
  readonly comments: readonly Comment[];
  readonly instructions: readonly Instruction[];
  readonly problems: readonly SyntaxProblem[];
}

/** What BuildKit would refuse to build, or drop with a warning (`severity`). */
export interface SyntaxProblem {
  readonly span: Span;
  readonly message: string;
  readonly severity: "error" | "warning";
}

/** `# syntax=…`, `# escape=…` or `# check=…` at the top of the file. `name` is lower-case. */
export interface Directive {
  readonly name: "syntax" | "escape" | "check";
  readonly value: Word;
  readonly span: Span;
}

export interface Comment {
  /** The text behind `#`, not trimmed. */
  readonly text: string;
  /** From `#` to the end of the line. */
  readonly span: Span;
  /** Whether it stands between the continuation lines of an instruction. */
  readonly inside: boolean;
}

/** A word of an instruction exactly as written (quotes, escapes and `$` kept), continuation lines joined. */
export interface Word {
  readonly text: string;
  readonly span: Span;
  /** The same text with its map to the file: `fileSpan(word.content, 2, 4)` is where its characters 2 and 3 stand. */
  readonly content: LogicalText;
}

/** `--name=value` or `--name` in front of an instruction's arguments; quotes and escapes are already taken off. */
export interface Flag {
  /** Without the dashes, lower-case as written. */
  readonly name: string;
  /** Absent for a bare `--name`. */
  readonly value: string | undefined;
  /** The whole flag as written. */
  readonly span: Span;
  /** The value as written, quotes included; absent for a bare flag. */
  readonly valueSpan: Span | undefined;
  /** The value with its map to the file, for what stands inside it (`--mount=from=…`); absent for a bare flag. */
  readonly content: LogicalText | undefined;
}

/** One string of a JSON array. */
export interface ExecWord {
  /** The decoded string. */
  readonly value: string;
  /** With its double quotes. */
  readonly span: Span;
  /** The decoded string mapped to the file, for text that is parsed again (`["sh", "-c", "…"]`). */
  readonly content: LogicalText;
}

/** The arguments of RUN, CMD, ENTRYPOINT, SHELL and HEALTHCHECK CMD. */
export type CommandLine =
  | { readonly form: "exec"; readonly words: readonly ExecWord[]; readonly span: Span }
  | {
      readonly form: "shell";
      /** The text that the shell is given: the joined line and, behind it, the heredoc bodies with their terminators. */
      readonly script: LogicalText;
      /** How much of `script` is the joined line; the rest is heredocs. */
      readonly lineLength: number;
      readonly span: Span;
    };

export interface Heredoc {
  readonly name: string;
  /** The file descriptor, 0 unless written (`3<<EOF`). */
  readonly descriptor: number;
  /** False when any part of the name was quoted. */
  readonly expand: boolean;
  /** `<<-`: leading tabs are taken off each line. */
  readonly stripTabs: boolean;
  /** The body as it stands in the file (tabs and CRs kept), up to the terminator's line. */
  readonly body: LogicalText;
  readonly bodySpan: Span;
  /** The `<<NAME` word. */
  readonly openingSpan: Span;
  /** The terminator's line without its break; empty when there is none (a problem says so). */
  readonly closingSpan: Span;
}

interface InstructionBase {
  /** The keyword as written. */
  readonly keyword: Word;
  /** From the keyword to the end of the instruction's last line, heredocs included, that line's break not. */
  readonly span: Span;
  readonly flags: readonly Flag[];
  /** The joined logical line: `text` of BuildKit's own parser. */
  readonly line: LogicalText;
  readonly heredocs: readonly Heredoc[];
}

export interface FromInstruction extends InstructionBase {
  readonly type: "FROM";
  /** Absent when FROM has no argument. */
  readonly image: Word | undefined;
  /** The name behind AS. */
  readonly stageName: Word | undefined;
  readonly words: readonly Word[];
}
export interface RunInstruction extends InstructionBase {
  readonly type: "RUN";
  readonly command: CommandLine;
}
export interface CmdInstruction extends InstructionBase {
  readonly type: "CMD";
  readonly command: CommandLine;
}
export interface EntrypointInstruction extends InstructionBase {
  readonly type: "ENTRYPOINT";
  readonly command: CommandLine;
}
export interface ShellInstruction extends InstructionBase {
  readonly type: "SHELL";
  readonly command: CommandLine;
}
export interface HealthcheckInstruction extends InstructionBase {
  readonly type: "HEALTHCHECK";
  /** `NONE` or `CMD` as written; absent when there is no argument. */
  readonly kind: Word | undefined;
  /** Absent for NONE. */
  readonly command: CommandLine | undefined;
}
/** COPY and ADD. Heredoc sources are words whose text opens the heredoc (`<<EOF`). */
export interface CopyInstruction extends InstructionBase {
  readonly type: "COPY" | "ADD";
  readonly form: "exec" | "shell";
  /** All words: the sources, then the destination. In exec form `text` is the decoded string and the span includes the quotes. */
  readonly words: readonly Word[];
  readonly sources: readonly Word[];
  /** The last word; absent when there is none. */
  readonly destination: Word | undefined;
}
export interface Pair {
  readonly key: Word;
  /** As written, quotes kept. */
  readonly value: Word;
  readonly span: Span;
}
export interface EnvInstruction extends InstructionBase {
  readonly type: "ENV" | "LABEL";
  /** The old form `ENV key rest of line`. */
  readonly legacy: boolean;
  readonly pairs: readonly Pair[];
}
export interface ArgDeclaration {
  readonly name: Word;
  /** The default as written; absent for a bare `ARG NAME`. */
  readonly value: Word | undefined;
  readonly span: Span;
}
export interface ArgInstruction extends InstructionBase {
  readonly type: "ARG";
  readonly declarations: readonly ArgDeclaration[];
}
/** Instructions with one argument: the rest of the line as one word, absent when empty. */
export interface ValueInstruction extends InstructionBase {
  readonly type: "USER" | "WORKDIR" | "STOPSIGNAL" | "MAINTAINER";
  readonly value: Word | undefined;
}
/** VOLUME and EXPOSE. */
export interface WordsInstruction extends InstructionBase {
  readonly type: "VOLUME" | "EXPOSE";
  readonly form: "exec" | "shell";
  readonly words: readonly Word[];
}
export interface OnbuildInstruction extends InstructionBase {
  readonly type: "ONBUILD";
  /** The instruction behind ONBUILD; its spans lie in this file too. Absent when nothing follows. */
  readonly trigger: Instruction | undefined;
}
/** A line whose keyword BuildKit does not know. */
export interface UnknownInstruction extends InstructionBase {
  readonly type: "UNKNOWN";
}

export type Instruction =
  | FromInstruction
  | RunInstruction
  | CmdInstruction
  | EntrypointInstruction
  | ShellInstruction
  | HealthcheckInstruction
  | CopyInstruction
  | EnvInstruction
  | ArgInstruction
  | ValueInstruction
  | WordsInstruction
  | OnbuildInstruction
  | UnknownInstruction;

export type InstructionType = Instruction["type"];
