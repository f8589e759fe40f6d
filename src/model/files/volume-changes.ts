import { isBelow } from "./path.ts";
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
  const declared: DeclaredVolume[] = below ? [...volumesAtEnd(below)] : [];
  const found = new Map<DeclaredVolume, [PathChange, ...PathChange[]]>();
  for (const step of stage.steps) {
    declared.push(...declaredIn(step));
    if (step.deferred || step.instruction.type !== "RUN" || declared.length === 0) continue;
    for (const change of lastingChanges(step)) {
      const volume = declared.find(({ path }) => isBelow(path, change.path));
      if (!volume || (change.action === "folder" && change.path === volume.path)) continue;
      const changes = found.get(volume);
      if (changes) changes.push(change);
      else found.set(volume, [change]);
    }
  }
  return [...found].map(([volume, changes]) => ({ volume, changes }));
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
  const changes = step.commands.flatMap((command) => [...changesOfCommand(command, step)]);
  return changes.filter((change, index) => {
    if (change.action === "remove") return false;
    return !changes.slice(index + 1).some(({ action, path, recursive }) => action === "remove" && (path === change.path || (recursive && isBelow(path, change.path))));
  });
}
