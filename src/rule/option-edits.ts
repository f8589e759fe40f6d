import type { Command } from "../model/commands/command.ts";
import type { Step } from "../model/stage.ts";
import type { Edit } from "./finding.ts";

/** Puts an option behind a program's name. Absent when the name does not stand there as it is, or as a word of a JSON list. */
export function addOption(text: string, { program, wrappers }: Command, { instruction }: Step, option: string): Edit | undefined {
  if (instruction.type !== "RUN" || !program || text.slice(program.span.start, program.span.end) !== program.value) return undefined;
  // Each word of an exec form is a string of its own, unless one of them is a script.
  if (instruction.command.form === "exec" && wrappers.length === 0) return undefined;
  const { end } = program.span;
  return { span: { start: end, end }, text: ` ${option}` };
}
