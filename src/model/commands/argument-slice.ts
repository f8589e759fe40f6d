import type { Span } from "../../source/span.ts";
import { sliceText } from "../../syntax/logical-text.ts";
import { UNKNOWN_PIECE, type Argument, type ShapePiece } from "./command.ts";
import { shapeSpan } from "../tools/argument-part.ts";
import { slicePieces, spanOfText, type WrittenText } from "../files/written-text.ts";

/** The characters `[start, end)` of an argument's shape as an argument of their own: the `adm` of `sudo,adm`. */
export function sliceArgument(argument: Argument, start: number, end: number): Argument {
  if (start === 0 && end === argument.shape.length) return argument;
  const { content, commands, overridable } = argument;
  const shape = argument.shape.slice(start, end);
  return {
    text: shape,
    value: valueOf(shape),
    shape,
    span: shapeSpan(argument, start, end),
    content: content && sliceText(content, start, end),
    commands,
    overridable,
  };
}

/** The members of a list that commas divide; empty ones are left out. */
export function listedArguments(list: Argument | undefined): readonly Argument[] {
  if (!list) return [];
  const members: Argument[] = [];
  for (let start = 0; start <= list.shape.length; ) {
    const comma = list.shape.indexOf(",", start);
    const end = comma === -1 ? list.shape.length : comma;
    if (end > start) members.push(sliceArgument(list, start, end));
    start = end + 1;
  }
  return members;
}

/** The characters `[start, end)` of a text that a command writes, as an argument; absent when nothing in the file stands for them. */
export function sliceWritten(written: WrittenText, start: number, end: number): Argument | undefined {
  const span = spanOfText(written, start, end);
  return span && new WrittenSlice(written, start, end, span);
}

/** A class, because of an object with an accessor of its own V8 makes a shape of its own. */
class WrittenSlice implements Argument {
  readonly text: string;
  readonly value: string | undefined;
  readonly shape: string;
  readonly span: Span;
  readonly content = undefined;
  readonly #written: WrittenText;
  readonly #start: number;
  readonly #end: number;

  constructor(written: WrittenText, start: number, end: number, span: Span) {
    this.shape = written.text.slice(start, end);
    this.text = this.shape;
    this.value = valueOf(this.shape);
    this.span = span;
    this.#written = written;
    this.#start = start;
    this.#end = end;
  }

  get pieces(): readonly ShapePiece[] {
    return slicePieces(this.#written.pieces, this.#start, this.#end);
  }
}

function valueOf(shape: string): string | undefined {
  return shape.includes(UNKNOWN_PIECE) ? undefined : shape;
}
