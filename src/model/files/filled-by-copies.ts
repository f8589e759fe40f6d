import type { Command } from "../commands/command.ts";
import { remembered, rememberedUpward } from "../remembered.ts";
import { ancestry, stageBelow, type Stage, type Step } from "../stage.ts";
import type { State } from "../state.ts";
import { copiedFiles, copiesAnywhere, type CopiedFiles } from "./copied-files.ts";
import { CopiedPlaces } from "./copied-places.ts";
import { mayWriteBelow } from "./folder-writers.ts";
import { isBelow } from "./path.ts";

/** How many commands are looked at before the answer is given up. */
const PATIENCE = 500;

/** What there is to look at in a stage; steps behind ONBUILD are left out. */
interface Outline {
  readonly indexOf: ReadonlyMap<Step, number>;
  /** How many commands stand in front of each step, and in the whole stage at the end. */
  readonly commandsBefore: readonly number[];
  /** The indexes of the steps that may put something somewhere, other than COPY and ADD to places that are known. */
  readonly others: readonly number[];
  readonly copied: CopiedPlaces;
}

const outlineOf = remembered(({ steps }: Stage): Outline => {
  const indexOf = new Map<Step, number>();
  const commandsBefore = [0];
  const others: number[] = [];
  const copied = new CopiedPlaces();
  let commands = 0;
  for (const [index, step] of steps.entries()) {
    indexOf.set(step, index);
    if (!step.deferred) {
      commands += step.commands.length;
      const { type } = step.instruction;
      if ((type === "RUN" && step.commands.length > 0) || type === "WORKDIR" || copiesAnywhere(step)) others.push(index);
      for (const files of copiedFiles(step)) copied.add(files);
    }
    commandsBefore.push(commands);
  }
  return { indexOf, commandsBefore, others, copied };
});

/** How many commands a stage and those below it have. */
const commandsUpTo = rememberedUpward(stageBelow, (stage: Stage, below: number | undefined): number => (below ?? 0) + (outlineOf(stage).commandsBefore.at(-1) ?? 0));

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
  const { indexOf, commandsBefore } = outlineOf(stage);
  // What was there in front of the COPY of a file is written over.
  const overwritten = copies.length > 0 && copies.every((files) => files.single && files.path === path) ? copies.at(-1)?.step : undefined;
  const start = overwritten ? (indexOf.get(overwritten) ?? 0) : 0;
  const at = indexOf.get(step) ?? 0;
  const inStep = step.commands.slice(0, PATIENCE + 1).indexOf(command);
  const below = overwritten ? undefined : stageBelow(stage);
  const looked = (commandsBefore[at] ?? 0) - (commandsBefore[start] ?? 0) + inStep + (below ? commandsUpTo(below) : 0);
  if (inStep === -1 || looked > PATIENCE) return false;
  if (step.commands.slice(0, inStep).some((other) => mayWriteBelow(other, step, path, changing))) return false;
  if (isFilledByOthers(stage, start, at, path, changing)) return false;
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
