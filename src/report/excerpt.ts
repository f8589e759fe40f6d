import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import type { Palette, Paint } from "./palette.ts";
import { cellsOf, displayWidth, wrapText } from "./terminal-text.ts";
import type { Cell } from "./terminal-text.ts";

/** A place to underline. The main one gets carets, the others dashes. */
export interface Mark {
  readonly span: Span;
  readonly main: boolean;
  /** Stands behind the underline, or below it where there is no room. Already safe for a terminal. */
  readonly label: string;
  readonly paint: Paint;
}

interface ExcerptOptions {
  readonly palette: Palette;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The part of a mark that stands on the one line where it is shown. */
interface PlacedMark {
  readonly mark: Mark;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The last line of the mark's span. */
  readonly lastLine: number;
}

/** The piece of a line that is shown. */
interface Window {
  readonly cells: readonly Cell[];
  /** Offset of the first cell's text in the file. */
  readonly from: number;
  /** Offset behind the last cell's text. */
  readonly to: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const CUT = "…";
/** How much of the text in front of a long span is shown. */
const LEAD = 12;
/** A label below its underline moves to the left until it fits, or has this much room. */
const WIDEST_LABEL = 60;
/** How many UTF-16 units a column may take before the rest of a line is left out: combining marks can be stacked without end. */
const UNITS_PER_COLUMN = 8;

/** A line of several without its indentation and without the character that continues it. */
function trimLine(line: string): string {
  const trimmed = line.trim();
  return trimmed.endsWith("\\") || trimmed.endsWith("`") ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

/** The first line of the span that has something to underline; breaks and indentation in front of it are passed over. */
function place(source: SourceText, mark: Mark): PlacedMark {
  const { span } = mark;
  const lastLine = source.positionAt(Math.max(span.start, span.end - 1)).line;
  const firstLine = source.positionAt(span.start).line;
  for (let line = firstLine; line <= lastLine; line++) {
    const whole = source.lineSpan(line);
    let start = Math.max(span.start, whole.start);
    const written = source.text.slice(start, Math.min(span.end, whole.end));
    const trimmed = lastLine > firstLine ? trimLine(written) : written;
    if (trimmed === "") continue;
    start += lastLine > firstLine ? written.length - written.trimStart().length : 0;
    return { mark, line, start, end: start + trimmed.length, lastLine };
  }
  const start = Math.min(span.start, source.lineSpan(firstLine).end);
  return { mark, line: firstLine, start, end: start, lastLine: firstLine };
}

/** Where a window that shows the mark begins: at the line's start if it can, else so that the mark stands amid its text. */
function chooseStart(text: string, line: Span, placed: PlacedMark, room: number): number {
  const wanted = Math.min(placed.end - placed.start, room);
  if (placed.start - line.start + wanted <= room) return line.start;
  const amid = placed.start - Math.max(LEAD, (room - wanted) >> 1);
  const atEnd = line.end - room;
  // Near the end of the line no column is left empty.
  return atEnd < amid && displayWidth(text.slice(Math.max(atEnd, line.start), line.end)) <= room ? atEnd : amid;
}

/** Cuts a line that is too long around the mark. Only what may be shown is looked at, however long the line is. */
function cut(source: SourceText, placed: PlacedMark, columns: number): Window {
  const line = source.lineSpan(placed.line);
  // A byte order mark is not part of the line that a person sees.
  const lineStart = line.start === 0 && source.text.startsWith("\u{FEFF}") ? 1 : line.start;
  const shownLine = { start: Math.min(lineStart, line.end), end: line.end };
  const ahead = source.text.slice(shownLine.start, Math.min(line.end, shownLine.start + columns * UNITS_PER_COLUMN));
  if (ahead.length === line.end - shownLine.start) {
    const cells = cellsOf(ahead);
    if (cells.reduce((sum, cell) => sum + cell.width, 0) <= columns) {
      return { cells, from: shownLine.start, to: line.end, cutBefore: false, cutAfter: false };
    }
  }
  const room = columns - 2 * CUT.length;
  let from = Math.max(shownLine.start, chooseStart(source.text, shownLine, placed, room));
  // Never between the halves of a surrogate pair.
  if (from > shownLine.start && (source.text.charCodeAt(from) & 0xfc00) === 0xdc00) from--;
  const cells: Cell[] = [];
  let filled = 0;
  let to = Math.min(line.end, from + room * UNITS_PER_COLUMN);
  for (const cell of cellsOf(source.text.slice(from, to))) {
    if (filled + cell.width > room) {
      to = from + cell.start;
      break;
    }
    filled += cell.width;
    cells.push(cell);
  }
  return { cells, from, to, cutBefore: from > shownLine.start, cutAfter: to < line.end };
}

/** The columns that a mark fills in a window, or nothing when it is out of sight. */
function columnsOf(window: Window, placed: PlacedMark): { readonly start: number; readonly end: number } | undefined {
  let column = window.cutBefore ? CUT.length : 0;
  let start: number | undefined;
  let end = column;
  for (const [index, cell] of window.cells.entries()) {
    const at = window.from + cell.start;
    const next = window.cells[index + 1];
    const stops = next === undefined ? window.to : window.from + next.start;
    if (stops > placed.start && at < placed.end) {
      start ??= column;
      end = column + cell.width;
    }
    if (placed.start === placed.end && at === placed.start) start = end = column;
    column += cell.width;
  }
  if (start === undefined && placed.start === placed.end && placed.start === window.to) start = end = column;
  return start === undefined ? undefined : { start, end: Math.max(end, start + 1) };
}

function underline(placed: PlacedMark, at: { readonly start: number; readonly end: number }, columns: number): string[] {
  const { mark } = placed;
  const more = placed.lastLine > placed.line ? ` to line ${placed.lastLine + 1}` : "";
  const signs = (mark.main ? "^" : "-").repeat(at.end - at.start);
  const row = " ".repeat(at.start) + mark.paint(signs + more);
  if (mark.label === "") return [row];
  const labelWidth = displayWidth(mark.label);
  if (at.end + more.length + 1 + labelWidth <= columns) return [`${row} ${mark.paint(mark.label)}`];
  const indent = Math.min(at.start, Math.max(0, columns - Math.min(labelWidth, WIDEST_LABEL)));
  const below = wrapText(mark.label, columns - indent).map((line) => " ".repeat(indent) + mark.paint(line));
  return [row, ...below];
}

/**
 * The lines of the file that the marks stand on, with line numbers and underlines, in file order. A long line is cut around its
 * mark; a span of several lines is shown by its first.
 */
export function excerpt(source: SourceText, marks: readonly Mark[], options: ExcerptOptions): string[] {
  const { palette } = options;
  const placed = marks.map((mark) => place(source, mark)).sort((a, b) => a.line - b.line);
  const lastNumber = Math.max(...placed.map((each) => each.line + 1));
  const digits = String(lastNumber).length;
  const columns = Math.max(20, options.width - digits - 3);
  const gutter = (text: string): string => palette.faint(`${text.padStart(digits)} |`);

  const rows: string[] = [gutter("")];
  const shown = new Set<PlacedMark>();
  let previousLine: number | undefined;
  for (const first of placed) {
    if (shown.has(first)) continue;
    const window = cut(source, first, columns);
    if (previousLine !== undefined && first.line > previousLine + 1) rows.push(palette.faint("...".padStart(digits + 2)));
    const code =
      (window.cutBefore ? palette.faint(CUT) : "") +
      window.cells.map((cell) => cell.shown).join("") +
      (window.cutAfter ? palette.faint(CUT) : "");
    rows.push(`${gutter(String(first.line + 1))} ${code}`.trimEnd());
    for (const each of placed) {
      if (each.line !== first.line || shown.has(each)) continue;
      const at = columnsOf(window, each);
      // A mark of the same line that is out of sight gets its own window below.
      if (at === undefined && each !== first) continue;
      shown.add(each);
      for (const row of underline(each, at ?? { start: 0, end: 1 }, columns)) rows.push(`${gutter("")} ${row}`);
    }
    previousLine = first.line;
  }
  return rows;
}
