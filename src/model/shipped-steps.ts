import type { DockerfileModel } from "./dockerfile-model.ts";
import { remembered } from "./remembered.ts";
import { ancestry, type Stage, type Step } from "./stage.ts";

/** The steps whose layers make up a stage's image, those of the stages that it is built on first. */
export const imageSteps = remembered((stage: Stage): readonly Step[] =>
  stage.base.kind === "stage" ? [...ancestry(stage)].reverse().flatMap(({ steps }) => steps) : stage.steps,
);

/** The steps that end up in an image that is shipped, in file order: a stage that files are only copied from leaves none. */
export const shippedSteps = remembered((file: DockerfileModel): readonly Step[] =>
  partsOfShipped(file).size === file.stages.length ? file.steps : file.steps.filter((step) => isShipped(step.stage, file)),
);

/** Whether the layers of a stage end up in an image that is shipped. */
export function isShipped(stage: Stage, file: DockerfileModel): boolean {
  return partsOfShipped(file).has(stage);
}

const partsOfShipped = remembered(({ shippedStages }: DockerfileModel): ReadonlySet<Stage> => {
  const parts = new Set<Stage>();
  for (const stage of shippedStages) for (const part of ancestry(stage)) parts.add(part);
  return parts;
});
