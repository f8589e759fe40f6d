import { cover, type Span } from "../../source/span.ts";
import { fileOffset, joinTexts, plainText, sliceText, type LogicalText } from "../../syntax/logical-text.ts";
import { UNKNOWN_PIECE, type Argument } from "../command.ts";

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
  const { shape, text } = argument;
  const rest = shape.slice(start);
  return {
    text: text.startsWith(shape.slice(0, start)) ? text.slice(start) : rest,
    value: rest.includes(UNKNOWN_PIECE) ? undefined : rest,
    shape: rest,
    span: argumentPartSpan(argument, start, shape.length),
    get content() {
      return partOf(argument.content, shape, start);
    },
    get script() {
      return partOf(argument.script, shape, start);
    },
    commands: argument.commands,
    overridable: argument.overridable,
  };
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

/** The end of a text whose beginning, the first `start` characters of `shape`, is plain. */
function partOf(logical: LogicalText | undefined, shape: string, start: number): LogicalText | undefined {
  if (!logical?.text.startsWith(shape.slice(0, start))) return undefined;
  return sliceText(logical, start, logical.text.length);
}

/** Up to there the word is written without quotes, escapes or variables, so that text and shape run in step. */
function isPlainUpTo({ text, shape, span }: Argument, offset: number): boolean {
  return text.length === span.end - span.start && text.startsWith(shape.slice(0, offset));
}

function offsetInFile(argument: Argument, offset: number): number | undefined {
  if (isPlainUpTo(argument, offset)) return argument.span.start + offset;
  return argument.content && fileOffset(argument.content, offset);
}

function endInFile(argument: Argument, offset: number): number | undefined {
  if (isPlainUpTo(argument, offset)) return argument.span.start + offset;
  return argument.content && fileOffset(argument.content, offset - 1) + 1;
}
