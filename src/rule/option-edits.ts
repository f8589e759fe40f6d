import type { Command } from "../model/commands/command.ts";
import type { Step } from "../model/stage.ts";
import type { Invocation } from "../model/tools/grammar.ts";
import type { Edit } from "./finding.ts";

/** Puts an option behind a program's name. Absent when the name does not stand there as it is, or as a word of a JSON list. */
export function addOption(text: string, { program, wrappers }: Command, { instruction }: Step, option: string): Edit | undefined {
  if (instruction.type !== "RUN" || !program || text.slice(program.span.start, program.span.end) !== program.value) return undefined;
  // Each word of an exec form is a string of its own, unless one of them is a script.
  if (instruction.command.form === "exec" && wrappers.length === 0) return undefined;
  const { end } = program.span;
  return { span: { start: end, end }, text: ` ${option}` };
}

/**
 * Gives a command a flag in the way that its author writes them: as the first of some letters, as a letter of its own, or written
 * out where all others are. Absent where the words do not stand in the file.
 */
export function addFlag(text: string, { program }: Command, { options }: Invocation, letter: string, long: string): Edit | undefined {
  for (const [index, { argument, value, name }] of options.entries()) {
    if (options[index - 1]?.argument === argument || !/^-[^-]/.test(argument.shape) || (value && name.startsWith("--"))) continue;
    const dash = argument.span.start + (/["']/.test(text.charAt(argument.span.start)) ? 1 : 0);
    if (text.charAt(dash) === "-") return { span: { start: dash + 1, end: dash + 1 }, text: letter };
  }
  if (!program) return undefined;
  const { start, end } = program.span;
  const written = text.slice(start, end);
  const flag = options.length > 0 && options.every(({ argument }) => argument.shape.startsWith("--")) ? long : `-${letter}`;
  if (written === program.value) return { span: { start: end, end }, text: ` ${flag}` };
  return written === `"${program.value ?? ""}"` ? { span: { start: end, end }, text: `, "${flag}"` } : undefined;
}
