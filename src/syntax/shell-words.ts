import { endOfName } from "./variable-name.ts";
import { isSpace } from "./white-space.ts";

/** A word that BuildKit's shell lexer finds when it looks for heredocs. */
export interface ShellWord {
  /** What the lexer leaves of the word. */
  readonly text: string;
  /** Where it stands in the line; a word out of an expansion has the place of the whole expansion. */
  readonly start: number;
  readonly end: number;
}

export interface LexerOptions {
  /** Leave quotes in the words. */
  readonly rawQuotes: boolean;
  /** Leave escape characters in the words. */
  readonly rawEscapes: boolean;
}

/** BuildKit has no limit; a line that nests deeper is taken for one that cannot be split. */
const DEEPEST_NESTING = 100;

const BACKSLASH = 92;
const DOLLAR = 36;
const LESS_THAN = 60;
const SINGLE_QUOTE = 39;
const DOUBLE_QUOTE = 34;

interface Lexer {
  readonly source: string;
  readonly rawQuotes: boolean;
  rawEscapes: boolean;
  at: number;
  depth: number;
  failed: boolean;
  word: string;
  wordStart: number;
  readonly words: ShellWord[];
}

/**
 * The words of `source`; absent when the lexer gives up on it: an odd quote, `${}`, an operator that it does not know.
 * The lexer expands as it splits, and what it cannot expand decides whether a line has heredocs at all, so it is followed
 * step by step: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/shell/lex.go. `\` escapes here whatever
 * the `escape` directive says, and no variable is set.
 */
export function splitShellWords(source: string, options: LexerOptions): readonly ShellWord[] | undefined {
  const { rawQuotes, rawEscapes } = options;
  // Go's text/scanner, on which the lexer is built, drops a byte order mark.
  const at = source.startsWith("\uFEFF") ? 1 : 0;
  const lexer: Lexer = { source, rawQuotes, rawEscapes, at, depth: 0, failed: false, word: "", wordStart: 0, words: [] };
  while (lexer.at < source.length && !lexer.failed) {
    const start = lexer.at;
    if (source.charCodeAt(start) === DOLLAR) addSplitting(lexer, readDollar(lexer), start);
    else if (isSpace(source.charCodeAt(start))) skipSeparator(lexer);
    else addWhole(lexer, readAny(lexer, "", false), start);
  }
  endWord(lexer, lexer.at);
  return lexer.failed ? undefined : lexer.words;
}

function addWhole(lexer: Lexer, text: string, start: number): void {
  if (lexer.word === "") lexer.wordStart = start;
  lexer.word += text;
}

function endWord(lexer: Lexer, end: number): void {
  if (lexer.word !== "") lexer.words.push({ text: lexer.word, start: lexer.wordStart, end });
  lexer.word = "";
}

function skipSeparator(lexer: Lexer): void {
  endWord(lexer, lexer.at);
  lexer.at++;
}

/** Adds what a variable came to: white space in it separates words. */
function addSplitting(lexer: Lexer, text: string, start: number): void {
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isSpace(text.charCodeAt(at))) continue;
    if (at > from) addWhole(lexer, text.slice(from, at), start);
    endWord(lexer, lexer.at);
    from = at + 1;
  }
  if (from < text.length) addWhole(lexer, text.slice(from), start);
}

/** Plain characters up to `stop`, or one construct. `pattern`: escape characters inside quotes are doubled. */
function readAny(lexer: Lexer, stop: string, pattern: boolean): string {
  switch (lexer.source.charCodeAt(lexer.at)) {
    case DOLLAR:
      return readDollar(lexer);
    case LESS_THAN:
      return readLessThan(lexer);
    case SINGLE_QUOTE:
      return readSingleQuoted(lexer, pattern);
    case DOUBLE_QUOTE:
      return readDoubleQuoted(lexer, pattern);
    case BACKSLASH:
      return readEscaped(lexer);
    default:
      return readPlain(lexer, stop);
  }
}

/** The plain characters from here on, the first of which may be anything. */
function readPlain(lexer: Lexer, stop: string): string {
  const { source, at: start } = lexer;
  const stopCode = stop.charCodeAt(0);
  do lexer.at++;
  while (lexer.at < source.length && isPlain(source.charCodeAt(lexer.at), stopCode));
  return source.slice(start, lexer.at);
}

function isPlain(code: number, stopCode: number): boolean {
  if (code === DOLLAR || code === LESS_THAN || code === SINGLE_QUOTE || code === DOUBLE_QUOTE || code === BACKSLASH) return false;
  return code !== stopCode && !isSpace(code);
}

