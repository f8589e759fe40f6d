import { cover, type Span } from "../../source/span.ts";
import { fileOffset, joinTexts, plainText, sliceText, type LogicalText } from "../../syntax/logical-text.ts";
import { UNKNOWN_PIECE, type Argument, type ShapePiece } from "../commands/command.ts";

/**
 * Where the part `[start, end)` of an argument's shape stands in the file. A quote in front of the part belongs to it, and
 * so does one behind it when the part reaches the end of the word. The whole word when the part cannot be told from it.
 */
export function argumentPartSpan(argument: Argument, start: number, end: number): Span {
  const { shape, span } = argument;
  const first = start === 0 ? span.start : offsetInFile(argument, start);
  const last = end === shape.length ? span.end : endInFile(argument, end);
  return first === undefined || last === undefined ? span : { start: first, end: last };
}

/** The part of an argument from `start` of its shape on, as an argument of its own: the `x` of `--name=x`. */
export function argumentPart(argument: Argument, start: number): Argument {
  return new ArgumentPart(argument, start);
}

/** A class, because an object with accessors of its own costs V8 1 KB. */
class ArgumentPart implements Argument {
  readonly text: string;
  readonly value: string | undefined;
  readonly shape: string;
  readonly span: Span;
  readonly commands: Argument["commands"];
  readonly overridable: boolean | undefined;
  readonly #whole: Argument;
  readonly #start: number;

  constructor(whole: Argument, start: number) {
    const { shape, text } = whole;
    const rest = shape.slice(start);
    this.text = text.startsWith(shape.slice(0, start)) ? text.slice(start) : rest;
    this.value = rest.includes(UNKNOWN_PIECE) ? undefined : rest;
    this.shape = rest;
    this.span = argumentPartSpan(whole, start, shape.length);
    this.commands = whole.commands;
    this.overridable = whole.overridable;
    this.#whole = whole;
    this.#start = start;
  }

  get content(): LogicalText | undefined {
    return partOf(this.#whole.content, this.#whole.shape, this.#start);
  }

  get pieces(): readonly ShapePiece[] | undefined {
    return this.#whole.pieces && piecesFrom(this.#whole.pieces, this.#start);
  }

  get script(): LogicalText | undefined {
    return partOf(this.#whole.script, this.#whole.shape, this.#start);
  }
}

/** Several words as the one text that `eval` makes of them: joined by blanks. */
export function joinedArgument(words: readonly [Argument, ...Argument[]]): Argument {
  const [first, ...more] = words;
  const last = more[more.length - 1];
  if (!last) return first;
  const values = words.map((word) => word.value);
  return {
    text: words.map((word) => word.text).join(" "),
    value: values.includes(undefined) ? undefined : values.join(" "),
    shape: words.map((word) => word.shape).join(" "),
    span: cover(first.span, last.span),
    content: undefined,
    get script() {
      return joinedScript(words);
    },
    commands: words.some((word) => word.commands) ? words.flatMap((word) => word.commands ?? []) : undefined,
    overridable: words.some((word) => word.overridable),
  };
}

function joinedScript(words: readonly Argument[]): LogicalText | undefined {
  const texts: LogicalText[] = [];
  for (const { script, span } of words) {
    if (!script) return undefined;
    if (texts.length > 0) texts.push(plainText(" ", span.start - 1));
    texts.push(script);
  }
  return joinTexts(texts);
}

function piecesFrom(pieces: readonly ShapePiece[], start: number): readonly ShapePiece[] {
  return pieces.slice(indexOfPiece(pieces, start)).map((piece) => {
    if (piece.start >= start) return { ...piece, start: piece.start - start };
    const { content, span } = piece;
    const rest = content && sliceText(content, start - piece.start, content.text.length);
    return { start: 0, content: rest, span };
  });
}

/** The end of a text whose beginning, the first `start` characters of `shape`, is plain. */
function partOf(logical: LogicalText | undefined, shape: string, start: number): LogicalText | undefined {
  if (!logical?.text.startsWith(shape.slice(0, start))) return undefined;
  return sliceText(logical, start, logical.text.length);
}

/**
 * Where the characters `[start, end)` of an argument's shape stand in the file, quotes not included. What a variable came to
 * stands where the variable does. The whole word when the characters cannot be told from it.
 */
export function shapeSpan(argument: Argument, start: number, end: number): Span {
  const first = offsetOfCharacter(argument, start);
  if (end <= start) return first === undefined ? argument.span : { start: first, end: first };
  const last = endOfCharacter(argument, end - 1);
  return first === undefined || last === undefined ? argument.span : { start: first, end: last };
}

/** Up to there the word is written without quotes, escapes or variables, so that text and shape run in step. */
function isPlainUpTo({ text, shape, span }: Argument, offset: number): boolean {
  return text.length === span.end - span.start && text.startsWith(shape.slice(0, offset));
}

function offsetInFile(argument: Argument, offset: number): number | undefined {
  return isPlainUpTo(argument, offset) ? argument.span.start + offset : offsetOfCharacter(argument, offset);
}

function endInFile(argument: Argument, offset: number): number | undefined {
  return isPlainUpTo(argument, offset) ? argument.span.start + offset : endOfCharacter(argument, offset - 1);
}

function offsetOfCharacter(argument: Argument, offset: number): number | undefined {
  if (argument.content) return fileOffset(argument.content, offset);
  const piece = pieceAt(argument, offset);
  return piece && (piece.content ? fileOffset(piece.content, offset - piece.start) : piece.span.start);
}

function endOfCharacter(argument: Argument, offset: number): number | undefined {
  if (argument.content) return fileOffset(argument.content, offset) + 1;
  const piece = pieceAt(argument, offset);
  return piece && (piece.content ? fileOffset(piece.content, offset - piece.start) + 1 : piece.span.end);
}

function pieceAt({ pieces }: Argument, offset: number): ShapePiece | undefined {
  return pieces?.[indexOfPiece(pieces, offset)];
}

/** The index of the last piece that begins at `offset` or in front of it. */
export function indexOfPiece(pieces: readonly ShapePiece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
