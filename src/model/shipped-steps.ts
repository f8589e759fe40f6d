import type { DockerfileModel } from "./dockerfile-model.ts";
import { ancestry, type Stage, type Step } from "./stage.ts";

/** The steps whose layers make up a stage's image, those of the stages that it is built on first. */
export function imageSteps(stage: Stage): readonly Step[] {
  return [...ancestry(stage)].reverse().flatMap(({ steps }) => steps);
}

/** The steps that end up in an image that is shipped, in file order: a stage that files are only copied from leaves none. */
export function shippedSteps(file: DockerfileModel): readonly Step[] {
  const shipped = new Set<Stage>();
  for (const stage of file.shippedStages) for (const part of ancestry(stage)) shipped.add(part);
  return file.steps.filter((step) => shipped.has(step.stage));
}
