import { installedPackages } from "../model/accounts/installed-packages.ts";
import { buildModel } from "../model/build-model.ts";
import type { DockerfileModel, ModelOptions } from "../model/dockerfile-model.ts";
import { entriesOf } from "../model/persistent-map.ts";
import type { Stage } from "../model/stage.ts";
import { expansionOf } from "../model/variables/expansion.ts";
import { readDockerfile } from "../syntax/read-dockerfile.ts";

/**
 * What a build of this text results in, as far as a fix that calls itself safe must leave it alone: for every shipped stage the
 * user, environment, working directory, entrypoint and command, and the packages that are installed. Texts with the same
 * outcome give equal strings.
 */
export function imageOutcome(text: string, options?: ModelOptions): string {
  const model = buildModel(readDockerfile(text), options);
  return JSON.stringify([model.shippedStages.map(stageOutcome), packagesOf(model)]);
}

function stageOutcome({ verdict, end, steps }: Stage): unknown {
  const { identity } = verdict;
  // A name and the number that it stands for are the same user.
  const user = identity && [identity.uid ?? identity.user, identity.gid ?? identity.group];
  const environment = Array.from(entriesOf(end.variables.env), ([name, binding]) => [name, expansionOf(binding).shape]).sort();
  const started = steps
    .filter(({ instruction }) => instruction === end.entrypoint || instruction === end.cmd)
    // Compared by what they start: a wrapper that changes nothing may go.
    .map(({ commands }) => commands.map(({ name, args }) => [name, ...args.map(({ shape }) => shape)]));
  return [verdict.user, user, environment, end.workdir.known ? end.workdir.value : undefined, started];
}

function packagesOf({ commands }: DockerfileModel): readonly string[] {
  const packages = new Set<string>();
  for (const { command, step } of commands) {
    for (const { name } of installedPackages(command)?.packages ?? []) packages.add(`${String(step.stage.index)} ${name}`);
  }
  return [...packages].sort();
}
