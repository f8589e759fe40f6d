import { beginsArray, readExecForm } from "./exec-form.ts";
import { readHeredocs, withHeredocs } from "./heredocs.ts";
import { fileSpan, sliceText, type LogicalText } from "./logical-text.ts";
import { refuse, warn, type OpenFile } from "./open-file.ts";
import { spanAt } from "./words.ts";
import type { CommandLine, ExecWord, Heredoc } from "./dockerfile.ts";

/** Where the arguments of an instruction stand in its logical line. */
export interface Arguments {
  readonly line: LogicalText;
  readonly start: number;
  readonly end: number;
}

/** What arguments that begin with `[` are when they are not JSON: a shell's test command, a list of words, or refused. */
export type Otherwise = "command" | "words" | "nothing";

/**
 * The words of the JSON form; absent for any other form. Text that was clearly meant as JSON gets a warning, an array of
 * other things than strings an error: BuildKit builds the first as what it is not, and refuses the second.
 */
export function readExecWords(file: OpenFile, args: Arguments, otherwise: Otherwise): readonly ExecWord[] | undefined {
  const { line, start, end } = args;
  if (!beginsArray(line.text, start, end)) return undefined;
  const form = readExecForm(line, start, end);
  if (form.kind === "words") return form.words;
  const span = fileSpan(line, start, end);
  if (form.kind === "refused") {
    refuse(file, span, "a JSON array of arguments takes strings only: every element needs double quotes");
  } else if (otherwise !== "nothing" && isMeantAsArray(line.text.slice(start, end), otherwise)) {
    const fate = otherwise === "command" ? "a shell runs the whole text" : "the text is split at blanks, brackets and all";
    warn(file, span, `this looks like a JSON array, but ${form.reason}, so ${fate}`);
  }
  return undefined;
}

const QUOTE_NEXT = /^\[["'“”„‘’]/;
const QUOTE_AFTER_BLANKS = /^\[[ \t]*["'“”„‘’]/;
const COMMA_BEHIND_QUOTE = /["'“”„‘’] {0,9},/;
const WORDS_IN_BRACKETS = /^\[[^[\]$&|;]*,[^[\]$&|;]*\]$/;

/**
 * Whether text that is not JSON was surely meant to be. `[ -f x ] && y` is a shell's test and `[a-z]*` a pattern of COPY,
 * but no command is called `["a"`.
 */
function isMeantAsArray(text: string, otherwise: Otherwise): boolean {
  if (QUOTE_NEXT.test(text)) return true;
  if (!QUOTE_AFTER_BLANKS.test(text)) return WORDS_IN_BRACKETS.test(text);
  if (otherwise === "words") return true;
  const closing = text.indexOf("]");
  return COMMA_BEHIND_QUOTE.test(closing === -1 ? text : text.slice(0, closing));
}

/** A command line and the heredocs that it opens. */
export interface CommandWithHeredocs {
  readonly command: CommandLine;
  readonly heredocs: readonly Heredoc[];
}

/** The arguments of CMD, ENTRYPOINT, SHELL or HEALTHCHECK CMD. */
export function readCommandLine(file: OpenFile, args: Arguments, otherwise: Otherwise): CommandLine {
  return execForm(file, args, otherwise) ?? shellForm(args, sliceText(args.line, args.start, args.end));
}

/** The arguments of RUN: its shell form may open heredocs, anywhere in the joined line. */
export function readRunCommand(file: OpenFile, args: Arguments, mayOpenHeredocs: boolean): CommandWithHeredocs {
  const exec = execForm(file, args, "command");
  if (exec !== undefined) return { command: exec, heredocs: [] };
  const heredocs = mayOpenHeredocs ? readHeredocs(file, args.line) : [];
  const script = withHeredocs(file, sliceText(args.line, args.start, args.end), heredocs);
  return { command: shellForm(args, script), heredocs };
}

function execForm(file: OpenFile, args: Arguments, otherwise: Otherwise): CommandLine | undefined {
  const words = readExecWords(file, args, otherwise);
  return words && { form: "exec", words, span: fileSpan(args.line, args.start, args.end) };
}

function shellForm({ line, start, end }: Arguments, script: LogicalText): CommandLine {
  return { form: "shell", script, lineLength: end - start, span: spanAt(line, start, end) };
}
