import { UNKNOWN_PIECE, type Argument } from "../../../src/model/commands/command.ts";
import { grammarOf } from "../../../src/model/tools/tool-table.ts";
import { parseInvocation, type Invocation, type ToolGrammar } from "../../../src/model/tools/grammar.ts";
import type { Span } from "../../../src/source/span.ts";
import { joinTexts, plainText, type LogicalText } from "../../../src/syntax/logical-text.ts";

/** A command line as a test writes it: blanks part words, quotes keep them together, `$NAME` is not known, `\;` is `;`. */
export interface CommandLine {
  readonly source: string;
  readonly name: string;
  readonly args: readonly Argument[];
  /** The text at a span. */
  readonly at: (span: Span | undefined) => string | undefined;
}

export function commandLine(source: string): CommandLine {
  const [program, ...args] = [...source.matchAll(/(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/g)].map((match) =>
    argumentAt(match[0], match.index),
  );
  return {
    source,
    name: program?.shape ?? "",
    args,
    at: (span) => span && source.slice(span.start, span.end),
  };
}

/** A command line read by its tool's table, or by `grammar`. */
export function invocationOf(source: string, grammar?: ToolGrammar): Invocation & Pick<CommandLine, "at"> {
  const line = commandLine(source);
  const known = grammar ?? grammarOf(line.name);
  if (!known) throw new Error(`no grammar for ${line.name}`);
  return { ...parseInvocation(line.args, known), at: line.at };
}

/** The options as `--name` or `--name value`. */
export function optionsOf(source: string, grammar?: ToolGrammar): readonly string[] {
  return invocationOf(source, grammar).options.map(({ name, value }) => (value ? `${name} ${value.shape}` : name));
}

/** The values of words, unknown pieces as `?`. */
export function shapes(words: readonly Argument[]): readonly string[] {
  return words.map((word) => word.shape.replaceAll(UNKNOWN_PIECE, "?"));
}

/** The operands, unknown pieces as `?`. */
export function operandsOf(source: string, grammar?: ToolGrammar): readonly string[] {
  return shapes(invocationOf(source, grammar).operands);
}

function argumentAt(text: string, start: number): Argument {
  const span = { start, end: start + text.length };
  const pieces: LogicalText[] = [];
  let shape = "";
  for (const match of text.matchAll(/'([^']*)'|"([^"]*)"|\\(.)|([^'"\\]+)/g)) {
    const [whole, single, double, escaped, bare] = match;
    const part = single ?? double ?? escaped ?? bare ?? "";
    pieces.push(plainText(part, start + match.index + (bare === undefined ? 1 : 0)));
    shape += single === undefined && !whole.startsWith("\\") ? part.replace(/\$\{?\w+\}?|\$@/g, UNKNOWN_PIECE) : part;
  }
  const literal = joinTexts(pieces);
  const value = shape.includes(UNKNOWN_PIECE) ? undefined : shape;
  return { text, value, shape, span, content: value === undefined ? undefined : literal, script: literal };
}
