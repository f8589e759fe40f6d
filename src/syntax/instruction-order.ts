import { nearestKeyword, unknownInstruction } from "./keywords.ts";
import { refuse, type OpenFile } from "./open-file.ts";
import type { Instruction } from "./dockerfile.ts";

const LINE_BREAK_ONLY = /^\r*\n[ \t]*$/;

/** Refuses what no instruction can tell of itself: unknown keywords, and instructions that belong to no stage. */
export function checkOrder(file: OpenFile, instructions: readonly Instruction[]): void {
  checkKeywords(file, instructions);
  const [first] = instructions;
  if (first === undefined) {
    refuse(file, { start: 0, end: 0 }, "the file has no instructions: an image begins with FROM");
    return;
  }
  const from = instructions.findIndex(({ type }) => type === "FROM");
  const outside = from === -1 ? instructions : instructions.slice(0, from);
  // A misspelt FROM is reported as such; that nothing follows a FROM is then no news.
  if (outside.some(isMisspeltFrom)) return;
  if (from === -1) {
    refuse(file, first.keyword.span, "the file has no FROM: every instruction belongs to a stage, and FROM begins one");
    return;
  }
  for (const { type, keyword } of outside) {
    if (type === "ARG" || type === "UNKNOWN") continue;
    refuse(file, keyword.span, `${type} stands in front of the first FROM, where only ARG may`);
  }
}

function isMisspeltFrom({ type, keyword }: Instruction): boolean {
  return type === "UNKNOWN" && nearestKeyword(keyword.text) === "FROM";
}

/**
 * One cause, most often a lost continuation character, makes many lines in a row unknown: the first of them stands for
 * the others, save those that are one slip away from a keyword.
 */
function checkKeywords(file: OpenFile, instructions: readonly Instruction[]): void {
  let previous: Instruction | undefined;
  for (const instruction of instructions) {
    const { type, keyword } = instruction;
    const misspelt = type === "UNKNOWN" && nearestKeyword(keyword.text) !== undefined;
    if (misspelt || (type === "UNKNOWN" && previous?.type !== "UNKNOWN")) {
      const hint = misspelt ? "" : hintFor(file, previous, instruction);
      refuse(file, keyword.span, unknownInstruction(keyword.text) + hint);
    }
    previous = instruction;
  }
}

function hintFor(file: OpenFile, previous: Instruction | undefined, { keyword }: Instruction): string {
  if (keyword.text === "") return "";
  if (keyword.text.startsWith("//")) return ": a comment begins with `#`";
  if (previous === undefined) return "";
  const between = file.text.slice(previous.span.end, keyword.span.start);
  return LINE_BREAK_ONLY.test(between) ? `; to go on with the line above, end that with \`${file.escape}\`` : "";
}
