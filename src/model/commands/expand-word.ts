import type { Span } from "../../source/span.ts";
import type { SourceText } from "../../source/source-text.ts";
import { fileSpan, joinTexts, plainText, type LogicalText } from "../../syntax/logical-text.ts";
import { wordContent } from "../../syntax/shell/word-content.ts";
import type { ShellRedirect, ShellScript, ShellWord, ShellWordPart } from "../../syntax/shell/script.ts";
import type { Argument, Command, Redirect, ShapePiece } from "./command.ts";
import {
  applyOperator,
  expansionOf,
  joinExpansions,
  literalExpansion,
  replaceIn,
  unknownExpansion,
  type Expansion,
} from "../variables/expansion.ts";
import { shellVariable, type ShellVariables } from "../variables/shell-variables.ts";

/** What expanding a word needs from the script that it stands in. */
export interface WordContext {
  readonly source: SourceText;
  readonly variables: ShellVariables;
  /** Runs a substitution and gives its commands. */
  readonly substitute: (script: ShellScript) => readonly Command[];
}

interface Piece {
  readonly part: ShellWordPart;
  readonly expansion: Expansion;
}

type Field = { readonly pieces: Piece[] };

/**
 * Expands a word as a POSIX shell does: variables, then splitting of what was not quoted at blanks. Most words give one
 * argument; an unquoted variable or substitution that is empty gives none, one with blanks several. Globs stay unknown.
 */
export function expandWord(word: ShellWord, context: WordContext): readonly Argument[] {
  if (word.value !== undefined) return [new LiteralArgument(word, word.value)];
  const commands: Command[] = [];
  const fields: Field[] = [];
  let current: Field | undefined;
  for (const part of word.parts) {
    const expansion = expandPartOf(word, part, context, commands);
    if (!isSplit(part, expansion)) {
      if (!current) fields.push((current = { pieces: [] }));
      current.pieces.push({ part, expansion });
      continue;
    }
    const text = expansion.shape;
    const words = text.split(/[ \t\n]+/);
    words.forEach((piece, index) => {
      if (index > 0) current = undefined;
      if (piece === "") return;
      if (!current) fields.push((current = { pieces: [] }));
      current.pieces.push({ part, expansion: { ...literalExpansion(piece), overridable: expansion.overridable } });
    });
  }
  // Shell text that a variable spread over several words is no longer the text that stands in the file.
  const source = fields.length === 1 ? context.source : undefined;
  return fields.map((field) => new WordArgument(word, field.pieces, commands, source));
}

/** Expands a word that is never split: a redirection's target, an assignment's value, a heredoc. */
export function expandUnsplit(word: ShellWord, context: WordContext): Argument {
  if (word.value !== undefined) return new LiteralArgument(word, word.value);
  const commands: Command[] = [];
  const pieces = word.parts.map((part) => ({ part, expansion: expandPartOf(word, part, context, commands) }));
  return new WordArgument(word, pieces, commands, context.source);
}

/** A redirection with its target and the body of its heredoc expanded. */
export function expandRedirect(node: ShellRedirect, context: WordContext): Redirect {
  return {
    operator: node.operator,
    descriptor: node.descriptor,
    target: node.target ? expandUnsplit(node.target, context) : undefined,
    body: node.heredoc ? expandUnsplit(node.heredoc, context) : undefined,
    span: node.span,
  };
}

/**
 * The argument that a word gives. Its map to the file is made when it is first asked for, which few are: as plain objects with
 * all their properties the arguments cost a sixth of a file's evaluation.
 */
class WordArgument implements Argument {
  readonly text: string;
  readonly value: string | undefined;
  readonly shape: string;
  readonly span: Span;
  readonly commands: readonly Command[] | undefined;
  readonly overridable: boolean;
  readonly #word: ShellWord;
  readonly #pieces: readonly Piece[];
  /** The file, for a word whose variables stand in its script as written; absent when they spread over several words. */
  readonly #source: SourceText | undefined;
  #script: LogicalText | undefined;
  #shapePieces: readonly ShapePiece[] | undefined;

  constructor(word: ShellWord, pieces: readonly Piece[], commands: readonly Command[], source: SourceText | undefined) {
    const expansion = joinExpansions(pieces.map((piece) => piece.expansion));
    this.text = word.text;
    this.value = expansion.value.known ? expansion.value.value : undefined;
    this.shape = expansion.shape;
    this.span = word.span;
    this.commands = commands.length > 0 ? commands : undefined;
    this.overridable = expansion.overridable;
    this.#word = word;
    this.#pieces = pieces;
    this.#source = source;
  }

  get pieces(): readonly ShapePiece[] {
    return (this.#shapePieces ??= shapePieces(this.#pieces));
  }

  get content(): undefined {
    return undefined;
  }

  get script(): LogicalText | undefined {
    return this.#source && (this.#script ??= scriptIn(this.#word, this.#source));
  }
}

/** The argument of a word in which nothing is left to expand. */
class LiteralArgument implements Argument {
  readonly text: string;
  readonly value: string;
  readonly shape: string;
  readonly span: Span;
  /** Absent for a word that stands in the file as it is: without the words that the shell text was read into a large file keeps a sixth less. */
  readonly #word: ShellWord | undefined;
  #content: LogicalText | undefined;

  constructor(word: ShellWord, value: string) {
    this.text = word.text;
    this.value = value;
    this.shape = value;
    this.span = word.span;
    this.#word = value === word.text && value.length === word.span.end - word.span.start ? undefined : word;
  }

  get content(): LogicalText | undefined {
    return (this.#content ??= this.#word ? wordContent(this.#word) : plainText(this.value, this.span.start));
  }

  get script(): LogicalText | undefined {
    return this.content;
  }
}

function shapePieces(pieces: readonly Piece[]): readonly ShapePiece[] {
  let start = 0;
  return pieces.map(({ part, expansion }) => {
    const content = part.type === "literal" ? part.content : undefined;
    const piece = { start, content, span: part.type === "literal" ? fileSpan(part.content, 0, part.content.text.length) : part.span };
    start += expansion.shape.length;
    return piece;
  });
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
  return (part.type === "variable" || part.type === "command") && !part.quoted && expansion.value.known;
}

/** No file's path matches an address with its two slashes, so the `?` of a query stands for itself. */
function expandPartOf(word: ShellWord, part: ShellWordPart, context: WordContext, commands: Command[]): Expansion {
  const isWildcard = part.type === "opaque" && word.text.includes("://") && !/[\\{}()$`'"]/.test(part.text);
  return isWildcard ? literalExpansion(part.text) : expandPart(part, context, commands);
}

function expandPart(part: ShellWordPart, context: WordContext, commands: Command[]): Expansion {
  switch (part.type) {
    case "literal":
      return literalExpansion(part.value);
    case "variable":
      return expandVariable(part, context, commands);
    case "command":
      // `# why`, a comment between continued lines: it runs nothing and gives no word.
      if (runsNothing(part.script)) return literalExpansion("");
      commands.push(...context.substitute(part.script));
      return unknownExpansion("dynamic");
    case "process":
      commands.push(...context.substitute(part.script));
      return unknownExpansion("dynamic");
    case "opaque":
      return unknownExpansion("dynamic");
  }
}

function runsNothing({ body, problems }: ShellScript): boolean {
  return body.items.length === 0 && problems.length === 0;
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
