import type { ParameterExpansionPart, ParsedScript, Word, WordPart } from "unbash";
import type { Span } from "../../source/span.ts";
import type { LogicalText } from "../logical-text.ts";
import { fileSpan, sliceText } from "../logical-text.ts";
import { ansiCText, unescapedText } from "./decoded-text.ts";
import type { ShellScript, ShellWord, ShellWordPart } from "./script.ts";

/**
 * How many substitutions around each other are read; the next ones become opaque parts. Every level makes unbash read the
 * inner text again, and real Dockerfiles nest two deep.
 */
export const MAX_SUBSTITUTION_DEPTH = 10;

/** What reading one script needs: the text that unbash's positions count in, and how many substitutions are around it. */
export interface Reading {
  readonly text: LogicalText;
  readonly depth: number;
  readonly readScript: (script: ParsedScript, reading: Reading) => ShellScript;
}

/** Where one of unbash's nodes stands in its text, half-open. */
export interface Range {
  readonly pos: number;
  readonly end: number;
}

/** Where a word stands decides what `*` means there. */
interface WordContext {
  /** Inside double quotes or a heredoc. */
  readonly quoted: boolean;
  /** Whether the shell looks for file names: not in assignments, here-strings and the subject of `case`. */
  readonly globs: boolean;
}
export const ARGUMENT: WordContext = { quoted: false, globs: true };
export const UNSPLIT: WordContext = { quoted: false, globs: false };
const QUOTED: WordContext = { quoted: true, globs: false };

/** A word whose parts are read when first asked for: few words of a script are looked into, and all parts together cost as much as the parse. */
abstract class LazyWord implements ShellWord {
  readonly text: string;
  readonly span: Span;
  #parts: readonly ShellWordPart[] | undefined;

  constructor(text: string, span: Span) {
    this.text = text;
    this.span = span;
  }

  protected abstract read(): readonly ShellWordPart[];

  get parts(): readonly ShellWordPart[] {
    return (this.#parts ??= this.#readSafely());
  }

  get value(): string | undefined {
    let value = "";
    for (const part of this.parts) {
      if (part.type !== "literal") return undefined;
      value += part.value;
    }
    return value;
  }

  /** unbash parses a substitution when its script is asked for, and can run out of stack only then. */
  #readSafely(): readonly ShellWordPart[] {
    try {
      return this.read();
    } catch {
      return [{ type: "opaque", text: this.text, span: this.span }];
    }
  }
}

/** A word of unbash's. Without a closure of its own it takes a third less, and a large file has a million of them. */
class ParsedWord extends LazyWord {
  readonly #word: Word;
  readonly #reading: Reading;
  readonly #context: WordContext;

  constructor(word: Word, reading: Reading, context: WordContext) {
    super(word.text, spanOf(word, reading));
    this.#word = word;
    this.#reading = reading;
    this.#context = context;
  }

