import type { Span } from "../../source/span.ts";
import { firstBehind } from "../instruction-at.ts";
import type { Comment, DockerfileSyntax, Instruction } from "../../syntax/dockerfile.ts";
import { scriptComments } from "./script-comments.ts";
import { checkDirective, readPragma, type Pragma } from "./pragma.ts";

/** A comment that silences rules in a part of the file. */
export interface Suppression extends Omit<Pragma, "reach"> {
  /** Findings that start in here are silenced, `[start, end)`. Empty when there is nothing that it could be about. */
  readonly range: Span;
  /** The comment, from `#` to the end of its line. */
  readonly span: Span;
}

/** The comments of a file that silence something, and those that try to. */
export interface FileSuppressions {
  readonly suppressions: readonly Suppression[];
  readonly malformed: readonly Span[];
}

const NOTHING: Span = { start: 0, end: 0 };

/** Every suppression of a file, in file order. */
export function readSuppressions(syntax: DockerfileSyntax): FileSuppressions {
  const suppressions: Suppression[] = [];
  const malformed: Span[] = [];
  const whole = { start: 0, end: syntax.source.text.length + 1 };
  for (const { name, value, span } of syntax.directives) {
    const pragma = name === "check" ? checkDirective(value.text, value.span.start) : undefined;
    if (pragma) suppressions.push({ ...pragma, range: whole, span });
  }
  const inScripts = scriptComments(syntax);
  const comments = inScripts.length === 0 ? syntax.comments : [...syntax.comments, ...inScripts].sort((one, other) => one.span.start - other.span.start);
  for (const comment of comments) {
    const pragma = readPragma(comment.text, comment.span.start + 1);
    if (!pragma) continue;
    if ("malformed" in pragma) malformed.push(comment.span);
    else suppressions.push({ ...pragma, range: rangeOf(comment, pragma, syntax) ?? NOTHING, span: comment.span });
  }
  return { suppressions, malformed };
}

function rangeOf(comment: Comment, { reach }: Pragma, syntax: DockerfileSyntax): Span | undefined {
  const { instructions, source } = syntax;
  if (reach === "file") return { start: 0, end: source.text.length + 1 };
  const index = firstBehind(instructions, comment.span.start);
  // Between the lines of an instruction it can only be about that one.
  const enclosing = instructions[index - 1];
  if (comment.inside && enclosing && comment.span.start < enclosing.span.end) return enclosing.span;
  const below = instructions[index];
  if (!below) return undefined;
  if (reach === "stage") return below.type === "FROM" ? { start: below.span.start, end: stageEnd(instructions, index, source.text.length) } : undefined;
  return isReached(source.text.slice(comment.span.end, below.span.start), reach) ? below.span : undefined;
}

/** Whether what stands between a comment and the instruction below it lets the one be about the other. */
function isReached(between: string, reach: Pragma["reach"]): boolean {
  const lines = between.split("\n").slice(1);
  if (reach === "line") return lines.length === 1;
  return reach === "next" || lines.slice(0, -1).every((line) => line.trim() !== "");
}

function stageEnd(instructions: readonly Instruction[], from: number, end: number): number {
  const next = instructions.findIndex(({ type }, index) => index > from && type === "FROM");
  return instructions[next]?.span.start ?? end + 1;
}
