import { remembered } from "../remembered.ts";
import type { Stage, Step } from "../stage.ts";
import { writtenFiles } from "../files/written-files.ts";
import { oneLineOptions, oneLineSources } from "./apt-one-line.ts";
import type { PackageSource } from "./package-source.ts";
import { sourcesOfCommand } from "./source-commands.ts";

/** The package sources that a stage adds, in the order of the file; those of the base image and of parent stages are not among them. */
export const packageSources = remembered((stage: Stage): readonly PackageSource[] =>
  stage.steps.flatMap((step) => [...sourcesOfStep(step)].sort((a, b) => a.span.start - b.span.start)),
);

function* sourcesOfStep(step: Step): Generator<PackageSource> {
  for (const { path, content, command, mode } of writtenFiles(step)) {
    if (!/^\/etc\/apt\/sources\.list(?:\.d\/[^/]+\.list)?$/.test(path)) continue;
    yield* oneLineSources(content, { path, step, command });
    if (mode === "edit") yield* oneLineOptions(content, { path, step, command });
  }
  for (const command of step.commands) yield* sourcesOfCommand(command, step);
}
