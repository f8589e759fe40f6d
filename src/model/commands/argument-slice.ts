import { sliceText } from "../../syntax/logical-text.ts";
import { UNKNOWN_PIECE, type Argument } from "./command.ts";
import { shapeSpan } from "../tools/argument-part.ts";
import { slicePieces, spanOfText, type WrittenText } from "../files/written-text.ts";

/** The characters `[start, end)` of an argument's shape as an argument of their own: the `adm` of `sudo,adm`. */
export function sliceArgument(argument: Argument, start: number, end: number): Argument {
  if (start === 0 && end === argument.shape.length) return argument;
  const { content, commands, overridable } = argument;
  const span = shapeSpan(argument, start, end);
  return {
    ...wordOf(argument.shape.slice(start, end), span),
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
  return (
    span && {
      ...wordOf(written.text.slice(start, end), span),
      content: undefined,
      get pieces() {
        return slicePieces(written.pieces, start, end);
      },
    }
  );
}

function wordOf(shape: string, span: Argument["span"]): Pick<Argument, "text" | "value" | "shape" | "span"> {
  return { text: shape, value: shape.includes(UNKNOWN_PIECE) ? undefined : shape, shape, span };
}
