import type { DockerfileModel } from "../dockerfile-model.ts";
import type { Stage } from "../stage.ts";
import type { Span } from "../../source/span.ts";
import type { FromInstruction } from "../../syntax/dockerfile.ts";
import type { LogicalText } from "../../syntax/logical-text.ts";
import { parseExpansion, type ExpansionPart } from "../../syntax/variables.ts";
import { isAutomaticArg } from "./environment.ts";
import { globalArgs } from "./global-args.ts";

/** A variable of a FROM that is always empty. */
export interface UndefinedVariable {
  readonly name: string;
  /** From `$` to the end of the name or behind the closing brace. */
  readonly span: Span;
}

/** The texts of a FROM that the builder expands: the image and `--platform=`. */
function expandedTexts({ image, flags }: FromInstruction): readonly LogicalText[] {
  const texts = image ? [image.content] : [];
  for (const { name, content } of flags) if (name === "platform" && content) texts.push(content);
  return texts;
}

/**
 * The variables of a FROM that nothing gives a value: declared neither above the first FROM nor by the builder itself, and not
 * asked for with a default or an alternative, as in `${X:-y}`. No `--build-arg` changes that.
 * https://docs.docker.com/reference/build-checks/undefined-arg-in-from/
 */
export function undefinedInFrom({ from }: Stage, { syntax }: DockerfileModel): readonly UndefinedVariable[] {
  const found: UndefinedVariable[] = [];
  const declared = globalArgs(syntax);
  for (const text of expandedTexts(from)) {
    if (!text.text.includes("$")) continue;
    const parts = parseExpansion({ content: text }, syntax.escape);
    // The builder refuses the whole line, and says why.
    if (parts.some(({ type }) => type === "broken")) continue;
    collect(parts, (name) => declared.has(name) || isAutomaticArg(name), found);
  }
  return found;
}

/** The names of the build arguments that the image of a FROM asks for, each once, those inside defaults included. */
export function argsOfImage({ image }: FromInstruction, escape: "\\" | "`"): ReadonlySet<string> {
  const names = new Set<string>();
  if (image) collectNames(parseExpansion(image, escape), names);
  return names;
}

function collectNames(parts: readonly ExpansionPart[], names: Set<string>): void {
  for (const part of parts) {
    if (part.type !== "variable") continue;
    names.add(part.name);
    collectNames(part.operation?.operand ?? [], names);
    collectNames(part.operation?.replacement ?? [], names);
  }
}

function collect(parts: readonly ExpansionPart[], isGiven: (name: string) => boolean, found: UndefinedVariable[]): void {
  for (const part of parts) {
    if (part.type !== "variable") continue;
    const { name, operation } = part;
    const expectsNothing = operation !== undefined && /^:?[-+]$/.test(operation.operator);
    if (!expectsNothing && !isGiven(name)) found.push({ name, span: part.span });
    if (!operation) continue;
    const isGivenInside = expectsNothing ? (inner: string) => inner === name || isGiven(inner) : isGiven;
    collect(operation.operand, isGivenInside, found);
    if (operation.replacement) collect(operation.replacement, isGivenInside, found);
  }
}
