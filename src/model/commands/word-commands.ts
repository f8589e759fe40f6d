import { remembered } from "../remembered.ts";
import type { Step } from "../stage.ts";
import type { Command } from "./command.ts";

/** The commands of a step whose output a word is made of (`$(…)`, `<(…)`), each with the command that the word belongs to. */
export const wordCommands = remembered((step: Step): ReadonlyMap<Command, Command> => {
  const found = new Map<Command, Command>();
  for (const owner of step.commands) {
    const { program, args, assignments, redirects } = owner;
    const words = [program, ...args, ...assignments.map(({ value }) => value), ...redirects.map(({ target }) => target)];
    for (const word of words) for (const command of word?.commands ?? []) found.set(command, owner);
  }
  return found;
});
