import { UNKNOWN_PIECE } from "../commands/command.ts";
import type { Span } from "../../source/span.ts";
import { known, unknown, type Known, type UnknownReason } from "../known.ts";

/** What a text with variables came to. */
export interface Expansion {
  readonly value: Known<string>;
  /** The text with `UNKNOWN_PIECE` for what is not known. */
  readonly shape: string;
  /** Whether a `--build-arg` may replace a piece of it. */
  readonly overridable: boolean;
}

/** The value of a variable at some point. */
export interface Binding {
  readonly value: Known<string>;
  /** Set by an ARG, so that a `--build-arg` may replace it. */
  readonly overridable: boolean;
}

export const EMPTY_EXPANSION: Expansion = { value: known(""), shape: "", overridable: false };

/** The expansion of text that is known to be `text`. */
export function literalExpansion(text: string): Expansion {
  return text === "" ? EMPTY_EXPANSION : { value: known(text), shape: text, overridable: false };
}

/** The expansion of something that cannot be known. */
export function unknownExpansion(why: UnknownReason): Expansion {
  return { value: unknown(why), shape: UNKNOWN_PIECE, overridable: false };
}

/** One expansion behind the other; of several values' places the first counts. */
export function joinExpansions(pieces: readonly Expansion[]): Expansion {
  const [only] = pieces;
  if (!only) return EMPTY_EXPANSION;
  if (pieces.length === 1) return only;
  let missing: Known<string> | undefined;
  let overridable = false;
  let setAt: Span | undefined;
  for (const piece of pieces) {
    if (piece.value.known) setAt ??= piece.value.setAt;
    else missing ??= piece.value;
    overridable ||= piece.overridable;
  }
  const shape = pieces.map((piece) => piece.shape).join("");
  return { value: missing ?? known(shape, setAt), shape, overridable };
}

/** The expansion of a bound variable; an unset one (absence) is empty. */
export function expansionOf(binding: Binding | undefined): Expansion {
  if (!binding) return EMPTY_EXPANSION;
  const { value, overridable } = binding;
  return value.known ? { value, shape: value.value, overridable } : { value, shape: UNKNOWN_PIECE, overridable };
}

/**
 * Applies the operator of `${name<operator>operand}`. BuildKit and POSIX shells agree on all that is modelled here.
 * `operand` is asked for only when the operator needs it.
 */
export function applyOperator(
  binding: Binding | undefined,
  operator: string,
  operand: () => Expansion,
): Expansion {
  const current = expansionOf(binding);
  switch (operator) {
    case "-":
    case "=":
      return binding ? orDefault(current, operand) : operand();
    case ":-":
    case ":=":
      return current.value.known && current.value.value === "" ? operand() : orDefault(current, operand);
    case "+":
      return binding ? alternative(current, operand) : EMPTY_EXPANSION;
    case ":+":
      return current.value.known && current.value.value === "" ? EMPTY_EXPANSION : alternative(current, operand);
    case "?":
    case ":?":
      return current;
    case "#":
    case "##":
    case "%":
    case "%%":
      return mapKnown(current, operand(), (value, pattern) => removeAffix(value, operator, pattern));
    default:
      return unknownExpansion("dynamic");
  }
}

/** A build argument without default is unset unless somebody passes it, so the default written here is what a plain build takes. */
function orDefault(current: Expansion, operand: () => Expansion): Expansion {
  if (current.value.known || current.value.why !== "build-arg") return current;
  return { ...operand(), overridable: true };
}

function alternative(current: Expansion, operand: () => Expansion): Expansion {
  return current.value.known ? operand() : unknownExpansion(current.value.why);
}

function mapKnown(
  current: Expansion,
  operand: Expansion,
  change: (value: string, operand: string) => string | undefined,
): Expansion {
  if (!current.value.known) return unknownExpansion(current.value.why);
  if (!operand.value.known) return unknownExpansion(operand.value.why);
  const changed = change(current.value.value, operand.value.value);
  if (changed === undefined) return unknownExpansion("dynamic");
  return { ...literalExpansion(changed), overridable: current.overridable || operand.overridable };
}

/** `${X/pattern/replacement}`, and with `all` `${X//pattern/replacement}`. A pattern with wildcards is not modelled. */
export function replaceIn(current: Expansion, pattern: Expansion, replacement: Expansion, all: boolean): Expansion {
  if (!current.value.known || !pattern.value.known || !replacement.value.known) return unknownExpansion("dynamic");
  const from = pattern.value.value;
  const to = replacement.value.value;
  if (/[*?[\\]/.test(from) || from === "") return unknownExpansion("dynamic");
  const text = current.value.value;
  const replaced = all ? text.split(from).join(to) : text.replace(from, () => to);
  return { ...literalExpansion(replaced), overridable: current.overridable };
}

function removeAffix(value: string, operator: string, pattern: string): string | undefined {
  if (/[[\\]/.test(pattern) || value.length > 1000) return undefined;
  const fromStart = operator.startsWith("#");
  const longest = operator.length === 2;
  for (let step = 0; step <= value.length; step++) {
    const length = longest ? value.length - step : step;
    const affix = fromStart ? value.slice(0, length) : value.slice(value.length - length);
    if (matchesGlob(affix, pattern)) return fromStart ? value.slice(length) : value.slice(0, value.length - length);
  }
  return value;
}

/** Whether the whole of `text` matches a pattern of literals, `*` and `?`; goes back only to the last `*`. */
function matchesGlob(text: string, pattern: string): boolean {
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const sign = pattern[inPattern];
    if (sign === "*") {
      star = inPattern++;
      starAt = at;
    } else if (sign !== undefined && (sign === "?" || sign === text[at])) {
      inPattern++;
      at++;
    } else if (star !== -1) {
      inPattern = star + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (pattern[inPattern] === "*") inPattern++;
  return inPattern === pattern.length;
}
