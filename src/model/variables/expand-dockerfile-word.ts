import type { Word } from "../../syntax/dockerfile.ts";
import { plainText } from "../../syntax/logical-text.ts";
import { hasExpansion, parseExpansion, type ExpansionPart } from "../../syntax/variables.ts";
import { lookUp, type Environment } from "./environment.ts";
import {
  applyOperator,
  expansionOf,
  joinExpansions,
  literalExpansion,
  replaceIn,
  unknownExpansion,
  type Expansion,
} from "./expansion.ts";

/** Expands a word of FROM, ENV, COPY, USER and the other instructions that BuildKit expands itself; quotes are taken off. */
export function expandDockerfileWord(word: Pick<Word, "text" | "content">, variables: Environment): Expansion {
  if (!hasExpansion(word.text) && !/["'\\`]/.test(word.text)) return literalExpansion(word.text);
  return expandParts(parseExpansion(word, variables.escape), variables);
}

/** Expands a text whose quotes are already off, such as the value of a flag. */
export function expandDockerfileText(text: string, variables: Environment): Expansion {
  if (!hasExpansion(text)) return literalExpansion(text);
  return expandParts(parseExpansion({ content: plainText(text, 0) }, variables.escape), variables);
}

function expandParts(parts: readonly ExpansionPart[], variables: Environment): Expansion {
  return joinExpansions(parts.map((part) => expandPart(part, variables)));
}

function expandPart(part: ExpansionPart, variables: Environment): Expansion {
  if (part.type === "literal") return literalExpansion(part.value);
  if (part.type === "broken") return unknownExpansion("dynamic");
  const binding = lookUp(variables, part.name);
  const { operation } = part;
  if (!operation) return expansionOf(binding);
  const operand = (): Expansion => expandParts(operation.operand, variables);
  if (operation.replacement === undefined) return applyOperator(binding, operation.operator, operand);
  return replaceIn(expansionOf(binding), operand(), expandParts(operation.replacement, variables), operation.operator === "//");
}
