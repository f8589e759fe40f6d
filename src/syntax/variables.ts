import { keepRange, keptText } from "./kept-text.ts";
import { fileSpan, type LogicalText } from "./logical-text.ts";
import { endOfName } from "./variable-name.ts";
import type { Span } from "../source/span.ts";

/** A piece of a word as BuildKit expands it. A word without pieces is empty. */
export type ExpansionPart = LiteralPart | VariablePart | BrokenPart;

/** Text that stands for itself. */
export interface LiteralPart {
  readonly type: "literal";
  /** Quotes and escapes taken off. In the pattern of `#`, `%` and `/` escapes stay, because the pattern has its own. */
  readonly value: string;
  /** Whether it stood in quotes. */
  readonly quoted: boolean;
  /** `value` mapped to the file. */
  readonly content: LogicalText;
}

/** `$NAME` or `${NAME…}`. */
export interface VariablePart {
  readonly type: "variable";
  readonly name: string;
  readonly quoted: boolean;
  /** What happens to the value; absent for `$NAME` and `${NAME}`. */
  readonly operation: ExpansionOperation | undefined;
  /** From `$` to the end of the name or behind the closing brace. */
  readonly span: Span;
}

/** What BuildKit cannot expand, up to the end of the word: the build fails here. */
export interface BrokenPart {
  readonly type: "broken";
  readonly message: string;
  readonly span: Span;
}

/**
 * - `-` default, `+` alternative, `?` error message: with `:` an empty value counts as unset; `operand` is that text.
 * - `#`, `##`, `%`, `%%`: the shortest or longest match of the pattern `operand` is cut off the front or the back.
 * - `/`, `//`: the first match, or every one, of the pattern `operand` becomes `replacement`.
 */
export type ExpansionOperation =
  | {
      readonly operator: "-" | ":-" | "+" | ":+" | "?" | ":?" | "#" | "##" | "%" | "%%";
      readonly operand: readonly ExpansionPart[];
      readonly replacement?: undefined;
    }
  | {
      readonly operator: "/" | "//";
      readonly operand: readonly ExpansionPart[];
      readonly replacement: readonly ExpansionPart[];
    };

/** Whether a text may name a variable; when not, it surely names none. */
export function hasExpansion(text: string): boolean {
  return text.includes("$");
}

/** BuildKit has no limit; nobody nests `${A:-${B:-…}}` deeper, and the reader must not run out of stack. */
const DEEPEST_NESTING = 50;

const DOLLAR = 36;
const SINGLE_QUOTE = 39;
const DOUBLE_QUOTE = 34;

interface Expander {
  readonly content: LogicalText;
  readonly text: string;
  readonly escape: number;
  at: number;
  depth: number;
  fault: { readonly at: number; readonly message: string } | undefined;
}

/** How text is taken: `rawEscapes` keeps escape characters, `pattern` doubles those in quotes, as BuildKit does for patterns. */
interface Mode {
  readonly rawEscapes: boolean;
  readonly pattern: boolean;
}

const TEXT: Mode = { rawEscapes: false, pattern: false };
const PATTERN: Mode = { rawEscapes: true, pattern: true };
const REPLACEMENT: Mode = { rawEscapes: true, pattern: false };

