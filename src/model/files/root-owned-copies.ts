import type { Span } from "../../source/span.ts";
import type { Command } from "../commands/command.ts";
import { stepUser } from "../users/acting-user.ts";
import { copiedFiles, type CopiedFiles } from "./copied-files.ts";
import { flagNamed } from "./copy.ts";
import { OTHER_WRITE } from "./file-mode.ts";
import { mayWriteBelow } from "./folder-writers.ts";
import type { Identity } from "../accounts/identity.ts";
import { countEarlierCommands, earlierRunCommands, PATIENCE } from "./earlier-commands.ts";
import { isChangedBefore } from "./first-changes.ts";
import { isBelow } from "./path.ts";
import type { PathChange } from "./path-changes.ts";
import type { Step } from "../stage.ts";
import { startSteps } from "../users/start-up.ts";
import { eventsBehind } from "./write-events.ts";

/** A COPY or ADD that gives its files to root while another user is in force, and the place that needs to write there as that user. */
export interface RootOwnedCopy {
  readonly step: Step;
  readonly user: Identity;
  readonly need: WriteNeed;
}

/** `mode`: a chmod, which only the owner may do; `write`: a file is made or changed; `volume`: VOLUME declares it. */
export interface WriteNeed {
  readonly kind: "mode" | "write" | "volume";
  readonly span: Span;
  /** What has to be written. */
  readonly path: string;
  /** The user that has to. */
  readonly user: string;
}

/** What a step copies for root although something later in its stage has to write there as another user; absent when nothing is known to. */
export function rootOwnedCopy(step: Step): RootOwnedCopy | undefined {
  const { instruction, deferred, stage } = step;
  if ((instruction.type !== "COPY" && instruction.type !== "ADD") || deferred || flagNamed(instruction, "chown")) return undefined;
  const user = stage.image?.facts?.os === "windows" ? undefined : stepUser(step);
  if (user?.privilege !== "non-root") return undefined;
  for (const files of copiedFiles(step)) {
    const need = firstNeed(files, user);
    if (need) return { step, user, need };
  }
  return undefined;
}

function firstNeed(files: CopiedFiles, user: Identity): WriteNeed | undefined {
  const { step } = files;
  const { verdict } = step.stage;
  let made: boolean | undefined;
  const isNew = (): boolean => (made ??= madeByCopy(files, user));
  const isUntouched = untouchedUntil(files);
  let looked = 0;
  for (const event of eventsBehind(step, files.path)) {
    if (++looked > PATIENCE) return undefined;
    if (event.kind === "volume") {
      const { path, span } = event.volume;
      if (isBelow(path, files.path) && verdict.user === "non-root" && isNew()) return { kind: "volume", span, path, user: verdict.identity?.user ?? user.user };
      continue;
    }
    const { change, actor } = event;
    if (changesHands(change, files)) return undefined;
    const kind = actor?.privilege === "non-root" ? needOf(change, files, isNew, () => isUntouched(event.command)) : undefined;
    if (kind) return { kind, span: change.span, path: change.path, user: actor?.user ?? user.user };
  }
  return undefined;
}

/** Whether nothing that runs behind a COPY and in front of a command may have written below what was copied; asked in the order of the commands. */
function untouchedUntil({ step, path }: CopiedFiles): (command: Command) => boolean {
  const commands = commandsBehind(step);
  let next: ReturnType<typeof commands.next> | undefined;
  let looked = 0;
  let untouched = true;
  return (until) => {
    next ??= commands.next();
    for (; untouched && !next.done && next.value.command !== until; next = commands.next()) {
      untouched = ++looked <= PATIENCE && !mayWriteBelow(next.value.command, next.value.step, path);
    }
    return untouched;
  };
}

function* commandsBehind({ stage, index }: Step): Generator<{ readonly command: Command; readonly step: Step }> {
  for (let at = index + 1; at < stage.steps.length; at++) {
    const later = stage.steps[at];
    if (later && !later.deferred && isRun(later)) for (const command of later.commands) yield { command, step: later };
  }
}

function isRun({ instruction, stage }: Step): boolean {
  return instruction.type === "RUN" || startSteps(stage).some((step) => step.instruction === instruction);
}

/** Whether the files belong to somebody else afterwards, or are gone. */
function changesHands({ path, action, recursive }: PathChange, files: CopiedFiles): boolean {
  if (action !== "own" && action !== "remove") return false;
  return path === files.path || (recursive && isBelow(path, files.path));
}

function needOf(change: PathChange, files: CopiedFiles, isNew: () => boolean, isUntouched: () => boolean): WriteNeed["kind"] | undefined {
  const { path, action, recursive } = change;
  const inside = path !== files.path && isBelow(files.path, path);
  if (action === "mode") {
    const reached = (recursive && isBelow(path, files.path)) || (path === files.path && (files.single || isNew()));
    // What somebody may have made there in between may be the user's own.
    return reached || (inside && !files.single && isUntouched()) ? "mode" : undefined;
  }
  if ((action !== "write" && action !== "folder") || ((files.mode ?? 0) & OTHER_WRITE) !== 0) return undefined;
  // `sed -i` and `mv` put another file in the place of this one, for which they need the folder.
  const replaces = change.command?.name === "sed" || change.command?.name === "mv";
  if (files.single) return action === "write" && path === files.path && !replaces ? "write" : undefined;
  return inside && isNew() ? "write" : undefined;
}

const FOR_EVERYBODY: ReadonlySet<string> = new Set(["/", "/tmp", "/var/tmp", "/dev/shm"]);

/**
 * Whether the COPY itself makes the folder, as far as can be told: nothing in front of it writes there, and it is neither the
 * user's home nor a place that the base image may have given to a user of its own.
 */
function madeByCopy({ path, single, step }: CopiedFiles, { account, user }: Identity): boolean {
  if (single || FOR_EVERYBODY.has(path) || account?.origin.by === "base-image") return false;
  if (path === account?.home || path === `/home/${user}` || path === "/home") return false;
  if (isChangedBefore(path, step) || countEarlierCommands(step) > PATIENCE) return false;
  for (const earlier of earlierRunCommands(step)) if (mayWriteBelow(earlier.command, earlier.step, path)) return false;
  return true;
}
