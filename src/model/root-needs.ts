import type { Span } from "../source/span.ts";
import type { ValueInstruction } from "../syntax/dockerfile.ts";
import { stepUser } from "./acting-user.ts";
import type { Command } from "./command.ts";
import type { DockerfileModel } from "./dockerfile-model.ts";
import { expandDockerfileWord } from "./expand-dockerfile-word.ts";
import { identify, type Identity } from "./identity.ts";
import { refusedChown } from "./refused-chown.ts";
import { refusedWrite } from "./refused-write.ts";
import type { Stage, Step } from "./stage.ts";
import { actorOf } from "./switched-user.ts";
import { rootOnlyPart } from "./tools/root-only.ts";
import { dropsPrivileges } from "./tools/wrappers.ts";

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
  let trigger: Identity | undefined;
  let stage: Stage | undefined;
  for (const step of file.steps) {
    if (step.stage !== stage) trigger = undefined;
    stage = step.stage;
    if (step.deferred && step.instruction.type === "USER") trigger = triggeredUser(step.instruction, step);
    if (step.instruction.type !== "RUN" || stage.image?.facts?.os === "windows") continue;
    // A trigger runs as whom the image ends with, unless a trigger in front of it says otherwise.
    const caller = step.deferred ? (trigger ?? stage.verdict.identity) : stepUser(step);
    const need = caller?.privilege === "non-root" ? firstNeed(step, caller) : undefined;
    if (need && !isOtherImage(need)) yield need;
  }
}

function triggeredUser({ value }: ValueInstruction, { before, stage }: Step): Identity | undefined {
  return value && identify(expandDockerfileWord(value, before.variables).shape, stage.end.accounts);
}

function firstNeed(step: Step, caller: Identity): RootNeed | undefined {
  for (const command of step.commands) {
    if (command.certainty === "maybe" || command.failureIgnored || command.wrappers.some(({ name }) => LENDERS.has(name))) continue;
    const need = needOf(command, step, caller);
    if (need) return need;
  }
  return undefined;
}

function needOf(command: Command, step: Step, caller: Identity): RootNeed | undefined {
  const actor = actorOf(command, step, caller);
  const written = refusedWrite(command, step, caller, actor);
  if (written) return { step, command, kind: "file", cause: undefined, ...written };
  if (actor?.privilege !== "non-root") return undefined;
  const part = isHarmlessThere(command, step) ? undefined : rootOnlyPart(command);
  if (part) return { step, command, span: part, kind: "tool", user: actor, cause: undefined };
  const refused = refusedChown(command, step, actor);
  return refused && { step, command, user: actor, ...refused };
}

const FAMILIES: readonly (readonly string[])[] = [["apt-get", "apt", "aptitude", "dpkg", "apt-key"], ["apk"], ["yum", "dnf", "dnf5", "microdnf", "tdnf", "rpm"]];

/**
 * Whether the base image, whose user counts, is not what it is taken for, an older release for instance: it has another package
 * manager, or the file uses what only works for root.
 */
function isOtherImage({ step, command }: RootNeed): boolean {
  if (step.before.user) return false;
  const shipped = step.stage.image?.facts?.packageManager;
  const used = FAMILIES.find((family) => family.includes(command.name ?? ""));
  if (used && shipped !== undefined && !used.includes(shipped)) return true;
  return step.stage.steps.some(({ commands }) => commands.some(({ wrappers }) => wrappers.some(({ name }) => dropsPrivileges(name))));
}

/** musl has no cache for ldconfig to write, and Alpine's update-ca-certificates only warns. */
function isHarmlessThere({ name }: Command, step: Step): boolean {
  const os = step.stage.image?.facts?.os;
  return (os === "alpine" || os === "wolfi") && (name === "ldconfig" || name === "update-ca-certificates");
}
