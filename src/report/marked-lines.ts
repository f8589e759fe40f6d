import type { ReportedFinding } from "../engine/lint-result.ts";
import type { SourceText } from "../source/source-text.ts";

/** How many lines around a finding are shown. */
const AROUND = 2;
/** Of a finding that covers more lines only the first are shown. */
const MOST_MARKED = 8;

/** Lines of a file that are shown together, with the findings in them. Lines count from 0, `last` is one of them. */
export interface Hunk {
  readonly first: number;
  last: number;
  readonly findings: FindingInHunk[];
}

export interface FindingInHunk {
  readonly finding: ReportedFinding;
  /** The first line that it underlines something in. */
  readonly line: number;
  /** The last one in which that is shown; the finding is explained below it. */
  readonly below: number;
}

/** The findings of a file with the lines around them; those whose lines meet share a hunk. They are given in the order of their places. */
export function hunksOf(source: SourceText, findings: readonly ReportedFinding[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const { start: lastStart, end: lastEnd } = source.lineSpan(source.lineCount - 1);
  // What stands behind the last line break is no line to show.
  const lastLine = source.lineCount - (lastStart === lastEnd ? 2 : 1);
  for (const finding of findings) {
    const { start, end } = finding.span;
    const line = source.positionAt(start).line;
    const below = Math.min(source.positionAt(Math.max(start, end - 1)).line, line + MOST_MARKED);
    const last = Math.max(below, Math.min(lastLine, below + AROUND));
    const open = hunks.at(-1);
    if (open && line - AROUND <= open.last + 1) {
      open.last = Math.max(open.last, last);
      open.findings.push({ finding, line, below });
    } else {
      hunks.push({ first: Math.max(0, line - AROUND), last, findings: [{ finding, line, below }] });
    }
  }
  return hunks;
}

/** A piece of a line, and the finding that underlines it. Offsets into the file, half-open. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly by: ReportedFinding | undefined;
}

/** What stands from `start` to `end`, cut where marks begin and end; of two marks on the same text the shorter one shows. */
export function piecesOf(start: number, end: number, findings: readonly ReportedFinding[]): readonly Piece[] {
  const here = findings.filter(({ span }) => span.start < end && span.end > start);
  const inside = (offset: number): boolean => offset > start && offset < end;
  const cuts = [...new Set([start, ...here.flatMap(({ span }) => [span.start, span.end]).filter(inside), end])].sort((one, other) => one - other);
  const shortestFirst = here.toSorted((one, other) => one.span.end - one.span.start - (other.span.end - other.span.start));
  return cuts.slice(0, -1).map((from, index) => ({ start: from, end: cuts[index + 1] ?? end, by: shortestFirst.find(({ span }) => span.start <= from && span.end > from) }));
}
