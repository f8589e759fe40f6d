import { keepRange, keptText } from "./kept-text.ts";
import { fileSpan, type LogicalText } from "./logical-text.ts";
import { isAsciiSpace, skipSpace } from "./white-space.ts";
import { spanAt } from "./words.ts";
import type { Span } from "../source/span.ts";
import type { Flag } from "./dockerfile.ts";

const DASH = 45;
const EQUALS = 61;
const SINGLE_QUOTE = 39;
const DOUBLE_QUOTE = 34;
/** No character has this code; 0 would be NUL. */
const NO_QUOTE = -1;

const NO_FLAGS: readonly Flag[] = [];

/** The flags in front of an instruction's arguments, and where the arguments begin in the line. */
export interface LeadingFlags {
  readonly flags: readonly Flag[];
  readonly argumentsAt: number;
}

/** Reads the leading words of `[start, end)` that begin with `--`, for every instruction. A bare `--` ends them and is dropped. */
export function readFlags(line: LogicalText, start: number, end: number, escape: string): LeadingFlags {
  const { text } = line;
  let at = skipAsciiSpace(text, start, end);
  if (!startsFlag(text, at, end)) return { flags: NO_FLAGS, argumentsAt: skipSpace(text, at, end) };

  const flags: Flag[] = [];
  while (startsFlag(text, at, end)) {
    const word = readFlag(line, at, end, escape);
    at = skipAsciiSpace(text, word.end, end);
    if (word.flag === undefined) break;
    flags.push(word.flag);
  }
  return { flags, argumentsAt: skipSpace(text, at, end) };
}

function skipAsciiSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isAsciiSpace(text.charCodeAt(at))) at++;
  return at;
}

function startsFlag(text: string, at: number, end: number): boolean {
  return at + 1 < end && text.charCodeAt(at) === DASH && text.charCodeAt(at + 1) === DASH;
}

/** One flag word; without a flag when the word is a bare `--`. Quotes and escapes hold it together and are taken off. */
function readFlag(line: LogicalText, start: number, end: number, escape: string): { flag: Flag | undefined; end: number } {
  const { text } = line;
  const escapeCode = escape.charCodeAt(0);
  const name: Span[] = [];
  const value: Span[] = [];
  let valueAt = -1;
  let quote = NO_QUOTE;
  let from = start;
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (quote === NO_QUOTE && isAsciiSpace(code)) break;
    const closes = code === quote;
    const opens = quote === NO_QUOTE && (code === SINGLE_QUOTE || code === DOUBLE_QUOTE);
    const separates = code === EQUALS && valueAt === -1;
    if (!closes && !opens && !separates && code !== escapeCode) continue;

    keepRange(valueAt === -1 ? name : value, from, at);
    from = at + 1;
    if (closes) quote = NO_QUOTE;
    else if (opens) quote = code;
    else if (separates) valueAt = from;
    else at++;
  }
  const wordEnd = Math.min(at, end);
  keepRange(valueAt === -1 ? name : value, from, wordEnd);

  const decodedName = keptText(line, name, start).text;
  if (valueAt === -1 && decodedName === "--") return { flag: undefined, end: wordEnd };
  const content = valueAt === -1 ? undefined : keptText(line, value, valueAt);
  const flag: Flag = {
    name: decodedName.slice(2),
    value: content?.text,
    span: fileSpan(line, start, wordEnd),
    valueSpan: valueAt === -1 ? undefined : spanAt(line, valueAt, wordEnd),
    content,
  };
  return { flag, end: wordEnd };
}
