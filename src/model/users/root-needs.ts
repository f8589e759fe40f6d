import type { Span } from "../../source/span.ts";
import type { ValueInstruction } from "../../syntax/dockerfile.ts";
import { stepUser } from "./acting-user.ts";
import type { Command } from "../commands/command.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import { expandDockerfileWord } from "../variables/expand-dockerfile-word.ts";
import { identify, type Identity } from "../accounts/identity.ts";
import { refusedChown } from "./refused-chown.ts";
import { openedPaths, refusedWrite, type OpenedPaths } from "./refused-write.ts";
import { remembered } from "../remembered.ts";
import type { Stage, Step } from "../stage.ts";
import { actorOf } from "./switched-user.ts";
import { rootOnlyPart } from "../tools/root-only.ts";
import { dropsPrivileges } from "../tools/wrappers.ts";

/** A command of a RUN that only root can do and another user is told to: the build fails there. */
export interface RootNeed {
  readonly step: Step;
  readonly command: Command;
  /** The program and its verb, the new owner, or the file. */
  readonly span: Span;
  /** `tool`: a program for root alone; `owner`: files are given to somebody else; `copied`: root's files are taken; `file`: a file of the system is written. */
  readonly kind: "tool" | "owner" | "copied" | "file";
  readonly user: Identity;
  /** For `copied` the COPY or ADD that made the files root's. */
  readonly cause: Step | undefined;
}

/** Programs that lend root's rights in some way, or run on another root. */
const LENDERS: ReadonlySet<string> = new Set(["fakeroot", "chroot", "find", "busybox"]);

/** The first command of each RUN that fails because it needs root. What runs behind a condition or may fail is left out. */
export function* rootNeeds(file: DockerfileModel): Generator<RootNeed> {
  let opened: OpenedPaths | undefined;
  for (const stage of file.stages) {
    if (stage.image?.facts?.os === "windows") continue;
    let trigger: Identity | undefined;
    for (const [index, step] of stage.steps.entries()) {
      if (step.deferred && step.instruction.type === "USER") trigger = triggeredUser(step.instruction, step);
      if (step.instruction.type !== "RUN") continue;
      // A trigger runs as whom the image ends with, unless a trigger in front of it says otherwise.
      const caller = step.deferred ? (trigger ?? stage.verdict.identity) : stepUser(step);
      if (caller?.privilege !== "non-root" || (!step.before.user && usesRootOnly(stage))) continue;
      const need = firstNeed({ step, index, caller, opened: () => (opened ??= openedPaths(file)) });
      if (need && !isOtherManager(need)) yield need;
    }
  }
}

/** A RUN in its stage, and who it starts as. */
interface UnprivilegedRun {
  readonly step: Step;
  readonly index: number;
  readonly caller: Identity;
  readonly opened: () => OpenedPaths;
}

function triggeredUser({ value }: ValueInstruction, { before, stage }: Step): Identity | undefined {
  return value && identify(expandDockerfileWord(value, before.variables).shape, stage.end.accounts);
}

function firstNeed(run: UnprivilegedRun): RootNeed | undefined {
  for (const command of run.step.commands) {
    if (command.certainty === "maybe" || command.failureIgnored || command.wrappers.some(({ name }) => LENDERS.has(name))) continue;
    const need = needOf(command, run);
    if (need) return need;
  }
  return undefined;
}

function needOf(command: Command, { step, index, caller, opened }: UnprivilegedRun): RootNeed | undefined {
  const actor = actorOf(command, step, caller);
  const written = refusedWrite(command, step, caller, actor, opened);
  if (written) return { step, command, kind: "file", cause: undefined, ...written };
  if (actor?.privilege !== "non-root") return undefined;
  const part = isHarmlessThere(command, step) ? undefined : rootOnlyPart(command);
  if (part) return { step, command, span: part, kind: "tool", user: actor, cause: undefined };
  const refused = refusedChown(command, step, actor, index);
  return refused && { step, command, user: actor, ...refused };
}

const FAMILIES: readonly (readonly string[])[] = [["apt-get", "apt", "aptitude", "dpkg", "apt-key"], ["apk"], ["yum", "dnf", "dnf5", "microdnf", "tdnf", "rpm"]];

/** Whether the base image, whose user counts, is not what it is taken for, an older release for instance: it has another package manager. */
function isOtherManager({ step, command }: RootNeed): boolean {
  if (step.before.user) return false;
  const shipped = step.stage.image?.facts?.packageManager;
  const used = FAMILIES.find((family) => family.includes(command.name ?? ""));
  return used !== undefined && shipped !== undefined && !used.includes(shipped);
}

/** Whether a stage uses what only works for root, so that its base image can hardly run as somebody else. */
const usesRootOnly = remembered(({ steps }: Stage): boolean =>
  steps.some(({ commands }) => commands.some(({ wrappers }) => wrappers.some(({ name }) => dropsPrivileges(name)))),
);

/** musl has no cache for ldconfig to write, and Alpine's update-ca-certificates only warns. */
function isHarmlessThere({ name }: Command, step: Step): boolean {
  const os = step.stage.image?.facts?.os;
  return (os === "alpine" || os === "wolfi") && (name === "ldconfig" || name === "update-ca-certificates");
}
