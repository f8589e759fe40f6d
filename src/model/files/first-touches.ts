import type { Stage, Step } from "../stage.ts";
import { remembered } from "../remembered.ts";
import { upwards } from "./path.ts";
import { changesOfCommand } from "./path-changes.ts";

interface FirstTouches {
  /** The index of the step that first does something at a path or below it. */
  readonly below: ReadonlyMap<string, number>;
  /** The index of the first WORKDIR that may be anywhere. */
  readonly anywhere: number;
}

/** Looked up rather than looked for: a stage may copy thousands of folders and change the owner of each. */
const firstTouches = remembered(({ steps, end }: Stage): FirstTouches => {
  const below = new Map<string, number>();
  let anywhere = Infinity;
  steps.forEach((step, index) => {
    if (step.deferred) return;
    const paths = step.commands.flatMap((command) => changesOfCommand(command, step).map(({ path }) => path));
    if (step.instruction.type === "WORKDIR") {
      const { workdir } = steps[index + 1]?.before ?? end;
      if (workdir.known) paths.push(workdir.value);
      else anywhere = Math.min(anywhere, index);
    }
    for (const path of paths) for (const folder of upwards(path)) if (!below.has(folder)) below.set(folder, index);
  });
  return { below, anywhere };
});

/** Whether a command of a stage changes anything at a path or below it, or a WORKDIR is or may be there; only in front of the step `until` where it is one of the stage's. */
export function isTouched(path: string, stage: Stage, until: Step): boolean {
  const { below, anywhere } = firstTouches(stage);
  return Math.min(anywhere, below.get(path) ?? Infinity) < (until.stage === stage ? until.index : stage.steps.length);
}
