import type { Span } from "./span.ts";

/** A place in a file, both counted from 0; `character` counts UTF-16 code units, as the language server protocol does by default. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A file's text with its line index: the only thing in plimsoll that knows lines and columns. */
export interface SourceText {
  readonly text: string;
  /** How many lines there are; a final line break opens one more, empty line. */
  readonly lineCount: number;
  /** The position of an offset, clamped into the file. */
  positionAt(offset: number): Position;
  /** The span of a line (from 0) without its line break. A line outside the file gives an empty span at the file's end. */
  lineSpan(line: number): Span;
}

/** Wraps `text`. Lines end with `\n`; a `\r` before it belongs to the break. The index is built when it is first asked for. */
export function createSourceText(text: string): SourceText {
  return new IndexedText(text);
}

/** A class, because V8 gives every object with an accessor of its own a shape of its own. */
class IndexedText implements SourceText {
  readonly text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get lineCount(): number {
    return this.#lineStarts().length;
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const all = this.#lineStarts();
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((all[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - (all[low] ?? 0) };
  }

  lineSpan(line: number): Span {
    const { text } = this;
    const all = this.#lineStarts();
    const start = all[line];
    if (start === undefined) return { start: text.length, end: text.length };
    const next = all[line + 1];
    let end = next === undefined ? text.length : next - 1;
    if (next !== undefined && end > start && text.charCodeAt(end - 1) === 13) end--;
    return { start, end };
  }

  #lineStarts(): readonly number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#starts = starts;
    return starts;
  }
}
