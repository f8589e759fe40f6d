import { upwards } from "./path.ts";
import { changesOfCommand, type PathChange } from "./path-changes.ts";
import { rememberedUpward } from "../remembered.ts";
import { stageBelow, type Stage, type Step } from "../stage.ts";
import { declaredVolumes, type DeclaredVolume } from "./volumes.ts";

/** What the RUNs behind a VOLUME do below its path. */
export interface VolumeChanges {
  readonly volume: DeclaredVolume;
  /** In file order; at least one. */
  readonly changes: readonly [PathChange, ...PathChange[]];
}

/**
 * The changes that RUN makes in the volumes that the stage or one that it is built on has declared. Left out is what leaves nothing
 * behind, or is not meant to: deletions, temporary files, files that the same RUN deletes, the making of the volume's own folder. COPY and ADD are not meant: every builder
 * keeps what they write, https://github.com/moby/moby/issues/33842.
 */
export function volumeChanges(stage: Stage): readonly VolumeChanges[] {
  const below = stageBelow(stage);
  const declared = new Map<string, Declared>();
  const declare = (volume: DeclaredVolume): void => {
    if (!declared.has(volume.path)) declared.set(volume.path, { volume, order: declared.size });
  };
  if (below) volumesAtEnd(below).forEach(declare);
  const found = new Map<DeclaredVolume, [PathChange, ...PathChange[]]>();
  for (const step of stage.steps) {
    declaredIn(step).forEach(declare);
    if (step.deferred || step.instruction.type !== "RUN" || declared.size === 0) continue;
    for (const change of lastingChanges(step)) {
      const volume = firstAround(change.path, declared);
      if (!volume || (change.action === "folder" && change.path === volume.path)) continue;
      const changes = found.get(volume);
      if (changes) changes.push(change);
      else found.set(volume, [change]);
    }
  }
  return [...found].map(([volume, changes]) => ({ volume, changes }));
}

interface Declared {
  readonly volume: DeclaredVolume;
  readonly order: number;
}

/** The volume that was declared first of those that a path lies in. */
function firstAround(path: string, declared: ReadonlyMap<string, Declared>): DeclaredVolume | undefined {
  let first: Declared | undefined;
  for (const folder of upwards(path)) {
    const found = declared.get(folder);
    if (found && found.order < (first?.order ?? Infinity)) first = found;
  }
  return first?.volume;
}

/** The volumes of the image that a stage results in: its own and those of the stages that it is built on. */
const volumesAtEnd = rememberedUpward(stageBelow, ({ steps }: Stage, inherited: readonly DeclaredVolume[] = []): readonly DeclaredVolume[] => {
  const own = steps.flatMap(declaredIn);
  return own.length === 0 ? inherited : [...own, ...inherited];
});

function declaredIn(step: Step): readonly DeclaredVolume[] {
  return step.deferred ? [] : declaredVolumes(step).filter(({ path }) => path !== "/tmp" && path !== "/var/tmp");
}

function lastingChanges(step: Step): readonly PathChange[] {
  const lasting: PathChange[] = [];
  const removed = new Set<string>();
  const removedWhole = new Set<string>();
  const changes = step.commands.flatMap((command) => changesOfCommand(command, step));
  for (const change of changes.reverse()) {
    const { path, action, recursive } = change;
    if (action === "remove") (recursive ? removedWhole : removed).add(path);
    else if (!removed.has(path) && !isRemoved(path, removedWhole)) lasting.push(change);
  }
  return lasting.reverse();
}

function isRemoved(path: string, removed: ReadonlySet<string>): boolean {
  if (removed.size === 0) return false;
  for (const folder of upwards(path)) if (removed.has(folder)) return true;
  return false;
}
