import { fileSpan, joinTexts, plainText, sliceText, type LogicalText } from "./logical-text.ts";
import type { ExecWord } from "./dockerfile.ts";

/** A JSON array of strings; or `refused`, JSON of other things, which fails the build; or no JSON at all: shell text, with the reason. */
export type ExecForm =
  | { readonly kind: "words"; readonly words: readonly ExecWord[] }
  | { readonly kind: "refused" }
  | { readonly kind: "text"; readonly reason: string };

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const BACKSLASH = 92;
const COMMA = 44;
const OPENING = 91;
const CLOSING = 93;
const LETTER_U = 117;
const FIRST_PRINTABLE = 32;
const TYPOGRAPHIC_QUOTES = "“”„‘’";

/** Whether arguments that begin at `start` can be the JSON form at all. */
export function beginsArray(text: string, start: number, end: number): boolean {
  return start < end && text.charCodeAt(start) === OPENING;
}

/** Reads `[start, end)`, which begins with `[`, as JSON: the grammar of Go's encoding/json, which is that of RFC 8259. */
export function readExecForm(line: LogicalText, start: number, end: number): ExecForm {
  const { text } = line;
  const words: ExecWord[] = [];
  let at = skipJsonSpace(text, start + 1, end);
  if (text.charCodeAt(at) === CLOSING && at < end) return endOfArray(text, at, end, words);

  for (;;) {
    if (at >= end) return textBecause("it has no closing bracket");
    if (text.charCodeAt(at) !== DOUBLE_QUOTE) return notAString(text, start, at, end);
    const word = readString(line, at, end);
    if (typeof word === "string") return textBecause(word);
    words.push(word.word);

    at = skipJsonSpace(text, word.end, end);
    const code = text.charCodeAt(at);
    if (at >= end) return textBecause("it has no closing bracket");
    if (code === CLOSING) return endOfArray(text, at, end, words);
    if (code !== COMMA) return textBecause("a comma is missing between its words");
    at = skipJsonSpace(text, at + 1, end);
    if (at < end && text.charCodeAt(at) === CLOSING) return textBecause("a comma stands before its closing bracket");
  }
}

function textBecause(reason: string): ExecForm {
  return { kind: "text", reason };
}

function endOfArray(text: string, closing: number, end: number, words: readonly ExecWord[]): ExecForm {
  if (skipJsonSpace(text, closing + 1, end) === end) return { kind: "words", words };
  return textBecause("text follows its closing bracket");
}

function notAString(text: string, start: number, at: number, end: number): ExecForm {
  if (text.charCodeAt(at) === SINGLE_QUOTE) return textBecause("JSON has double quotes only");
  if (TYPOGRAPHIC_QUOTES.includes(text.charAt(at))) return textBecause("its quotes are not the plain ones of JSON");
  try {
    JSON.parse(text.slice(start, end));
    return { kind: "refused" };
  } catch {
    return textBecause("its words have no double quotes");
  }
}

/** The string whose opening quote stands at `start`, or why there is none. */
function readString(line: LogicalText, start: number, end: number): { word: ExecWord; end: number } | string {
  const { text } = line;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) return readEscapedString(line, start, at, end);
    if (code < FIRST_PRINTABLE) return "a tab or control character stands in one of its strings";
    if (code !== DOUBLE_QUOTE) continue;
    const content = at === start + 1 ? plainText("", fileSpan(line, at, at + 1).start) : sliceText(line, start + 1, at);
    return { word: { value: content.text, span: fileSpan(line, start, at + 1), content }, end: at + 1 };
  }
  return "a string in it has no closing quote";
}

/** As above for a string whose first backslash stands at `escapeAt`. */
function readEscapedString(line: LogicalText, start: number, escapeAt: number, end: number): { word: ExecWord; end: number } | string {
  const { text } = line;
  const parts: LogicalText[] = [];
  let from = start + 1;
  for (let at = escapeAt; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_PRINTABLE) return "a tab or control character stands in one of its strings";
    if (code === DOUBLE_QUOTE) {
      if (at > from) parts.push(sliceText(line, from, at));
      const content = joinTexts(parts);
      return { word: { value: content.text, span: fileSpan(line, start, at + 1), content }, end: at + 1 };
    }
    if (code !== BACKSLASH) continue;
    if (at > from) parts.push(sliceText(line, from, at));
    const escape = decodeEscape(text, at, end);
    if (escape === undefined) {
      const letter = text.slice(at, Math.min(at + 2, end));
      return `\`${letter}\` is no escape of JSON, which writes a backslash as \`\\\\\``;
    }
    parts.push(plainText(escape.value, fileSpan(line, at, at + 1).start));
    from = escape.end;
    at = from - 1;
  }
  return "a string in it has no closing quote";
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** The escape whose backslash stands at `at`. Half a surrogate pair becomes U+FFFD, as Go decodes it. */
function decodeEscape(text: string, at: number, end: number): { value: string; end: number } | undefined {
  if (text.charCodeAt(at + 1) !== LETTER_U || at + 1 >= end) {
    const value = at + 1 < end ? SIMPLE_ESCAPES.get(text.charAt(at + 1)) : undefined;
    return value === undefined ? undefined : { value, end: at + 2 };
  }
  const unit = hexUnit(text, at, end);
  if (unit === undefined) return undefined;
  if (unit < 0xd800 || unit > 0xdfff) return { value: String.fromCharCode(unit), end: at + 6 };
  const second = hexUnit(text, at + 6, end);
  if (unit < 0xdc00 && second !== undefined && second >= 0xdc00 && second <= 0xdfff) {
    return { value: String.fromCharCode(unit, second), end: at + 12 };
  }
  return { value: "\uFFFD", end: at + 6 };
}

const HEX_UNIT = /^\\u[0-9a-fA-F]{4}$/;

/** The code unit of a `\uXXXX` at `at`. */
function hexUnit(text: string, at: number, end: number): number | undefined {
  const written = text.slice(at, Math.min(at + 6, end));
  return HEX_UNIT.test(written) ? Number.parseInt(written.slice(2), 16) : undefined;
}

function skipJsonSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isJsonSpace(text.charCodeAt(at))) at++;
  return at;
}

function isJsonSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
