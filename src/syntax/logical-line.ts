import { plainText, type LogicalText } from "./logical-text.ts";
import { takeLine, warn, type OpenFile } from "./open-file.ts";
import { skipSpace } from "./white-space.ts";
import type { Span } from "../source/span.ts";
import type { Comment } from "./dockerfile.ts";

const BLANK = 32;
const TAB = 9;
const HASH = 35;

/** The comment from `hash` to the end of its line. */
export function commentAt(text: string, hash: number, end: number, inside: boolean): Comment {
  return { text: text.slice(hash + 1, end), span: { start: hash, end }, inside };
}

/**
 * Joins the physical line `[start, end)`, which was just taken, with those that continue it. Comments between them go
 * to the file's comments; `\` at the end of the file just ends. `origins[0]` is where the first physical line stands,
 * even when nothing of that line but the continuation character is left.
 */
export function readLogicalLine(file: OpenFile, start: number, end: number): LogicalText {
  const { text } = file;
  let kept = continuedAt(file, start, end);
  if (kept === -1) return plainText(text.slice(start, end), start);

  const pieces = [0];
  const origins = [start];
  let joined = text.slice(start, kept);
  const emptyRuns: Span[] = [];
  let emptyFrom = -1;
  while (kept !== -1 && file.at < text.length) {
    const line = takeLine(file);
    const first = skipSpace(text, line.start, line.end);
    if (first === line.end) {
      if (emptyFrom === -1) emptyFrom = line.start;
      continue;
    }
    if (emptyFrom !== -1) emptyRuns.push({ start: emptyFrom, end: line.start });
    emptyFrom = -1;
    if (text.charCodeAt(first) === HASH) {
      file.comments.push(commentAt(text, first, line.end, true));
      continue;
    }
    kept = continuedAt(file, line.start, line.end);
    const stop = kept === -1 ? line.end : kept;
    if (stop === line.start) continue;
    pieces.push(joined.length);
    origins.push(line.start);
    joined += text.slice(line.start, stop);
  }
  if (emptyFrom !== -1) emptyRuns.push({ start: emptyFrom, end: file.at });
  warnOfEmptyLines(file, emptyRuns);
  return { text: joined, pieces, origins };
}

/**
 * Where the continuation character of `[start, end)` stands, -1 when there is none. One behind another does not
 * continue, even when that one is itself escaped: BuildKit looks at a single character.
 */
function continuedAt(file: OpenFile, start: number, end: number): number {
  const { text } = file;
  const escape = file.escape.charCodeAt(0);
  let at = end - 1;
  while (at > start && (text.charCodeAt(at) === BLANK || text.charCodeAt(at) === TAB)) at--;
  if (at < start || text.charCodeAt(at) !== escape) return -1;
  return at > start && text.charCodeAt(at - 1) === escape ? -1 : at;
}

/** One warning for an instruction, as BuildKit gives. Its span covers whole lines, breaks included: deleting it mends that place. */
function warnOfEmptyLines(file: OpenFile, [first, ...others]: readonly Span[]): void {
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` (and ${String(others.length)} more further down)`;
  warn(file, first, `an empty line inside an instruction${more} is dropped today and an error in future releases of Docker`);
}
