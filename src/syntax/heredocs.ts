import { findHeredocs, type HeredocOpening } from "./heredoc-openings.ts";
import { instructionType } from "./keywords.ts";
import { fileSpan, joinTexts, plainText, type LogicalText } from "./logical-text.ts";
import { quoted, refuse, takeLine, type OpenFile } from "./open-file.ts";
import { isBlank, skipSpace, trimEnd } from "./white-space.ts";
import type { Span } from "../source/span.ts";
import type { Heredoc } from "./dockerfile.ts";

const NO_HEREDOCS: readonly Heredoc[] = [];
const TAB = 9;

/** Reads the heredocs that a joined line opens; their bodies are the lines at `file.at`, one after the other. */
export function readHeredocs(file: OpenFile, line: LogicalText): readonly Heredoc[] {
  const { openings, unreadable } = findHeredocs(line.text);
  for (const { start, end } of unreadable) {
    refuse(file, fileSpan(line, start, end), `the name of the heredoc ${quoted(line.text.slice(start, end))} cannot be read`);
  }
  if (openings.length === 0) return NO_HEREDOCS;
  return openings.map((opening) => readHeredoc(file, line, opening));
}

function readHeredoc(file: OpenFile, line: LogicalText, opening: HeredocOpening): Heredoc {
  const { name, descriptor, expand, stripTabs, place } = opening;
  const openingSpan = fileSpan(line, place.start, place.end);
  const { at: start, lineEnd } = file;
  let closing = file.recovering ? undefined : takeToTerminator(file, opening);
  if (closing === undefined) {
    file.at = start;
    file.lineEnd = lineEnd;
    closing = recover(file, opening, openingSpan);
  }
  const bodySpan = { start, end: closing.bodyEnd };
  const body = plainText(file.text.slice(start, closing.bodyEnd), start);
  return { name, descriptor, expand, stripTabs, body, bodySpan, openingSpan, closingSpan: closing.span };
}

interface Closing {
  readonly bodyEnd: number;
  readonly span: Span;
}

/** Takes lines up to the terminator; absent when there is none, with the whole file taken. */
function takeToTerminator(file: OpenFile, { name, stripTabs }: HeredocOpening): Closing | undefined {
  while (file.at < file.text.length) {
    const line = takeLine(file);
    if (isTerminator(file.text, line, name, stripTabs)) return { bodyEnd: line.start, span: line };
  }
  return undefined;
}

function isTerminator(text: string, line: Span, name: string, stripTabs: boolean): boolean {
  let at = line.start;
  while (stripTabs && at < line.end && text.charCodeAt(at) === TAB) at++;
  return line.end - at === name.length && text.startsWith(name, at);
}

/**
 * BuildKit stops at a heredoc that nothing closes. For a linter the rest of the file still counts, so the body ends at a
 * line that would close it but for the blanks around the name, or else in front of the next line that looks like an
 * instruction (a keyword in capitals at its very beginning). From then on terminators are looked for in this way only:
 * every line is then looked at once, however many heredocs are left open.
 */
function recover(file: OpenFile, { name, stripTabs }: HeredocOpening, openingSpan: Span): Closing {
  const { text, recovering } = file;
  const bareName = name.trim();
  file.recovering = true;
  while (file.at < text.length) {
    const { at, lineEnd } = file;
    const line = takeLine(file);
    if (recovering && isTerminator(text, line, name, stripTabs)) return { bodyEnd: line.start, span: line };
    if (isInstruction(text, line)) {
      file.at = at;
      file.lineEnd = lineEnd;
      break;
    }
    const word = { start: skipSpace(text, line.start, line.end), end: trimEnd(text, line.start, line.end) };
    if (word.end - word.start === bareName.length && text.startsWith(bareName, word.start)) {
      refuse(file, line, `${quoted(name)} closes its heredoc only when it stands alone on its line, without blanks around it`);
      return { bodyEnd: line.start, span: word };
    }
  }
  refuse(file, openingSpan, `the heredoc ${quoted(name)} is never closed: a line with nothing but ${quoted(name)} must end it`);
  return { bodyEnd: file.at, span: { start: file.at, end: file.at } };
}

function isInstruction(text: string, line: Span): boolean {
  let at = line.start;
  while (at < line.end && text.charCodeAt(at) >= 65 && text.charCodeAt(at) <= 90) at++;
  return at > line.start && isBlank(text.charCodeAt(at)) && instructionType(text.slice(line.start, at)) !== "UNKNOWN";
}

/** What the shell gets: `command` and, behind it, the heredoc bodies with their terminators. */
export function withHeredocs(file: OpenFile, command: LogicalText, heredocs: readonly Heredoc[]): LogicalText {
  if (heredocs.length === 0) return command;
  const parts = [command];
  for (const { body, bodySpan, closingSpan } of heredocs) {
    // The line break in front of the body is the file's own; a heredoc that opens on the last line has none, and no body.
    if (bodySpan.start > 0 && file.text[bodySpan.start - 1] === "\n") parts.push(plainText("\n", bodySpan.start - 1));
    parts.push(body, plainText(file.text.slice(closingSpan.start, closingSpan.end), closingSpan.start));
  }
  return joinTexts(parts);
}
