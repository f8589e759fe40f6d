import type { Argument, Command } from "./command.ts";

/** The words that an argument may be: itself, or all that the `for` loop gives in turn to the variable that it is. */
export function loopValues(argument: Argument, { loops }: Command): readonly Argument[] {
  if (argument.value !== undefined || loops.length === 0) return [argument];
  const [, plain, braced] = /^"?\$(?:(\w+)|\{(\w+)\})"?$/.exec(argument.text) ?? [];
  const name = plain ?? braced;
  return loops.findLast(({ variable }) => variable === name)?.words ?? [argument];
}
