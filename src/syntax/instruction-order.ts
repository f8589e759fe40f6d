import { nearestKeyword, unknownInstruction } from "./keywords.ts";
import { refuse, type OpenFile } from "./open-file.ts";
import type { Instruction } from "./dockerfile.ts";

/** Refuses what no instruction can tell of itself: unknown keywords, and instructions that belong to no stage. */
export function checkOrder(file: OpenFile, instructions: readonly Instruction[]): void {
  checkKeywords(file, instructions);
  const [first] = instructions;
  if (first === undefined) {
    refuse(file, { start: 0, end: 0 }, "the file has no instructions: an image begins with FROM");
    return;
  }
  // A misspelt FROM is reported as such; that nothing follows a FROM is then no news.
  if (instructions.some(isMisspeltFrom)) return;
  if (!instructions.some(({ type }) => type === "FROM")) {
    refuse(file, first.keyword.span, "the file has no FROM: every instruction belongs to a stage, and FROM begins one");
    return;
  }
  for (const { type, keyword } of instructions) {
    if (type === "FROM") return;
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
  let inRun = false;
  instructions.forEach(({ type, keyword }, index) => {
    const unknown = type === "UNKNOWN";
    const misspelt = unknown && nearestKeyword(keyword.text) !== undefined;
    if (misspelt || (unknown && !inRun)) {
      const hint = !misspelt && index > 0 && keyword.text !== "" ? `; to go on with the line above, end that with \`${file.escape}\`` : "";
      refuse(file, keyword.span, unknownInstruction(keyword.text) + hint);
    }
    inRun = unknown;
  });
}
