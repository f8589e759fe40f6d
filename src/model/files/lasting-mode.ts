import { UNKNOWN_PIECE, type Command } from "../commands/command.ts";
import { OTHER_WRITE, STICKY } from "./file-mode.ts";
import { modeChanges, pathOf, type ModeChange } from "./mode-changes.ts";
import { isBelow } from "./path.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { rm } from "../tools/coreutils.ts";

/** A path that a mode change leaves with its bits. */
export interface LastingPath {
  /** Absolute where it can be told, else as written. */
  readonly path: string;
  readonly written: string;
}

/** The paths that keep `bit` of a mode change up to the end of its stage: not deleted, and not changed again. */
export function lastingPaths(change: ModeChange, bit: number): readonly LastingPath[] {
  const later = laterCoverings(change, bit);
  return change.paths.flatMap((path, index) => {
    const written = change.written[index] ?? path;
    return later.some((covering) => covering(path)) ? [] : [{ path, written }];
  });
}

type Covering = (path: string) => boolean;

function laterCoverings(change: ModeChange, bit: number): readonly Covering[] {
  const { step, command } = change;
  const { steps } = step.stage;
  const coverings: Covering[] = [];
  for (const later of steps.slice(Math.max(0, steps.indexOf(step)))) {
    if (later.deferred !== step.deferred) continue;
    const commands = later === step && command ? later.commands.slice(later.commands.indexOf(command) + 1) : later.commands;
    for (const each of commands) coverings.push(...removals(each));
    for (const other of modeChanges(later)) {
      if (later === step && (!other.command || !commands.includes(other.command))) continue;
      if (undoes(other, change, bit)) coverings.push((path) => other.paths.some((place) => covers(place, path, other.recursive)));
    }
  }
  return coverings;
}

function undoes(other: ModeChange, change: ModeChange, bit: number): boolean {
  // What is copied is mostly one file, even if it cannot be told.
  if (other.selective || (change.recursive && !other.recursive && change.command)) return false;
  if ((other.mode.clears & bit) === bit) return true;
  return bit === OTHER_WRITE && !change.recursive && (other.mode.sets & STICKY) !== 0;
}

function removals(command: Command): readonly Covering[] {
  if (command.name !== "rm") return [];
  const invocation = parseInvocation(command.args, rm);
  const recursive = lastOption(invocation, "--recursive") !== undefined;
  return invocation.operands.map((operand): Covering => {
    const place = pathOf(operand, command);
    return (path) => covers(place, path, recursive);
  });
}

function covers(place: string, path: string, recursive: boolean): boolean {
  if (place === path) return true;
  if (place.startsWith("/") && recursive && isBelow(place, path)) return true;
  const [before = "", after, ...more] = place.split(UNKNOWN_PIECE);
  // `rm /tmp/*.sh`, `rm -r /tmp/$name`.
  return after !== undefined && more.length === 0 && before.length > 1 && path.startsWith(before) && path.endsWith(after);
}
