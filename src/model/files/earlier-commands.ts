import type { Command } from "../commands/command.ts";
import { remembered, rememberedUpward } from "../remembered.ts";
import { ancestry, stageBelow, type Stage, type Step } from "../stage.ts";

/** How many commands are looked at for what they may do to one path before the answer is given up: thousands of COPY ask about thousands of commands. */
export const PATIENCE = 500;

/** How many commands stand in front of each step of a stage, and at the end in all of it. What is behind ONBUILD does not count. */
const countsIn = remembered(({ steps }: Stage): readonly number[] => {
  const counts = [0];
  let commands = 0;
  for (const step of steps) {
    if (!step.deferred) commands += step.commands.length;
    counts.push(commands);
  }
  return counts;
});

const countWithBelow = rememberedUpward(stageBelow, (stage: Stage, below: number | undefined): number => (below ?? 0) + (countsIn(stage).at(-1) ?? 0));

/** How many commands stand in front of a step, in its stage and in those that it is built on. */
export function countEarlierCommands({ stage, index }: Step): number {
  const below = stageBelow(stage);
  return (countsIn(stage)[index] ?? 0) + (below ? countWithBelow(below) : 0);
}

/** The commands of RUN in front of a step, in its stage and in those that it is built on. */
export function* earlierRunCommands(step: Step): Generator<{ readonly command: Command; readonly step: Step }> {
  for (const stage of ancestry(step.stage)) {
    for (const earlier of runsIn(stage)) {
      if (stage === step.stage && earlier.index >= step.index) break;
      for (const command of earlier.commands) yield { command, step: earlier };
    }
  }
}

/** The RUN instructions of a stage, as they run. */
const runsIn = remembered(({ steps }: Stage): readonly Step[] => steps.filter(({ deferred, instruction }) => !deferred && instruction.type === "RUN"));
