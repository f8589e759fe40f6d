import type { Span } from "../../source/span.ts";
import type { LogicalText } from "../logical-text.ts";

/** A shell script as a tree of commands. Spans are file offsets. A broken script gives the part that could be read. */
export interface ShellScript {
  readonly body: ShellList;
  readonly problems: readonly { readonly span: Span; readonly message: string }[];
}

/** Commands one after the other. */
export interface ShellList {
  readonly type: "list";
  readonly items: readonly ShellListItem[];
  readonly span: Span;
}
export interface ShellListItem {
  readonly node: ShellNode;
  /** What stands between this item and the one before: `&&`, `||`, or `;` for a separator or a new line. The first has `;`. */
  readonly after: ";" | "&&" | "||";
  readonly background: boolean;
}

export type ShellNode = ShellCommand | ShellPipeline | ShellIf | ShellLoop | ShellCase | ShellGroup | ShellFunction;

/** One simple command. Without a name it only assigns or redirects. */
export interface ShellCommand {
  readonly type: "command";
  readonly name: ShellWord | undefined;
  /** The words behind the name; `export A=b` has the word `A=b`. */
  readonly args: readonly ShellWord[];
  /** `A=b` in front of the name. */
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  readonly span: Span;
}
export interface ShellAssignment {
  readonly name: string;
  /** Absent for arrays and subscripts, which are not modelled. */
  readonly value: ShellWord | undefined;
  /** The words of an array `A=(x y)`; absent otherwise. */
  readonly elements: readonly ShellWord[] | undefined;
  readonly append: boolean;
  readonly span: Span;
}
export interface ShellRedirect {
  readonly operator: ">" | ">>" | "<" | "<>" | "<&" | ">&" | ">|" | "&>" | "&>>" | "<<" | "<<-" | "<<<";
  /** The descriptor as written (`2` in `2>&1`). */
  readonly descriptor: number | undefined;
  /** The file, descriptor or here-string; absent for heredocs. */
  readonly target: ShellWord | undefined;
  /** The body of `<<`, as one word whose parts are expanded unless the delimiter was quoted. */
  readonly heredoc: ShellWord | undefined;
  /** Without the body of a heredoc. */
  readonly span: Span;
}
export interface ShellPipeline {
  readonly type: "pipeline";
  readonly negated: boolean;
  readonly stages: readonly ShellNode[];
  readonly span: Span;
}
export interface ShellIf {
  readonly type: "if";
  readonly branches: readonly { readonly condition: ShellList; readonly body: ShellList }[];
  readonly otherwise: ShellList | undefined;
  /** Redirections of the whole. */
  readonly redirects: readonly ShellRedirect[];
  readonly span: Span;
}
export interface ShellLoop {
  readonly type: "loop";
  readonly kind: "for" | "while" | "until" | "select";
  /** for and select: the variable and its words (absent: the positional parameters). */
  readonly variable: string | undefined;
  readonly words: readonly ShellWord[] | undefined;
  readonly condition: ShellList | undefined;
  readonly body: ShellList;
  readonly redirects: readonly ShellRedirect[];
  readonly span: Span;
}
export interface ShellCase {
  readonly type: "case";
  readonly subject: ShellWord;
  readonly items: readonly { readonly patterns: readonly ShellWord[]; readonly body: ShellList }[];
  readonly redirects: readonly ShellRedirect[];
  readonly span: Span;
}
/** `{ …; }` or `( … )`. `[[ … ]]` and `(( … ))` are empty groups. */
export interface ShellGroup {
  readonly type: "group";
  readonly subshell: boolean;
  readonly body: ShellList;
  /** The operands of `[[ … ]]`, in order; empty for the other groups. */
  readonly words: readonly ShellWord[];
  readonly redirects: readonly ShellRedirect[];
  readonly span: Span;
}
export interface ShellFunction {
  readonly type: "function";
  readonly name: string;
  readonly body: ShellNode | ShellList;
  readonly span: Span;
}

/** A word with what the shell will make of it. `value` and `parts` are read when first asked for, so a word cannot be copied by spreading. */
export interface ShellWord {
  /** As written, continuation lines joined. */
  readonly text: string;
  readonly span: Span;
  /** The value when nothing in it is decided at run time (quotes and escapes taken off); absent otherwise. */
  readonly value: string | undefined;
  readonly parts: readonly ShellWordPart[];
}

export type ShellWordPart =
  /** `content` maps the decoded text to the file. */
  | { readonly type: "literal"; readonly value: string; readonly quoted: boolean; readonly content: LogicalText }
  | {
      readonly type: "variable";
      readonly name: string;
      readonly quoted: boolean;
      /**
       * `:-`, `#` and so on with their right side; absent for `$X` and `${X}`. `unsupported` marks what is not modelled
       * (slices, indirection, length). `/` and `//` have the pattern as operand, and what replaces it.
       */
      readonly operation:
        | { readonly operator: string; readonly operand: ShellWord | undefined; readonly replacement: ShellWord | undefined }
        | undefined;
      readonly span: Span;
    }
  /** `$(…)` and backticks. */
  | { readonly type: "command"; readonly script: ShellScript; readonly quoted: boolean; readonly span: Span }
  /** `<(…)` and `>(…)`. */
  | { readonly type: "process"; readonly operator: "<" | ">"; readonly script: ShellScript; readonly span: Span }
  /** Globs, braces, arithmetic, substitutions nested too deeply: a value that only the running shell knows. */
  | { readonly type: "opaque"; readonly text: string; readonly span: Span };
