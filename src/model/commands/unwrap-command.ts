import type { Span } from "../../source/span.ts";
import type { LogicalText } from "../../syntax/logical-text.ts";
import type { Argument, Assignment, Command, Redirect, Wrapper } from "./command.ts";
import { assignmentInWord } from "./shell-builtins.ts";
import { argumentPart } from "../tools/argument-part.ts";
import { SHELLS } from "../tools/shells.ts";
import { unwrapOnce } from "../tools/wrappers.ts";

/** A program's words before anything is known about how it runs. */
export interface BareCommand {
  readonly words: readonly Argument[];
  readonly wrappers: readonly Wrapper[];
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirect[];
  readonly span: Span;
}

/** Shell text that a command carries: `sh -c '…'`, `bash <<EOF`. */
export interface CarriedScript {
  readonly text: LogicalText;
  /** Whether the inner shell stops at the first failure. */
  readonly errexit: boolean;
  /** The commands of the substitutions in the text, which stand in it as written. */
  readonly commands: readonly Command[];
}

/** A command without its wrappers and, when the innermost wrapper carries one, the script to read instead. */
export interface UnwrappedCommand {
  readonly command: BareCommand;
  readonly script: CarriedScript | undefined;
  /** Further commands that the same wrapper starts: a second `find -exec`. */
  readonly siblings: readonly BareCommand[];
  /** Whether the script runs in a shell of its own; `eval` runs in the same one. */
  readonly isolated: boolean;
}

/** How many wrappers are taken off: nobody writes more, and each is looked for in all words that are left. */
const MOST_WRAPPERS = 50;

/** Takes `sudo`, `env`, `sh -c` and their kin off a command until something else is left. */
export function unwrapCommand(bare: BareCommand): UnwrappedCommand {
  let command = bare;
  const siblings: BareCommand[] = [];
  for (;;) {
    const [program] = command.words;
    if (program?.value === undefined) return { command, script: undefined, siblings, isolated: false };
    const name = baseName(program.value);
    const args = command.words.slice(1);
    const inner = command.wrappers.length - bare.wrappers.length < MOST_WRAPPERS ? unwrapOnce(name, args) : undefined;
    if (!inner) return withHeredocScript(command, siblings, name, args);
    if (inner.kind === "script") {
      const text = inner.script.script;
      if (!text) return { command, script: undefined, siblings, isolated: false };
      const words = [program, ...args.filter((argument) => argument !== inner.script)];
      const wrapper = { name, words, user: inner.user, span: { start: program.span.start, end: inner.script.span.start } };
      return {
        command: wrapped(command, wrapper),
        script: { text, errexit: args.some((argument) => /^-[a-z]*e/.test(argument.shape)), commands: inner.script.commands ?? [] },
        siblings,
        isolated: name !== "eval",
      };
    }
    const [first] = inner.inner;
    if (!first) return { command, script: undefined, siblings, isolated: false };
    // A module glued to its option (`python -mpip`) is no word of its own.
    const position = Math.max(0, args.indexOf(first));
    const words = [program, ...args.slice(0, position)];
    const wrapper = { name, words, user: inner.user, span: { start: program.span.start, end: first.span.start } };
    const wrappers = [...command.wrappers, wrapper];
    for (const words of inner.others ?? []) siblings.push({ words, wrappers, assignments: command.assignments, redirects: [], span: spanOfWords(words) });
    command = {
      words: inner.inner,
      wrappers,
      assignments: name === "env" || name === "sudo" ? [...command.assignments, ...assignmentsIn(words)] : command.assignments,
      redirects: command.redirects,
      span: { start: first.span.start, end: command.span.end },
    };
  }
}

/** The name of a program without the folders in front of it. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function wrapped({ words, wrappers, assignments, redirects, span }: BareCommand, wrapper: Wrapper): BareCommand {
  return { words, wrappers: [...wrappers, wrapper], assignments, redirects, span };
}

function spanOfWords(words: readonly Argument[]): Span {
  return { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
}

function assignmentsIn(words: readonly Argument[]): readonly Assignment[] {
  return words
    .filter((word) => /^[A-Za-z_]\w*=/.test(word.shape))
    .map((word) => {
      const { name } = assignmentInWord(word);
      return { name, value: argumentPart(word, name.length + 1), span: word.span };
    });
}

/** `bash <<EOF`, `sh -s <<EOF`: the heredoc is the script. */
function withHeredocScript(command: BareCommand, siblings: readonly BareCommand[], name: string, args: readonly Argument[]): UnwrappedCommand {
  const body = SHELLS.has(name) ? command.redirects.find((redirect) => redirect.body)?.body : undefined;
  const readsInput = body?.script && args.every((argument) => argument.shape.startsWith("-"));
  if (!body?.script || !readsInput) return { command, script: undefined, siblings, isolated: false };
  const wrapper = { name, words: command.words, user: undefined, span: { start: command.span.start, end: body.span.start } };
  return {
    command: wrapped(command, wrapper),
    script: { text: body.script, errexit: args.some((argument) => /^-[a-z]*e/.test(argument.shape)), commands: body.commands ?? [] },
    siblings,
    isolated: true,
  };
}
