import type { SourceText } from "../source/source-text.ts";
import { joinTexts, plainText, type LogicalText } from "../syntax/logical-text.ts";
import { wordContent } from "../syntax/shell/word-content.ts";
import type { ShellScript, ShellWord, ShellWordPart } from "../syntax/shell/script.ts";
import type { Argument, Command } from "./command.ts";
import {
  applyOperator,
  expansionOf,
  joinExpansions,
  literalExpansion,
  replaceIn,
  unknownExpansion,
  type Expansion,
} from "./expansion.ts";
import { shellVariable, type ShellVariables } from "./shell-variables.ts";

/** What expanding a word needs from the script that it stands in. */
export interface WordContext {
  readonly source: SourceText;
  readonly variables: ShellVariables;
  /** Runs a substitution and gives its commands. */
  readonly substitute: (script: ShellScript) => readonly Command[];
}

type Field = { readonly pieces: Expansion[] };

/**
 * Expands a word as a POSIX shell does: variables, then splitting of what was not quoted at blanks. Most words give one
 * argument; an unquoted variable that is empty gives none, one with blanks several. Globs stay unknown.
 */
export function expandWord(word: ShellWord, context: WordContext): readonly Argument[] {
  if (word.value !== undefined) return [literalArgument(word, word.value)];
  const commands: Command[] = [];
  const fields: Field[] = [];
  let current: Field | undefined;
  for (const part of word.parts) {
    const expansion = expandPart(part, context, commands);
    if (!isSplit(part, expansion)) {
      if (!current) fields.push((current = { pieces: [] }));
      current.pieces.push(expansion);
      continue;
    }
    const text = expansion.shape;
    const words = text.split(/[ \t\n]+/);
    words.forEach((piece, index) => {
      if (index > 0) current = undefined;
      if (piece === "") return;
      if (!current) fields.push((current = { pieces: [] }));
      current.pieces.push({ ...literalExpansion(piece), overridable: expansion.overridable });
    });
  }
  // Shell text that a variable spread over several words is no longer the text that stands in the file.
  const source = fields.length === 1 ? context.source : undefined;
  return fields.map((field) => argumentOf(word, joinExpansions(field.pieces), commands, source));
}

/** Expands a word that is never split: a redirection's target, an assignment's value, a heredoc. */
export function expandUnsplit(word: ShellWord, context: WordContext): Argument {
  if (word.value !== undefined) return literalArgument(word, word.value);
  const commands: Command[] = [];
  const pieces = word.parts.map((part) => expandPart(part, context, commands));
  return argumentOf(word, joinExpansions(pieces), commands, context.source);
}

function literalArgument(word: ShellWord, value: string): Argument {
  let content: LogicalText | undefined;
  return {
    text: word.text,
    value,
    shape: value,
    span: word.span,
    get content() {
      return (content ??= wordContent(word));
    },
    get script() {
      return (content ??= wordContent(word));
    },
  };
}

function argumentOf(
  word: ShellWord,
  expansion: Expansion,
  commands: readonly Command[],
  source: SourceText | undefined,
): Argument {
  return {
    text: word.text,
    value: expansion.value.known ? expansion.value.value : undefined,
    shape: expansion.shape,
    span: word.span,
    content: undefined,
    get script() {
      return source && scriptIn(word, source);
    },
    commands: commands.length > 0 ? commands : undefined,
    overridable: expansion.overridable,
  };
}

/** An inner shell expands the same variables to the same values, so they may stay as they are. */
function scriptIn(word: ShellWord, source: SourceText): LogicalText {
  return joinTexts(
    word.parts.map((part) =>
      part.type === "literal" ? part.content : plainText(source.text.slice(part.span.start, part.span.end), part.span.start),
    ),
  );
}

function isSplit(part: ShellWordPart, expansion: Expansion): boolean {
  return part.type === "variable" && !part.quoted && expansion.value.known;
}

function expandPart(part: ShellWordPart, context: WordContext, commands: Command[]): Expansion {
  switch (part.type) {
    case "literal":
      return literalExpansion(part.value);
    case "variable":
      return expandVariable(part, context, commands);
    case "command":
    case "process":
      commands.push(...context.substitute(part.script));
      return unknownExpansion("dynamic");
    case "opaque":
      return unknownExpansion("dynamic");
  }
}

function expandVariable(
  part: ShellWordPart & { readonly type: "variable" },
  context: WordContext,
  commands: Command[],
): Expansion {
  const binding = shellVariable(context.variables, part.name);
  const { operation } = part;
  if (!operation) return expansionOf(binding);
  const expand = (word: ShellWord | undefined): Expansion =>
    joinExpansions(word ? word.parts.map((inner) => expandPart(inner, context, commands)) : []);
  if (operation.operator === "/" || operation.operator === "//") {
    return replaceIn(expansionOf(binding), expand(operation.operand), expand(operation.replacement), operation.operator === "//");
  }
  return applyOperator(binding, operation.operator, () => expand(operation.operand));
}