/**
 * The pieces of a word, or of a flag's value, by the rules of BuildKit's shell lexer: single quotes hold everything,
 * double quotes expand, the escape character holds one character. Nothing is looked up.
 * https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function parseExpansion(word: { readonly content: LogicalText }, escape: "\\" | "`"): readonly ExpansionPart[] {
  const { content } = word;
  const { text } = content;
  const expander: Expander = { content, text, escape: escape.charCodeAt(0), at: 0, depth: 0, fault: undefined };
  const parts = readParts(expander, undefined, TEXT);
  if (expander.fault !== undefined) {
    const { at, message } = expander.fault;
    parts.push({ type: "broken", message, span: fileSpan(content, at, text.length) });
  }
  return parts;
}

/** Pieces up to `stop`, which is taken, or up to the end of the word. */
function readParts(expander: Expander, stop: string | undefined, mode: Mode): ExpansionPart[] {
  const { text } = expander;
  const parts: ExpansionPart[] = [];
  const run: Span[] = [];
  const stopCode = stop?.charCodeAt(0);
  while (expander.at < text.length && expander.fault === undefined) {
    const start = expander.at;
    const code = text.charCodeAt(start);
    if (code === stopCode) {
      expander.at++;
      endRun(expander, parts, run, false);
      return parts;
    }
    if (code === DOLLAR) readDollar(expander, parts, run, false);
    else if (code === SINGLE_QUOTE) readSingleQuoted(expander, parts, run, mode);
    else if (code === DOUBLE_QUOTE) readDoubleQuoted(expander, parts, run, mode);
    else if (code === expander.escape) {
      keepRange(run, mode.rawEscapes ? start : start + 1, Math.min(start + 2, text.length));
      expander.at = Math.min(start + 2, text.length);
    } else {
      expander.at = endOfPlainText(expander, stopCode);
      keepRange(run, start, expander.at);
    }
  }
  endRun(expander, parts, run, false);
  if (stop !== undefined) fail(expander, expander.at, `no ${stop} follows`);
  return parts;
}

/** The end of the characters from `at` on that stand for themselves, one at least. */
function endOfPlainText({ text, at: start, escape }: Expander, stopCode: number | undefined): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === DOLLAR || code === SINGLE_QUOTE || code === DOUBLE_QUOTE || code === escape || code === stopCode) break;
    at++;
  }
  return at;
}

/** Turns the text that was kept so far into a literal. */
function endRun(expander: Expander, parts: ExpansionPart[], run: Span[], quoted: boolean): void {
  const [first] = run;
  if (first === undefined) return;
  const content = keptText(expander.content, run, first.start);
  parts.push({ type: "literal", value: content.text, quoted, content });
  run.length = 0;
}

function readSingleQuoted(expander: Expander, parts: ExpansionPart[], run: Span[], mode: Mode): void {
  const { text, at: start } = expander;
  const closing = text.indexOf("'", start + 1);
  if (closing === -1) {
    fail(expander, start, "the single quote is never closed");
    return;
  }
  endRun(expander, parts, run, false);
  let from = start + 1;
  for (let at = from; mode.pattern && at < closing; at++) {
    if (text.charCodeAt(at) !== expander.escape) continue;
    keepRange(run, from, at + 1);
    from = at;
  }
  keepRange(run, from, closing);
  endRun(expander, parts, run, true);
  expander.at = closing + 1;
}

function readDoubleQuoted(expander: Expander, parts: ExpansionPart[], run: Span[], mode: Mode): void {
  const { text, at: start } = expander;
  endRun(expander, parts, run, false);
  const partsBefore = parts.length;
  expander.at++;
  while (expander.at < text.length && expander.fault === undefined) {
    const code = text.charCodeAt(expander.at);
    if (code === DOUBLE_QUOTE) {
      expander.at++;
      endRun(expander, parts, run, true);
      return;
    }
    if (code === DOLLAR) readDollar(expander, parts, run, true);
    else if (code === expander.escape) readEscapeInQuotes(expander, run, mode);
    else {
      const from = expander.at;
      expander.at = endOfPlainText(expander, undefined);
      keepRange(run, from, expander.at);
    }
  }
  if (expander.fault === undefined) {
    parts.length = partsBefore;
    run.length = 0;
    fail(expander, start, "the double quote is never closed");
  }
  endRun(expander, parts, run, true);
}

