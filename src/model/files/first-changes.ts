import { remembered } from "../remembered.ts";
import { ancestry, type Stage, type Step } from "../stage.ts";
import { upwards } from "./path.ts";
import { pathChanges } from "./path-changes.ts";

interface FirstChanges {
  /** The index of the step that first changes something at a path or below it. */
  readonly within: ReadonlyMap<string, number>;
  /** The index of the step that first changes a path with everything below it. */
  readonly over: ReadonlyMap<string, number>;
}

/** By path: thousands of COPY may ask what was there before them. */
const firstChanges = remembered((stage: Stage): FirstChanges => {
  const within = new Map<string, number>();
  const over = new Map<string, number>();
  for (const { path, action, recursive, step } of pathChanges(stage)) {
    if (action === "remove") continue;
    for (const folder of upwards(path)) if (!within.has(folder)) within.set(folder, step.index);
    if (recursive && !over.has(path)) over.set(path, step.index);
  }
  return { within, over };
});

/** Whether anything in front of a step, in its stage or in those that it is built on, puts something at a path or below it, or changes what is there. */
export function isChangedBefore(path: string, step: Step): boolean {
  for (const stage of ancestry(step.stage)) {
    const { within, over } = firstChanges(stage);
    const first = Math.min(within.get(path) ?? Infinity, ...Array.from(upwards(path), (folder) => over.get(folder) ?? Infinity));
    if (first < (stage === step.stage ? step.index : Infinity)) return true;
  }
  return false;
}
