import type { LogicalText } from "../logical-text.ts";
import { fileOffset, joinTexts, sliceText } from "../logical-text.ts";

/** `logical` without some characters: `kept` holds start and end of each run that stays, ascending. */
function keepRuns(logical: LogicalText, kept: readonly number[]): LogicalText {
  const runs: LogicalText[] = [];
  for (let i = 0; i + 1 < kept.length; i += 2) runs.push(sliceText(logical, kept[i] ?? 0, kept[i + 1] ?? 0));
  return joinTexts(runs);
}

/** A text whose characters cannot be told apart in the file: all of them stand at `origin`. */
function anchoredText(text: string, origin: number): LogicalText {
  const pieces = Array.from({ length: Math.max(1, text.length) }, (_, index) => index);
  return { text, pieces, origins: pieces.map(() => origin) };
}

/**
 * The text without the CR of each CRLF. A shell would keep the CR as part of the last word, but a file that is checked
 * out with Windows line ends is meant as its author sees it.
 */
export function withoutCarriageReturns(logical: LogicalText): LogicalText {
  const { text } = logical;
  let at = text.indexOf("\r\n");
  if (at === -1) return logical;
  const kept: number[] = [];
  let start = 0;
  for (; at !== -1; at = text.indexOf("\r\n", at + 1)) {
    kept.push(start, at);
    start = at + 1;
  }
  kept.push(start, text.length);
  return keepRuns(logical, kept);
}

/**
 * Maps `value`, which unbash made of the raw characters `[start, end)` by taking off backslashes, to the file. With
 * `joinsLines` a backslash takes the line break behind it along, as everywhere but between backticks.
 */
export function unescapedText(
  logical: LogicalText,
  start: number,
  end: number,
  value: string,
  joinsLines: boolean,
): LogicalText {
  const raw = logical.text;
  if (end - start === value.length && raw.startsWith(value, start)) return sliceText(logical, start, end);
  const kept: number[] = [];
  let runStart = start;
  let matched = 0;
  let at = start;
  while (at < end && matched < value.length) {
    if (raw[at] === "\\" && at + 1 < end) {
      const next = raw[at + 1];
      const drops = next === "\n" && joinsLines;
      if (drops || next === value[matched]) {
        kept.push(runStart, at);
        runStart = drops ? at + 2 : at + 1;
        if (!drops) matched++;
        at += 2;
        continue;
      }
    }
    if (raw[at] !== value[matched]) return anchoredText(value, fileOffset(logical, start));
    matched++;
    at++;
  }
  if (matched < value.length) return anchoredText(value, fileOffset(logical, start));
  kept.push(runStart, Math.max(runStart, at));
  return keepRuns(logical, kept);
}

/** The body of an unquoted heredoc as a command reads it, when nothing in it is expanded. */
export function heredocValue(body: string): string {
  return body.replace(/\\([$`\\\n])/g, (_, escaped: string) => (escaped === "\n" ? "" : escaped));
}

/** The text without the tabs at the start of its lines (`<<-`). */
export function withoutLeadingTabs(logical: LogicalText, startsLine: boolean): LogicalText {
  const { text } = logical;
  if (!text.includes("\t")) return logical;
  const kept: number[] = [];
  let runStart = 0;
  let line = startsLine ? 0 : lineBehind(text, 0);
  while (line < text.length) {
    let at = line;
    while (text[at] === "\t") at++;
    kept.push(runStart, line);
    runStart = at;
    line = lineBehind(text, at);
  }
  kept.push(runStart, text.length);
  return keepRuns(logical, kept);
}

function lineBehind(text: string, offset: number): number {
  const lineBreak = text.indexOf("\n", offset);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}

/** Maps `value`, which unbash decoded from the inside `[start, end)` of `$'…'`, to the file: an escape stands where its backslash is. */
export function ansiCText(logical: LogicalText, start: number, end: number, value: string): LogicalText {
  const raw = logical.text;
  const runs: LogicalText[] = [sliceText(logical, start, start)];
  let at = start;
  let matched = 0;
  while (at < end && matched < value.length) {
    const backslash = raw.indexOf("\\", at);
    const plainEnd = backslash === -1 || backslash >= end - 1 ? end : backslash;
    if (plainEnd > at) {
      const plain = raw.slice(at, Math.min(plainEnd, at + value.length - matched));
      if (!value.startsWith(plain, matched)) return anchoredText(value, fileOffset(logical, start));
      runs.push(sliceText(logical, at, at + plain.length));
      matched += plain.length;
      at = plainEnd;
      continue;
    }
    const escape = ansiCEscape(raw, at, end);
    const decoded = value.slice(matched, matched + escape.units);
    runs.push({ text: decoded, pieces: [0], origins: [fileOffset(logical, at)] });
    matched += escape.units;
    at += escape.length;
  }
  if (matched < value.length) return anchoredText(value, fileOffset(logical, start));
  return joinTexts(runs);
}

const HEX = /^[0-9a-fA-F]+/;
const OCTAL = /^[0-7]+/;

/** How long the escape at `at` is, and how many UTF-16 units it decodes to (https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html). */
function ansiCEscape(raw: string, at: number, end: number): { readonly length: number; readonly units: number } {
  const kind = raw[at + 1] ?? "";
  if (kind === "\n") return { length: 2, units: 0 };
  if ("abeEfnrtv\\'\"?".includes(kind)) return { length: 2, units: 1 };
  if (kind === "c") {
    if (at + 2 >= end) return { length: 2, units: 2 };
    if (raw[at + 2] !== "\\") return { length: 3, units: 1 };
    return raw[at + 3] === "\\" || at + 3 >= end ? { length: 4, units: 1 } : { length: 4, units: 2 };
  }
  if (kind === "u" || kind === "U") {
    const digits = HEX.exec(raw.slice(at + 2, Math.min(end, at + (kind === "u" ? 6 : 10))))?.[0] ?? "";
    const length = 2 + digits.length;
    const point = Number.parseInt(digits, 16);
    if (digits === "" || point > 0x10ffff) return { length, units: length };
    return { length, units: point > 0xffff ? 2 : 1 };
  }
  const digits =
    kind === "x"
      ? HEX.exec(raw.slice(at + 2, Math.min(end, at + 4)))?.[0]
      : OCTAL.exec(raw.slice(at + 1, Math.min(end, at + 4)))?.[0];
  if (digits === undefined) return { length: 2, units: 2 };
  const byte = Number.parseInt(digits, kind === "x" ? 16 : 8) & 0xff;
  // Bytes above ASCII are UTF-8: the leading byte stands for the character, the others for nothing.
  const units = byte < 0x80 ? 1 : byte < 0xc0 ? 0 : byte < 0xf0 ? 1 : 2;
  return { length: digits.length + (kind === "x" ? 2 : 1), units };
}