/** In double quotes the escape character escapes `"`, `$` and itself; in front of anything else it stays. */
function readEscapeInQuotes(expander: Expander, run: Span[], mode: Mode): void {
  const { text, at: start } = expander;
  const next = text.charCodeAt(start + 1);
  if (next === DOUBLE_QUOTE || next === DOLLAR || next === expander.escape) {
    keepRange(run, mode.rawEscapes ? start : start + 1, start + 2);
    expander.at += 2;
    return;
  }
  keepRange(run, start, start + 1);
  if (mode.rawEscapes) run.push({ start, end: start + 1 });
  expander.at++;
}

function readDollar(expander: Expander, parts: ExpansionPart[], run: Span[], quoted: boolean): void {
  const { text, at: start } = expander;
  const braced = text.charAt(start + 1) === "{";
  const nameStart = braced ? start + 2 : start + 1;
  const nameEnd = endOfName(text, nameStart, text.length);
  if (!braced && nameEnd === nameStart) {
    keepRange(run, start, start + 1);
    expander.at = start + 1;
    return;
  }
  endRun(expander, parts, run, quoted);
  expander.at = nameEnd;
  const operation = braced ? readOperation(expander, start, nameEnd === nameStart) : undefined;
  if (expander.fault !== undefined) {
    // The innermost reason, told of the whole variable: nothing of it can be expanded.
    expander.fault = { at: start, message: expander.fault.message };
    return;
  }
  const name = text.slice(nameStart, nameEnd);
  parts.push({ type: "variable", name, quoted, operation, span: fileSpan(expander.content, start, expander.at) });
}

/** What stands between the name and the closing brace, which is taken. */
function readOperation(expander: Expander, start: number, nameless: boolean): ExpansionOperation | undefined {
  const { text } = expander;
  const sign = text.charAt(expander.at++);
  switch (sign) {
    case "}":
      if (nameless) fail(expander, start, "the braces hold no name");
      return undefined;
    case "-":
    case "+":
    case "?":
      return { operator: sign, operand: readOperand(expander, "}", TEXT) };
    case "#":
    case "%":
      return readTrim(expander, sign);
    case "/":
      return readReplace(expander);
    case ":":
      if (!nameless) return readColon(expander, start);
      fail(expander, start, "the braces hold no name");
      return undefined;
    case "":
      fail(expander, start, "the brace is never closed");
      return undefined;
    default:
      fail(expander, start, `\`${sign}\` is no operator that a Dockerfile knows`);
      return undefined;
  }
}

function readTrim(expander: Expander, sign: "#" | "%"): ExpansionOperation {
  const twice = expander.text.startsWith(sign, expander.at);
  if (twice) expander.at++;
  const longest = sign === "#" ? "##" : "%%";
  return { operator: twice ? longest : sign, operand: readOperand(expander, "}", PATTERN) };
}

function readReplace(expander: Expander): ExpansionOperation {
  const every = expander.text.startsWith("/", expander.at);
  if (every) expander.at++;
  const operand = readOperand(expander, "/", PATTERN);
  return { operator: every ? "//" : "/", operand, replacement: readOperand(expander, "}", REPLACEMENT) };
}

function readColon(expander: Expander, start: number): ExpansionOperation | undefined {
  const sign = expander.text.charAt(expander.at++);
  switch (sign) {
    case "-":
      return { operator: ":-", operand: readOperand(expander, "}", TEXT) };
    case "+":
      return { operator: ":+", operand: readOperand(expander, "}", TEXT) };
    case "?":
      return { operator: ":?", operand: readOperand(expander, "}", TEXT) };
    default:
      fail(expander, start, `\`:${sign}\` is no operator that a Dockerfile knows`);
      return undefined;
  }
}

function readOperand(expander: Expander, stop: string, mode: Mode): readonly ExpansionPart[] {
  if (expander.depth === DEEPEST_NESTING) fail(expander, expander.at, "it nests too deep");
  expander.depth++;
  const parts = readParts(expander, stop, mode);
  expander.depth--;
  return parts;
}

/** Records why the word cannot be expanded; the first reason stands. */
function fail(expander: Expander, at: number, message: string): void {
  expander.fault ??= { at, message };
}