function readEscaped(lexer: Lexer): string {
  const escaped = lexer.source.charAt(lexer.at + 1);
  lexer.at = Math.min(lexer.at + 2, lexer.source.length);
  return lexer.rawEscapes ? `\\${escaped}` : escaped;
}

/** `<<` takes the blanks behind it along, so that `<< EOF` is one word. */
function readLessThan(lexer: Lexer): string {
  const { source, at: start } = lexer;
  lexer.at++;
  if (source.charCodeAt(lexer.at) !== LESS_THAN) return "<";
  lexer.at++;
  while (isHeredocBlank(source.charCodeAt(lexer.at))) lexer.at++;
  return source.slice(start, lexer.at);
}

function isHeredocBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

function readSingleQuoted(lexer: Lexer, pattern: boolean): string {
  const { source, at: start } = lexer;
  const closing = source.indexOf("'", start + 1);
  if (closing === -1) return fail(lexer);
  lexer.at = closing + 1;
  const inner = source.slice(start + 1, closing);
  const kept = pattern ? inner.replaceAll("\\", "\\\\") : inner;
  return lexer.rawQuotes ? `'${kept}'` : kept;
}

function readDoubleQuoted(lexer: Lexer, pattern: boolean): string {
  const { source } = lexer;
  let result = lexer.rawQuotes ? '"' : "";
  lexer.at++;
  while (lexer.at < source.length && !lexer.failed) {
    const code = source.charCodeAt(lexer.at);
    if (code === DOUBLE_QUOTE) {
      lexer.at++;
      return lexer.rawQuotes ? `${result}"` : result;
    }
    if (code === DOLLAR) result += readDollar(lexer);
    else if (code === BACKSLASH) result += readEscapedInQuotes(lexer, pattern);
    else result += readPlain(lexer, "");
  }
  return fail(lexer);
}

function readEscapedInQuotes(lexer: Lexer, pattern: boolean): string {
  const next = lexer.source.charCodeAt(lexer.at + 1);
  if (next === DOUBLE_QUOTE || next === DOLLAR || next === BACKSLASH) return readEscaped(lexer);
  lexer.at++;
  return lexer.rawEscapes && (!lexer.rawQuotes || pattern) ? "\\\\" : "\\";
}

function readDollar(lexer: Lexer): string {
  const { source, at: start } = lexer;
  if (source.charAt(start + 1) !== "{") {
    lexer.at = endOfName(source, start + 1, source.length);
    return source.slice(start, lexer.at);
  }
  const nameEnd = endOfName(source, start + 2, source.length);
  const name = source.slice(start + 2, nameEnd);
  const operator = source.charAt(nameEnd);
  lexer.at = nameEnd + 1;
  if (name === "" && (operator === "{" || operator === "}" || operator === ":")) return fail(lexer);
  switch (operator) {
    case "}":
      return `\${${name}}`;
    case ":":
      return readAfterColon(lexer, name);
    case "+":
    case "-":
    case "?":
      return `\${${name}${operator}${readOperand(lexer, "}", false, false)}}`;
    case "#":
    case "%":
      return `\${${name}${operator}${readOperand(lexer, "}", true, true)}}`;
    case "/":
      return readReplacement(lexer, name);
    default:
      return fail(lexer);
  }
}

function readAfterColon(lexer: Lexer, name: string): string {
  const code = lexer.source.codePointAt(lexer.at);
  if (code === undefined) return fail(lexer);
  const operator = String.fromCodePoint(code);
  lexer.at += operator.length;
  if (operator === "#" || operator === "%") return fail(lexer);
  return `\${${name}:${operator}${readOperand(lexer, "}", false, false)}}`;
}

function readReplacement(lexer: Lexer, name: string): string {
  if (lexer.source.charAt(lexer.at) === "/") lexer.at++;
  const pattern = readOperand(lexer, "/", true, true);
  return `\${${name}/${pattern}/${readOperand(lexer, "}", true, false)}}`;
}

function readOperand(lexer: Lexer, stop: string, rawEscapes: boolean, pattern: boolean): string {
  if (lexer.depth === DEEPEST_NESTING) return fail(lexer);
  const outer = lexer.rawEscapes;
  lexer.rawEscapes = rawEscapes;
  lexer.depth++;
  let result = "";
  while (lexer.at < lexer.source.length && !lexer.failed) {
    if (lexer.source.charAt(lexer.at) === stop) {
      lexer.at++;
      lexer.depth--;
      lexer.rawEscapes = outer;
      // BuildKit's lexer has one buffer for all levels: an operand empties it, so that `<<${NAME:-EOF}` opens nothing.
      lexer.word = "";
      return result;
    }
    result += readAny(lexer, stop, pattern);
  }
  return fail(lexer);
}

function fail(lexer: Lexer): string {
  lexer.failed = true;
  return "";
}
