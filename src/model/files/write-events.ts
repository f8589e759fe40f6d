import type { Identity } from "../accounts/identity.ts";
import type { Command } from "../commands/command.ts";
import { remembered } from "../remembered.ts";
import type { Stage, Step } from "../stage.ts";
import { commandUser } from "../users/acting-user.ts";
import { startSteps } from "../users/start-up.ts";
import { upwards } from "./path.ts";
import { changesOfCommand, type PathChange } from "./path-changes.ts";
import { declaredVolumes, type DeclaredVolume } from "./volumes.ts";

/** Something that a stage does to a path, in its RUN lines or when it starts, or declares of it. */
export type WriteEvent = { readonly order: number; readonly step: Step } & (
  | { readonly kind: "volume"; readonly volume: DeclaredVolume }
  | { readonly kind: "change"; readonly change: PathChange; readonly command: Command; readonly actor: Identity | undefined }
);

/** What a stage does to paths, by path. `order` counts events. */
interface WriteEvents {
  /** At a path or below it. */
  readonly within: ReadonlyMap<string, readonly WriteEvent[]>;
  /** At a path, with everything below it. */
  readonly over: ReadonlyMap<string, readonly WriteEvent[]>;
}

/** By path: most of what a stage does has nothing to do with a path, and there may be thousands to ask for. */
const writeEvents = remembered((stage: Stage): WriteEvents => {
  const within = new Map<string, WriteEvent[]>();
  const over = new Map<string, WriteEvent[]>();
  const starts = new Set<unknown>(startSteps(stage).map(({ instruction }) => instruction));
  let order = 0;
  const add = (event: WriteEvent, path: string, reachesBelow: boolean): void => {
    for (const folder of upwards(path)) push(within, folder, event);
    if (reachesBelow) push(over, path, event);
  };
  for (const step of stage.steps) {
    if (step.deferred) continue;
    for (const volume of declaredVolumes(step)) add({ order: order++, step, kind: "volume", volume }, volume.path, true);
    if (step.instruction.type !== "RUN" && !starts.has(step.instruction)) continue;
    for (const command of step.commands) {
      const changes = changesOfCommand(command, step);
      const actor = changes.length > 0 ? commandUser(command, step) : undefined;
      for (const change of changes) add({ order: order++, step, kind: "change", change, command, actor }, change.path, change.recursive);
    }
  }
  return { within, over };
});

function push(events: Map<string, WriteEvent[]>, path: string, event: WriteEvent): void {
  const known = events.get(path);
  if (known) known.push(event);
  else events.set(path, [event]);
}

/** What is done behind a step at a path, below it, or to a folder around it with everything below, in order. */
export function* eventsBehind(step: Step, path: string): Generator<WriteEvent> {
  const { within, over } = writeEvents(step.stage);
  const lists = [within.get(path) ?? [], ...[...upwards(path)].slice(1).map((folder) => over.get(folder) ?? [])].filter(({ length }) => length > 0);
  const nexts = lists.map((events) => firstBehind(events, step.index));
  for (;;) {
    let earliest = -1;
    lists.forEach((events, index) => {
      if (orderAt(events, nexts[index]) < orderAt(lists[earliest], nexts[earliest])) earliest = index;
    });
    const event = lists[earliest]?.[nexts[earliest] ?? 0];
    if (!event) return;
    nexts[earliest] = (nexts[earliest] ?? 0) + 1;
    yield event;
  }
}

function orderAt(events: readonly WriteEvent[] | undefined, index: number | undefined): number {
  return events?.[index ?? 0]?.order ?? Infinity;
}

/** The index of the first event behind a step, by the index of the step. */
function firstBehind(events: readonly WriteEvent[], at: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.step.index ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
