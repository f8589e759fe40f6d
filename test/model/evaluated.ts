import { buildModel } from "../../src/model/build-model.ts";
import type { DockerfileModel, ModelOptions } from "../../src/model/dockerfile-model.ts";
import type { Stage } from "../../src/model/stage.ts";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";

/** The model of a Dockerfile given line by line. */
export function modelOf(text: string, options?: ModelOptions): DockerfileModel {
  return buildModel(readDockerfile(text), options);
}

/** The last stage of a Dockerfile. */
export function lastStage(text: string, options?: ModelOptions): Stage {
  const stage = modelOf(text, options).stages.at(-1);
  if (!stage) throw new Error("the Dockerfile has no stage");
  return stage;
}

/** The commands of a Dockerfile, each as its program and arguments; `?` stands for what only the build knows. */
export function commandLines(text: string): readonly string[] {
  return modelOf(text).commands.map(({ command }) =>
    [command.program, ...command.args].map((word) => word?.shape.replaceAll("\u{FFFC}", "?")).join(" "),
  );
}
