import { emptyText, fileSpan, sliceText, type LogicalText } from "./logical-text.ts";
import { isBlank, isSpace } from "./white-space.ts";
import type { Span } from "../source/span.ts";
import type { Word } from "./dockerfile.ts";

/** Where `[start, end)` of a logical line stands in the file; nothing stands right behind the character before it. */
export function spanAt(line: LogicalText, start: number, end: number): Span {
  return start === end ? fileSpan(emptyText(line, start), 0, 0) : fileSpan(line, start, end);
}

/** `[start, end)` of a logical line as a word. */
export function wordAt(line: LogicalText, start: number, end: number): Word {
  const content = start === end ? emptyText(line, start) : sliceText(line, start, end);
  return { text: content.text, span: fileSpan(content, 0, end - start), content };
}

/** The words of `[start, end)` that white space separates, without regard to quotes: FROM, COPY, ADD, EXPOSE, VOLUME. */
export function splitAtBlanks(line: LogicalText, start: number, end: number): Word[] {
  const { text } = line;
  const words: Word[] = [];
  let at = start;
  while (at < end) {
    const wordStart = at;
    while (at < end && !isBlank(text.charCodeAt(at))) at++;
    if (at > wordStart) words.push(wordAt(line, wordStart, at));
    while (at < end && isBlank(text.charCodeAt(at))) at++;
  }
  return words;
}

const SINGLE_QUOTE = 39;
const DOUBLE_QUOTE = 34;
/** No character has this code; 0 would be NUL. */
const NO_QUOTE = -1;

/**
 * Where the words of `[start, end)` stand when quotes and the escape character hold a word together: ENV, LABEL, ARG.
 * Offsets are of the line. An escape character at the very end belongs to no word.
 */
export function splitOutsideQuotes(line: LogicalText, start: number, end: number, escape: string): Span[] {
  const { text } = line;
  const escapeCode = escape.charCodeAt(0);
  const words: Span[] = [];
  let wordStart = -1;
  let quote = NO_QUOTE;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (quote === NO_QUOTE && isSpace(code)) {
      if (wordStart !== -1) words.push({ start: wordStart, end: at });
      wordStart = -1;
      continue;
    }
    if (code === escapeCode && quote !== SINGLE_QUOTE) {
      if (at + 1 === end) {
        if (wordStart !== -1) words.push({ start: wordStart, end: at });
        return words;
      }
      if (wordStart === -1) wordStart = at;
      at++;
      continue;
    }
    if (wordStart === -1) wordStart = at;
    if (code === quote) quote = NO_QUOTE;
    else if (quote === NO_QUOTE && (code === SINGLE_QUOTE || code === DOUBLE_QUOTE)) quote = code;
  }
  if (wordStart !== -1) words.push({ start: wordStart, end });
  return words;
}
