import type { DockerfileModel } from "./dockerfile-model.ts";
import { remembered } from "./remembered.ts";
import { ancestry, type Stage, type Step } from "./stage.ts";

/** The steps whose layers make up a stage's image, those of the stages that it is built on first. */
export const imageSteps = remembered((stage: Stage): readonly Step[] =>
  stage.base.kind === "stage" ? [...ancestry(stage)].reverse().flatMap(({ steps }) => steps) : stage.steps,
);

/** The steps that end up in an image that is shipped, in file order: a stage that files are only copied from leaves none. */
export const shippedSteps = remembered((file: DockerfileModel): readonly Step[] => {
  const shipped = new Set<Stage>();
  for (const stage of file.shippedStages) for (const part of ancestry(stage)) shipped.add(part);
  return shipped.size === file.stages.length ? file.steps : file.steps.filter((step) => shipped.has(step.stage));
});
