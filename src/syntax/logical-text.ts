import type { Span } from "../source/span.ts";

/**
 * Text as the builder (or a shell) sees it, with the way back to the file: continuation lines joined, comments between
 * them dropped, escapes of a JSON string decoded. Between two pieces the file holds characters that this text does not.
 */
export interface LogicalText {
  readonly text: string;
  /** Where each piece begins in `text`, ascending; the first is 0. */
  readonly pieces: readonly number[];
  /** Where each piece begins in the file; same length as `pieces`. Inside a piece both run in step. */
  readonly origins: readonly number[];
}

/** The pieces of a text that is one piece: nearly all are, so they share it. */
const ONE_PIECE: readonly number[] = [0];

/** A text of one piece. With the list of its one origin made when it is asked for it takes 40 bytes instead of 104, and a large file has five a line. */
class PlainText implements LogicalText {
  readonly text: string;
  readonly origin: number;

  constructor(text: string, origin: number) {
    this.text = text;
    this.origin = origin;
  }

  get pieces(): readonly number[] {
    return ONE_PIECE;
  }

  get origins(): readonly number[] {
    return [this.origin];
  }
}

/** A text that stands in the file exactly so, from `origin` on. */
export function plainText(text: string, origin: number): LogicalText {
  return new PlainText(text, origin);
}

function pieceAt(logical: LogicalText, offset: number): number {
  const { pieces } = logical;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The file offset of the character at `offset` in the logical text. */
export function fileOffset(logical: LogicalText, offset: number): number {
  if (logical instanceof PlainText) return logical.origin + offset;
  const piece = pieceAt(logical, offset);
  return (logical.origins[piece] ?? 0) + offset - (logical.pieces[piece] ?? 0);
}

/** The file span of `[start, end)` of the logical text: it begins at the first character and ends right behind the last. */
export function fileSpan(logical: LogicalText, start: number, end: number): Span {
  const first = fileOffset(logical, start);
  return { start: first, end: end > start ? fileOffset(logical, end - 1) + 1 : first };
}

/** The part `[start, end)` of a logical text, still mapped to the file. */
export function sliceText(logical: LogicalText, start: number, end: number): LogicalText {
  if (logical.pieces.length === 1) return plainText(logical.text.slice(start, end), fileOffset(logical, start));
  const first = pieceAt(logical, start);
  const pieces = [0];
  const origins = [fileOffset(logical, start)];
  for (let piece = first + 1; piece < logical.pieces.length; piece++) {
    const at = logical.pieces[piece] ?? 0;
    if (at >= end) break;
    pieces.push(at - start);
    origins.push(logical.origins[piece] ?? 0);
  }
  return { text: logical.text.slice(start, end), pieces, origins };
}

/** An empty text that stands right behind the character before `offset`, on that character's line. */
export function emptyText(logical: LogicalText, offset: number): LogicalText {
  return plainText("", offset === 0 ? fileOffset(logical, 0) : fileOffset(logical, offset - 1) + 1);
}

/** One text behind the other, each still mapped to where it stands. Pieces that go on in the file become one. */
export function joinTexts(texts: readonly LogicalText[]): LogicalText {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return only;
  const pieces: number[] = [];
  const origins: number[] = [];
  let text = "";
  for (const part of texts) {
    if (part.text === "") continue;
    for (let i = 0; i < part.pieces.length; i++) {
      const at = text.length + (part.pieces[i] ?? 0);
      const origin = part.origins[i] ?? 0;
      const last = pieces.length - 1;
      const goesOn = last >= 0 && (origins[last] ?? 0) + at - (pieces[last] ?? 0) === origin;
      if (goesOn) continue;
      pieces.push(at);
      origins.push(origin);
    }
    text += part.text;
  }
  return pieces.length === 0 ? plainText("", only?.origins[0] ?? 0) : { text, pieces, origins };
}
