import type { Command } from "../commands/command.ts";
import { remembered } from "../remembered.ts";
import { ancestry, stageBelow, type Stage, type Step } from "../stage.ts";
import type { State } from "../state.ts";
import { copiedFiles, copiesAnywhere, type CopiedFiles } from "./copied-files.ts";
import { CopiedPlaces } from "./copied-places.ts";
import { countEarlierCommands, PATIENCE } from "./earlier-commands.ts";
import { mayWriteBelow } from "./folder-writers.ts";
import { isBelow } from "./path.ts";

/** What there is to look at in a stage; steps behind ONBUILD are left out. */
interface Outline {
  /** The indexes of the steps that may put something somewhere, other than COPY and ADD to places that are known. */
  readonly others: readonly number[];
  readonly copied: CopiedPlaces;
}

const outlineOf = remembered(({ steps }: Stage): Outline => {
  const others: number[] = [];
  const copied = new CopiedPlaces();
  for (const step of steps) {
    if (step.deferred) continue;
    const { type } = step.instruction;
    if ((type === "RUN" && step.commands.length > 0) || type === "WORKDIR" || copiesAnywhere(step)) others.push(step.index);
    for (const files of copiedFiles(step)) copied.add(files);
  }
  return { others, copied };
});

/**
 * Whether COPY and ADD of this stage are all that is known to have put anything at or below a path before a command runs; `copies` are those
 * that did. `changing` is what the command changes: what others changed of the same counts too.
 */
export function isFilledByCopiesOnly(
  { path, copies }: { readonly path: string; readonly copies: readonly CopiedFiles[] },
  command: Command,
  step: Step,
  changing: "own" | "mode",
): boolean {
  const { stage } = step;
  // What was there in front of the COPY of a file is written over.
  const overwritten = copies.length > 0 && copies.every((files) => files.single && files.path === path) ? copies.at(-1)?.step : undefined;
  const inStep = step.commands.slice(0, PATIENCE + 1).indexOf(command);
  const below = overwritten ? undefined : stageBelow(stage);
  const looked = countEarlierCommands(step) - (overwritten ? countEarlierCommands(overwritten) : 0) + inStep;
  if (inStep === -1 || looked > PATIENCE) return false;
  if (step.commands.slice(0, inStep).some((other) => mayWriteBelow(other, step, path, changing))) return false;
  if (isFilledByOthers(stage, overwritten?.index ?? 0, step.index, path, changing)) return false;
  for (const each of below ? ancestry(below) : []) {
    if (outlineOf(each).copied.has(path) || isFilledByOthers(each, 0, each.steps.length, path, changing)) return false;
  }
  return true;
}

/** Whether anything but a COPY or ADD to a known place may have put something there, from one step of a stage to in front of another. */
function isFilledByOthers(stage: Stage, start: number, end: number, path: string, changing: "own" | "mode"): boolean {
  const { steps } = stage;
  const { others } = outlineOf(stage);
  for (let next = firstFrom(others, start); next < others.length; next++) {
    const index = others[next] ?? end;
    const step = steps[index];
    if (index >= end || !step) break;
    const { type } = step.instruction;
    if (type === "RUN" && step.commands.some((command) => mayWriteBelow(command, step, path, changing))) return true;
    if (type === "WORKDIR" && makesFolderBelow(steps[index + 1]?.before ?? stage.end, path)) return true;
    if (type === "COPY" || type === "ADD") return true;
  }
  return false;
}

/** WORKDIR makes the folder that it moves to. */
function makesFolderBelow({ workdir }: State, folder: string): boolean {
  return !workdir.known || (workdir.value !== folder && isBelow(folder, workdir.value));
}

/** The place in a sorted list of the first number that is not smaller. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
