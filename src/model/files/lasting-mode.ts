import { remembered } from "../remembered.ts";
import { OTHER_WRITE, STICKY } from "./file-mode.ts";
import type { ModeChange } from "./mode-changes.ts";
import { coveringsOf, type Covering } from "./mode-coverings.ts";

/** A path that a mode change leaves with its bits. */
export interface LastingPath {
  /** Absolute where it can be told, else as written. */
  readonly path: string;
  readonly written: string;
}

/** The paths that keep `bit` of a mode change up to the end of its stage: not deleted, and not changed again. */
export function lastingPaths(change: ModeChange, bit: number): readonly LastingPath[] {
  const { step, command, paths, written } = change;
  const { run, deferred, orderOf } = coveringsOf(step.stage);
  const since = (command && orderOf.get(command)) ?? orderOf.get(step) ?? -1;
  const coverings = step.deferred ? deferred : run;
  return paths.flatMap((path, index) => {
    for (const list of coverings.of(path)) if (lastUndoing(list, change, bit) > since) return [];
    return [{ path, written: written[index] ?? path }];
  });
}

/** When the last covering of a list ends the bit of a change; -1 when none does. */
function lastUndoing(list: readonly Covering[], change: ModeChange, bit: number): number {
  const answers = knownAnswers(list);
  // Nothing else of the change decides it.
  const key = `${String(bit)} ${String(change.recursive)} ${String(change.command !== undefined)}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const order = list.findLast(({ change: other }) => !other || undoes(other, change, bit))?.order ?? -1;
  answers.set(key, order);
  return order;
}

const knownAnswers = remembered<readonly Covering[], Map<string, number>>(() => new Map());

function undoes(other: ModeChange, change: ModeChange, bit: number): boolean {
  // What is copied is mostly one file, even if it cannot be told.
  if (change.recursive && !other.recursive && change.command) return false;
  if ((other.mode.clears & bit) === bit) return true;
  return bit === OTHER_WRITE && !change.recursive && (other.mode.sets & STICKY) !== 0;
}
