import type { SourceText } from "./source-text.ts";

/** How many bytes the text has in UTF-8. Half of a surrogate pair counts for half of its four, so that the parts of a text add up. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    length += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return length;
}

const STEP = 4096;

/** How many bytes of UTF-8 stand in front of an offset on its line. What is known of a line is kept while offsets stay on it: it may be long, and hold thousands of them. */
export function utf8Columns(source: SourceText): (offset: number) => number {
  const { text } = source;
  let lineStart = -1;
  /** The bytes in front of every `STEP`th unit of the line. */
  let known: number[] = [];
  return (offset) => {
    const { character } = source.positionAt(offset);
    if (offset - character !== lineStart) [lineStart, known] = [offset - character, [0]];
    const index = Math.floor(character / STEP);
    for (let at = known.length; at <= index; at++) {
      known.push((known[at - 1] ?? 0) + utf8Length(text.slice(lineStart + (at - 1) * STEP, lineStart + at * STEP)));
    }
    return (known[index] ?? 0) + utf8Length(text.slice(lineStart + index * STEP, offset));
  };
}
