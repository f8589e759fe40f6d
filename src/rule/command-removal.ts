import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import type { Command } from "../model/commands/command.ts";
import { remembered } from "../model/remembered.ts";
import type { Step } from "../model/stage.ts";
import { remove, removeInstruction } from "./edits.ts";
import type { Edit } from "./finding.ts";

/** What may stand between a command and its neighbour in a chain of `&&`: blanks and continued lines. */
const AND = /^(?:[ \t]|[\\`]\r?\n)*&&(?:[ \t]|[\\`]\r?\n)*$/;
const NOTHING = /^(?:[ \t]|[\\`]\r?\n)*$/;

/**
 * Takes a command out of a RUN: with its `&&`, or with the whole RUN when nothing else is in it. Absent when it stands in another
 * word, or where taking it out would change what the rest means.
 */
export function removeCommand(source: SourceText, step: Step, command: Command): Edit | undefined {
  const { instruction, commands } = step;
  if (instruction.type !== "RUN" || instruction.command.form !== "shell" || instruction.heredocs.length > 0) return undefined;
  const span = fullSpan(command);
  if (!span) return undefined;
  const between = (start: number, end: number): string => source.text.slice(start, end);
  const before = between((instruction.flags.at(-1) ?? instruction.keyword).span.end, span.start);
  const behind = between(span.end, instruction.span.end);
  if (NOTHING.test(before) && NOTHING.test(behind)) return step.deferred ? undefined : removeInstruction(source, instruction);
  const at = placesIn(step).get(command) ?? -1;
  const previous = commands[at - 1];
  if (previous && AND.test(between(previous.span.end, span.start))) return remove({ start: previous.span.end, end: span.end });
  const next = commands[at + 1];
  const nextSpan = next && fullSpan(next);
  if (NOTHING.test(before) && nextSpan && AND.test(between(span.end, nextSpan.start))) return remove({ start: span.start, end: nextSpan.start });
  return undefined;
}

/** The place of each command among those of its step, which may have thousands to take out. */
const placesIn = remembered(({ commands }: Step): ReadonlyMap<Command, number> => new Map(commands.map((command, index) => [command, index])));

/** A command with its wrappers in front; absent when one of them carries it inside a word. */
function fullSpan({ span, wrappers, assignments }: Command): Span | undefined {
  if (assignments.length > 0) return undefined;
  const [first] = wrappers;
  if (!first) return span;
  return wrappers.every(({ name }) => name === "sudo" || name === "time") ? { start: first.span.start, end: span.end } : undefined;
}
