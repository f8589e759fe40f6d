import type { DockerfileModel, StepCommand } from "./dockerfile-model.ts";
import { remembered } from "./remembered.ts";
import type { Stage } from "./stage.ts";

/**
 * The commands of a file that run a program with one of these names, in the order of the file. Most rules ask for a few programs that a file hardly ever
 * has: where each of them went through all commands for them, a file of 100,000 RUN lines took a tenth longer.
 */
export function commandsNamed(file: DockerfileModel, names: readonly string[]): readonly StepCommand[] {
  const places = placesByName(file);
  const found = names.flatMap((name) => places.get(name) ?? NOWHERE);
  if (names.length > 1) found.sort((a, b) => a - b);
  return found.flatMap((place) => file.commands[place] ?? []);
}

/** The stages that themselves run a program with one of these names, in the order of the file. */
export function stagesRunning(file: DockerfileModel, names: readonly string[]): ReadonlySet<Stage> {
  return new Set(commandsNamed(file, names).map(({ step }) => step.stage));
}

const NOWHERE: readonly number[] = [];

const placesByName = remembered(({ commands }: DockerfileModel): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [place, { command }] of commands.entries()) {
    if (command.name === undefined) continue;
    const known = places.get(command.name);
    if (known) known.push(place);
    else places.set(command.name, [place]);
  }
  return places;
});