  override get value(): string | undefined {
    return isPlain(this.#word) ? this.#word.value : super.value;
  }

  protected override read(): readonly ShellWordPart[] {
    return readWordParts(this.#word, this.#reading, this.#context);
  }
}

/** A word that is put together of what `read` yields. */
class MadeWord extends LazyWord {
  readonly #read: () => readonly ShellWordPart[];

  constructor(text: string, span: Span, read: () => readonly ShellWordPart[]) {
    super(text, span);
    this.#read = read;
  }

  protected override read(): readonly ShellWordPart[] {
    return this.#read();
  }
}

function isPlain(word: Word): boolean {
  try {
    return word.parts === undefined;
  } catch {
    return false;
  }
}

/** The file span of one of unbash's nodes. */
export function spanOf(node: Range, reading: Reading): Span {
  return fileSpan(reading.text, node.pos, node.end);
}

/** A word whose parts `read` yields. */
export function lazyWord(text: string, span: Span, read: () => readonly ShellWordPart[]): ShellWord {
  return new MadeWord(text, span, read);
}

/** Our word for one of unbash's. */
export function readWord(word: Word, reading: Reading, context: WordContext): ShellWord {
  return new ParsedWord(word, reading, context);
}

/** The parts of one of unbash's words; at least one. */
export function readWordParts(word: Word, reading: Reading, context: WordContext): readonly ShellWordPart[] {
  const parts = word.parts;
  if (parts !== undefined) return readParts(parts, reading, context);
  return [literal(unescapedText(reading.text, word.pos, word.end, word.value, true), context.quoted)];
}

/** The parts of a heredoc body that is expanded. */
export function readQuotedParts(parts: readonly WordPart[], reading: Reading): readonly ShellWordPart[] {
  return readParts(parts, reading, QUOTED);
}

/** Text that no expansion changes. */
export function literal(content: LogicalText, quoted: boolean): ShellWordPart {
  return { type: "literal", value: content.text, quoted, content };
}

/** Text of which nothing is known before the shell runs. */
export function opaque(node: Range, reading: Reading): ShellWordPart {
  return { type: "opaque", text: reading.text.text.slice(node.pos, node.end), span: spanOf(node, reading) };
}

function readParts(parts: readonly WordPart[], reading: Reading, context: WordContext): readonly ShellWordPart[] {
  const read: ShellWordPart[] = [];
  for (const part of parts) {
    if (part.type === "DoubleQuoted" || part.type === "LocaleString") {
      for (const child of part.parts) read.push(readPart(child, reading, QUOTED));
    } else {
      read.push(readPart(part, reading, context));
    }
  }
  return read;
}

function readPart(part: WordPart, reading: Reading, context: WordContext): ShellWordPart {
  const { text } = reading;
  switch (part.type) {
    case "Literal":
      return literal(unescapedText(text, part.pos, part.end, part.value, true), context.quoted);
    case "SingleQuoted":
      return literal(sliceText(text, part.pos + 1, part.pos + 1 + part.value.length), true);
    case "AnsiCQuoted":
      return literal(ansiCText(text, part.pos + 2, part.end, part.value), true);
    case "SimpleExpansion":
      return {
        type: "variable",
        name: joined(part.text.slice(1)),
        quoted: context.quoted,
        operation: undefined,
        span: spanOf(part, reading),
      };
    case "ParameterExpansion":
      return {
        type: "variable",
        name: joined(part.parameter),
        quoted: context.quoted,
        operation: readOperation(part, reading, context),
        span: spanOf(part, reading),
      };
    case "CommandExpansion": {
      const script = readSubstitution(part, reading);
      if (script === undefined) return opaque(part, reading);
      return { type: "command", script, quoted: context.quoted, span: spanOf(part, reading) };
    }
    case "ProcessSubstitution": {
      const script = readSubstitution(part, reading);
      if (script === undefined) return opaque(part, reading);
      return { type: "process", operator: part.operator, script, span: spanOf(part, reading) };
    }
    case "Glob":
      if (context.globs || part.parts?.some((child) => child.type !== "Literal")) return opaque(part, reading);
      return literal(unescapedText(text, part.pos, part.end, part.value, true), context.quoted);
    default:
      return opaque(part, reading);
  }
}

type Operation = Extract<ShellWordPart, { readonly type: "variable" }>["operation"];

function readOperation(part: ParameterExpansionPart, reading: Reading, context: WordContext): Operation {
  const { operation } = part;
  if (part.prefix !== undefined || part.index !== undefined) return UNSUPPORTED;
  if (operation === undefined) return undefined;
  const operand = (word: Word | undefined): ShellWord | undefined =>
    word === undefined ? undefined : readWord(word, reading, context);
  switch (operation.type) {
    case "Default":
    case "Remove":
    case "CaseModification":
      return { operator: operation.operator, operand: operand(operation.operand), replacement: undefined };
    case "Replace":
      return {
        operator: operation.operator,
        operand: operand(operation.pattern),
        replacement: operand(operation.replacement),
      };
    default:
      return UNSUPPORTED;
  }
}
const UNSUPPORTED: Operation = { operator: "unsupported", operand: undefined, replacement: undefined };

interface Substitution extends Range {
  readonly script: ParsedScript | undefined;
}

/** The script inside a substitution; absent where unbash or the cap on nesting gives none. */
function readSubstitution(part: Substitution, reading: Reading): ShellScript | undefined {
  if (reading.depth >= MAX_SUBSTITUTION_DEPTH) return undefined;
  const { script } = part;
  if (script === undefined) return undefined;
  // Backticks with escapes inside are decoded before they are parsed, so positions count in that text.
  const text =
    script.source === undefined
      ? reading.text
      : unescapedText(reading.text, part.pos + 1, part.end, script.source, false);
  return reading.readScript(script, { text, depth: reading.depth + 1, readScript: reading.readScript });
}

function joined(name: string): string {
  return name.includes("\\\n") ? name.replaceAll("\\\n", "") : name;
}
