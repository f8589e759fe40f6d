import type { OptOut } from "../model/opt-outs/opt-out.ts";
import type { Step } from "../model/stage.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { remove, removeInstruction, replace } from "./edits.ts";
import type { Edit, Fix } from "./finding.ts";

/** Takes a word out of a line, with the blanks in front of it; the whole line when it stands on one of its own. */
export function removeWord(source: SourceText, span: Span): Edit {
  const { text } = source;
  if (text[span.start] === '"') {
    const listed = removeListed(text, span);
    if (listed) return listed;
  }
  const before = startOfBlanks(text, span.start);
  const after = endOfBlanks(text, span.end);
  const startsLine = before === 0 || text[before - 1] === "\n";
  if (!startsLine) return remove({ start: before, end: span.end });
  const next = endOfContinuation(text, after);
  if (next !== undefined) return remove({ start: before, end: next });
  if (after < text.length && text[after] !== "\n" && text[after] !== "\r") return remove({ start: span.start, end: after });
  return remove({ start: startOfContinuation(text, before) ?? span.start, end: span.end });
}

/** Takes a string out of a JSON array, with its comma; absent when it is not in one. */
function removeListed(text: string, span: Span): Edit | undefined {
  const before = text[startOfBlanks(text, span.start) - 1];
  if (before !== "," && before !== "[") return undefined;
  const after = endOfBlanks(text, span.end);
  if (text[after] === ",") return remove({ start: span.start, end: endOfBlanks(text, after + 1) });
  return before === "," ? remove({ start: startOfBlanks(text, span.start) - 1, end: span.end }) : undefined;
}

/** Between two commands of a chain stand a line break, an indent and what joins them; nothing longer is looked through. */
const MOST_BETWEEN = 300;

/**
 * Takes a command out of a RUN with the `&&` or `;` that joins it to the others; the RUN when there are no others. Absent when the
 * command stands in anything but a plain chain: its neighbours would mean something else without it.
 */
export function removeCommand(source: SourceText, command: { readonly span: Span }, step: Step): Edit | undefined {
  const { instruction } = step;
  const { span } = command;
  const before = source.text.slice(instruction.span.start, span.start);
  const after = source.text.slice(span.end, instruction.span.end);
  const joinedBefore = /[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?(&&|;)[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?$/.exec(before.slice(-MOST_BETWEEN));
  const joinedAfter = /^[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?(&&|;(?!;))[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?/.exec(after);
  const isFirst = /^run(?:[ \t]+--\S+)*[ \t]+(?:[\\`][ \t]*\r?\n[ \t]*)?$/i.test(before);
  const isLast = /^\s*$/.test(after);
  if (isFirst && isLast) return removeInstruction(source, instruction);
  if (isFirst && joinedAfter) return remove({ start: span.start, end: span.end + joinedAfter[0].length });
  if (joinedBefore && (isLast || joinedAfter)) return remove({ start: span.start - joinedBefore[0].length, end: span.end });
  return undefined;
}

/** The fix that turns a check on again: a suggestion, because somebody may have had a reason. Absent when there is none. */
export function undoFix(source: SourceText, { undo, text }: Pick<OptOut, "undo" | "text">): Fix | undefined {
  if (!undo) return undefined;
  const fix = (title: string, edit: Edit | undefined): Fix | undefined => edit && { title, safety: "suggestion", edits: [edit] };
  switch (undo.by) {
    case "deletion":
      return fix(`Leave out ${text}`, undo.isWord ? removeWord(source, undo.span) : remove(undo.span));
    case "value":
      return fix(`Write ${undo.result}`, replace(undo.span, undo.value));
    case "omission":
      return fix(`Leave out ${text}`, removeCommand(source, undo.command, undo.step));
    case "setting":
      return fix(`Leave out ${text}`, removeSetting(source, undo.span, undo.step));
  }
}

/** Takes one of the settings of an ENV or ARG out. */
function removeSetting(source: SourceText, span: Span, { instruction }: Step): Edit {
  const settings = instruction.type === "ENV" ? instruction.pairs : instruction.type === "ARG" ? instruction.declarations : [];
  return settings.length > 1 ? removeWord(source, span) : removeInstruction(source, instruction);
}

function startOfBlanks(text: string, at: number): number {
  let start = at;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
  return start;
}

function endOfBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === " " || text[end] === "\t") end++;
  return end;
}

/** Where the next line begins when an escape character at `at` continues this one. */
function endOfContinuation(text: string, at: number): number | undefined {
  if (text[at] !== "\\" && text[at] !== "`") return undefined;
  const end = endOfBlanks(text, at + 1);
  const newline = text[end] === "\r" ? end + 1 : end;
  return text[newline] === "\n" ? newline + 1 : undefined;
}

/** Where the blanks and the escape character begin that continue the line in front of `lineStart`. */
function startOfContinuation(text: string, lineStart: number): number | undefined {
  const newline = lineStart - (text[lineStart - 2] === "\r" ? 2 : 1);
  const escape = startOfBlanks(text, newline) - 1;
  return text[escape] === "\\" || text[escape] === "`" ? startOfBlanks(text, escape) : undefined;
}
