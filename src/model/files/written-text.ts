import type { Span } from "../../source/span.ts";
import { fileOffset, sliceText } from "../../syntax/logical-text.ts";
import { UNKNOWN_PIECE, type Argument, type ShapePiece } from "../commands/command.ts";
import { fitted } from "../fitted.ts";
import { indexOfPiece, shapeSpan } from "../tools/argument-part.ts";

/** Text that a build writes somewhere, with the way back to the words and heredocs that it is written in. */
export interface WrittenText {
  /** With `UNKNOWN_PIECE` for each piece that only the running build knows. */
  readonly text: string;
  /** Where its pieces come from, ascending; what nothing in the file stands for belongs to the piece in front. */
  readonly pieces: readonly ShapePiece[];
}

/** One line of a written text, its break not included. */
export interface TextLine {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

export const NO_TEXT: WrittenText = { text: "", pieces: [] };

/** Text that cannot be read off the file; `span` is what gives it. */
export function unknownText(span: Span): WrittenText {
  return { text: UNKNOWN_PIECE, pieces: [{ start: 0, content: undefined, span }] };
}

/** Text that stands for something else in the file: a line break for `\n`. */
export function standIn(text: string, span: Span): WrittenText {
  return { text, pieces: [{ start: 0, content: undefined, span }] };
}

/** What an argument came to, or the part `[start, end)` of it. */
export function argumentText(argument: Argument, start = 0, end = argument.shape.length): WrittenText {
  if (start >= end) return NO_TEXT;
  const text = argument.shape.slice(start, end);
  const { content } = argument;
  if (content) return { text, pieces: [{ start: 0, content: sliceText(content, start, end), span: shapeSpan(argument, start, end) }] };
  return { text, pieces: slicePieces(argument.pieces ?? [{ start: 0, content: undefined, span: argument.span }], start, end) };
}

/** What the part `[start, end)` of a text is put together from; offsets are then those of the part. */
export function slicePieces(all: readonly ShapePiece[], start: number, end: number): readonly ShapePiece[] {
  const pieces: ShapePiece[] = [];
  for (let index = indexOfPiece(all, start); index < all.length; index++) {
    const piece = all[index];
    if (!piece || piece.start >= end) break;
    const skipped = Math.max(0, start - piece.start);
    const rest = piece.content && sliceText(piece.content, skipped, piece.content.text.length);
    pieces.push({ start: Math.max(0, piece.start - start), content: rest, span: piece.span });
  }
  return fitted(pieces);
}

/** One text behind the other; a string is a separator that nothing in the file stands for. */
export function joinWritten(texts: readonly (WrittenText | string)[]): WrittenText {
  const [only] = texts;
  if (only !== undefined && texts.length === 1 && typeof only !== "string") return only;
  const pieces: ShapePiece[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const part of texts) {
    const text = typeof part === "string" ? part : part.text;
    if (typeof part !== "string") for (const piece of part.pieces) pieces.push({ ...piece, start: piece.start + length });
    parts.push(text);
    length += text.length;
  }
  return { text: parts.join(""), pieces: fitted(pieces) };
}

/** The lines of a text; a carriage return in front of a break belongs to the break. */
export function* linesOf({ text }: WrittenText): Generator<TextLine> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end);
    yield { text: line.endsWith("\r") ? line.slice(0, -1) : line, start };
    start = end + 1;
  }
}

/** Where the characters `[start, end)` of a text stand in the file; absent when nothing in the file stands for them. */
export function spanOfText(written: WrittenText, start: number, end: number): Span | undefined {
  const first = pieceAt(written, start);
  const last = pieceAt(written, Math.max(start, end - 1));
  if (!first || !last) return undefined;
  const from = first.content ? fileOffset(first.content, start - first.start) : first.span.start;
  const to = last.content ? fileOffset(last.content, Math.max(start, end - 1) - last.start) + 1 : last.span.end;
  return { start: from, end: Math.max(from, to) };
}

function pieceAt({ pieces }: WrittenText, offset: number): ShapePiece | undefined {
  return pieces[indexOfPiece(pieces, offset)];
}
