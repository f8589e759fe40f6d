import type { DockerfileModel, ImageUse } from "../dockerfile-model.ts";
import { remembered } from "../remembered.ts";

const stageNames = remembered(({ stages }: DockerfileModel): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { name } of stages) if (name !== undefined) names.add(name);
  return names;
});

/**
 * Whether a bare name is probably not that of an image: in FROM that of a stage that comes too late, in COPY and RUN --mount that of
 * a `--build-context`, as nothing is known of an image called so, or the number of a stage.
 * https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
export function isMeantOtherwise({ by, image }: ImageUse, file: DockerfileModel): boolean {
  const { shape } = image.expansion;
  if (stageNames(file).has(shape.toLowerCase())) return true;
  return by !== "from" && !/[/:@]/.test(shape) && (image.facts === undefined || /^\d+$/.test(shape));
}
