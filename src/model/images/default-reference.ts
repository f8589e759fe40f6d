import type { DockerfileModel } from "../dockerfile-model.ts";
import { known } from "../known.ts";
import { remembered } from "../remembered.ts";
import type { Stage } from "../stage.ts";
import { noVariables, withArg, type Environment } from "../variables/environment.ts";
import { expandDockerfileWord } from "../variables/expand-dockerfile-word.ts";

/** What the builder sets by itself, as on most machines: only whether the name is one depends on it. */
const AUTOMATIC_VALUES: readonly (readonly [name: string, value: string])[] = ["TARGET", "BUILD"].flatMap((side) => [
  [`${side}PLATFORM`, "linux/amd64"] as const,
  [`${side}OS`, "linux"] as const,
  [`${side}OSVERSION`, ""] as const,
  [`${side}ARCH`, "amd64"] as const,
  [`${side}VARIANT`, ""] as const,
]);

/** The variables of FROM when nobody passes a `--build-arg`: an ARG without default is unset. */
const defaultVariables = remembered(({ syntax }: DockerfileModel): Environment => {
  let variables = noVariables(syntax.escape);
  for (const [name, value] of [...AUTOMATIC_VALUES, ["TARGETSTAGE", "default"] as const]) {
    variables = withArg(variables, name, { value: known(value), overridable: false });
  }
  for (const instruction of syntax.instructions) {
    if (instruction.type === "FROM") break;
    if (instruction.type !== "ARG") continue;
    for (const { name, value } of instruction.declarations) {
      if (value) variables = withArg(variables, name.text, { value: expandDockerfileWord(value, variables).value, overridable: false });
    }
  }
  return variables;
});

/** What a FROM names when nobody passes a `--build-arg`; absent when it names nothing that can be expanded. */
export function defaultReference({ from }: Stage, file: DockerfileModel): string | undefined {
  // `${X:?}` stops the build in words of the author's own.
  if (!from.image || /\$\{\w+:?\?/.test(from.image.text)) return undefined;
  const { value } = expandDockerfileWord(from.image, defaultVariables(file));
  return value.known ? value.value : undefined;
}
