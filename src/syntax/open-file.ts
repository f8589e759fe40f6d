import type { Span } from "../source/span.ts";
import type { Comment, Directive, SyntaxProblem } from "./dockerfile.ts";

/** A file while it is being read: `at` moves on, the lists grow. It lives for one call of the reader. */
export interface OpenFile {
  readonly text: string;
  escape: "\\" | "`";
  /** Where the next unread line begins. */
  at: number;
  /** Where the line that was read last ends, without its break. */
  lineEnd: number;
  /** Whether a heredoc was found that nothing closes: BuildKit stops there, all further reading is recovery. */
  recovering: boolean;
  readonly directives: Directive[];
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
}

const BYTE_ORDER_MARK = 0xfeff;
const CARRIAGE_RETURN = 13;

/** Opens a file in front of its first line; a byte order mark is skipped. */
export function openFile(text: string): OpenFile {
  const at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  return { text, escape: "\\", at, lineEnd: at, recovering: false, directives: [], comments: [], problems: [] };
}

/** The line at `file.at`, without its break: `\n` and every `\r` before it. The file moves on to the next line. */
export function takeLine(file: OpenFile): Span {
  const { text, at: start } = file;
  const newline = text.indexOf("\n", start);
  let end = newline === -1 ? text.length : newline;
  file.at = newline === -1 ? end : newline + 1;
  while (end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
  file.lineEnd = end;
  return { start, end };
}

/** Records what BuildKit refuses. */
export function refuse(file: OpenFile, span: Span, message: string): void {
  file.problems.push({ span, message, severity: "error" });
}

/** Records what BuildKit lets pass, though it is hardly meant so. */
export function warn(file: OpenFile, span: Span, message: string): void {
  file.problems.push({ span, message, severity: "warning" });
}

const LONGEST_QUOTE = 40;

/** The user's own text for a message, in backticks, cut where it gets long. */
export function quoted(text: string): string {
  return text.length <= LONGEST_QUOTE ? `\`${text}\`` : `\`${text.slice(0, LONGEST_QUOTE)}…\``;
}
