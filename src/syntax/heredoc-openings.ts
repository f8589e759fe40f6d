import { splitShellWords } from "./shell-words.ts";
import type { Span } from "../source/span.ts";
import type { Heredoc } from "./dockerfile.ts";

/** A word of a line that opens a heredoc. */
export interface HeredocOpening extends Pick<Heredoc, "name" | "descriptor" | "expand" | "stripTabs"> {
  /** Where the word stands in the line. */
  readonly place: Span;
}

const LESS_THAN_TWICE = "<<";

/** What opens heredocs in a line, in order; `unreadable` are words that BuildKit refuses as such. */
export interface HeredocOpenings {
  readonly openings: readonly HeredocOpening[];
  readonly unreadable: readonly Span[];
}

const NONE: HeredocOpenings = { openings: [], unreadable: [] };

/** Finds `<<NAME` in a whole joined line, keyword and flags included. A line that cannot be split into words has none. */
export function findHeredocs(line: string): HeredocOpenings {
  if (!line.includes(LESS_THAN_TWICE)) return NONE;
  const openings: HeredocOpening[] = [];
  const unreadable: Span[] = [];
  for (const { text, start, end } of splitShellWords(line, { rawQuotes: true, rawEscapes: true }) ?? []) {
    const place = { start, end };
    const opening = parseOpening(text, place);
    if (opening === "unreadable") unreadable.push(place);
    else if (opening !== undefined) openings.push(opening);
  }
  return { openings, unreadable };
}

/** Whether a word of COPY or ADD opens a heredoc. */
export function opensHeredoc(word: string): boolean {
  const opening = word.includes(LESS_THAN_TWICE) ? parseOpening(word, { start: 0, end: word.length }) : undefined;
  return opening !== undefined && opening !== "unreadable";
}

/** Names that the lexer leaves as they are; nearly all names. */
const PLAIN_NAME = /^[A-Za-z0-9_.-]+$/;
const DESCRIPTOR = /^[0-9]*/;

function parseOpening(word: string, place: Span): HeredocOpening | "unreadable" | undefined {
  const digits = DESCRIPTOR.exec(word)?.[0] ?? "";
  if (!word.startsWith(LESS_THAN_TWICE, digits.length)) return undefined;
  let at = digits.length + LESS_THAN_TWICE.length;
  const stripTabs = word.startsWith("-", at);
  if (stripTabs) at++;
  while (isPatternSpace(word.charCodeAt(at))) at++;
  const written = word.slice(at);
  if (written === "" || written.includes("<")) return undefined;

  if (PLAIN_NAME.test(written)) return { name: written, descriptor: Number(digits), expand: true, stripTabs, place };
  const names = splitShellWords(written, { rawQuotes: false, rawEscapes: false });
  if (names === undefined) return "unreadable";
  const [name] = names;
  if (name === undefined || names.length > 1) return undefined;
  // Quotes that only the raw name has were quotes; an escaped one is part of the name.
  const [rawName = name] = splitShellWords(written, { rawQuotes: true, rawEscapes: false }) ?? [];
  const expand = countQuotes(name.text) === countQuotes(rawName.text);
  return { name: name.text, descriptor: Number(digits), expand, stripTabs, place };
}

function isPatternSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) count++;
  }
  return count;
}
