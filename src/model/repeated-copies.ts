import { afterAccountCommands } from "./account-changes.ts";
import { listAccounts, type Accounts } from "./accounts.ts";
import type { Argument, Command } from "./command.ts";
import { copiedFiles, copiesAnywhere, type CopiedFiles } from "./copied-files.ts";
import { flagNamed } from "./copy.ts";
import { mayWriteBelow } from "./folder-writers.ts";
import { identify, type Identity } from "./identity.ts";
import { isBelow, resolvePath } from "./path.ts";
import { changesOfCommand } from "./path-changes.ts";
import { ancestry, type Stage, type Step } from "./stage.ts";
import type { State } from "./state.ts";
import { lastOption, parseInvocation, type ParsedOption } from "./tools/grammar.ts";
import { chown } from "./tools/coreutils.ts";

/** One operand of a chown with the copied files that it stores again. */
export interface RepeatedPath {
  readonly operand: Argument;
  /** The file or folder, absolute and normalised. */
  readonly path: string;
  /** What lies there and was copied by the same stage; at least one. */
  readonly copies: readonly CopiedFiles[];
}

/** A chown of files that an earlier layer of the same stage holds: it stores them a second time. */
export interface RepeatedCopy {
  readonly command: Command;
  readonly step: Step;
  /** The new owner as the command has it. */
  readonly owner: Argument;
  readonly identity: Identity;
  /** `-R`; absent when single files are named. */
  readonly recursive: ParsedOption | undefined;
  readonly paths: readonly [RepeatedPath, ...RepeatedPath[]];
  /** Whether every operand is among the paths. */
  readonly wholly: boolean;
  /** The accounts in front of the command. */
  readonly accounts: Accounts;
}

/** The chowns of a stage that certainly run and go over copied files. Copies that belong to the new owner already are left out. */
export function* repeatedCopies(stage: Stage): Generator<RepeatedCopy> {
  let copied: CopiedFiles[] = [];
  for (const step of stage.steps) {
    if (step.deferred) continue;
    copied.push(...copiedFiles(step));
    if (step.instruction.type !== "RUN" || copied.length === 0) continue;
    const owning = step.commands.some(({ name }) => name === "chown");
    let { accounts } = step.before;
    for (const command of step.commands) {
      const certain = command.name === "chown" && command.certainty === "always";
      const repeated = certain ? repeatedCopy(command, step, copied, accounts) : undefined;
      if (repeated) yield repeated;
      copied = withoutRemoved(copied, command, step);
      if (owning) accounts = afterAccountCommands(accounts, [command], stage.image);
    }
  }
}

/** What `rm` deletes and `mv` takes elsewhere is no longer there. */
function withoutRemoved(copied: CopiedFiles[], command: Command, step: Step): CopiedFiles[] {
  const removed = [...changesOfCommand(command, step)].filter(({ action }) => action === "remove");
  return removed.length === 0 ? copied : copied.filter((files) => !removed.some(({ path }) => isBelow(path, files.path)));
}

function repeatedCopy(
  command: Command,
  step: Step,
  copied: readonly CopiedFiles[],
  accounts: Accounts,
): RepeatedCopy | undefined {
  const invocation = parseInvocation(command.args, chown);
  const [owner, ...operands] = invocation.operands;
  if (!owner || lastOption(invocation, "--reference") || lastOption(invocation, "--from")) return undefined;
  const recursive = lastOption(invocation, "--recursive");
  const identity = identify(ownerShape(owner), accounts);
  const mounts = mountTargets(step);
  const paths = operands.flatMap((operand): readonly RepeatedPath[] => {
    const path = operandPath(command, operand, recursive !== undefined);
    if (path === undefined) return [];
    const copies = copied.filter((files) => {
      const reached = recursive ? isBelow(path, files.path) : files.single && files.path === path;
      return reached && !mounts.some((mount) => isBelow(mount, files.path));
    });
    const changed = copies.filter((files) => !isOwnedBy(files.owner, identity));
    // What belongs to the owner already is gone over for nothing, unless the command is there for what others put beside it.
    const counted = changed.length > 0 || !isFilledByCopiesOnly(path, command, step) ? changed : copies;
    return counted.length > 0 ? [{ operand, path, copies: counted }] : [];
  });
  const [first, ...more] = paths;
  if (!first) return undefined;
  return { command, step, owner, identity, recursive, paths: [first, ...more], wholly: paths.length === operands.length, accounts };
}

/** BSD's `user.group` is taken by GNU chown too. */
function ownerShape({ shape }: Argument): string {
  return shape.replace(/^([\w-]+)\.([\w-]+)$/, "$1:$2");
}

/** A path, or the folder whose content `folder/*` names. */
function operandPath(command: Command, operand: Argument, recursive: boolean): string | undefined {
  if (operand.value !== undefined) return resolvePath(command.directory, operand.value);
  const folder = /^(?:[\w.-]*\/)*\*$/.test(operand.text) ? operand.text.slice(0, -1) : undefined;
  return recursive && folder !== undefined ? resolvePath(command.directory, folder) : undefined;
}

function mountTargets({ instruction }: Step): readonly string[] {
  return instruction.flags.flatMap(({ name, value }) => {
    const target = name === "mount" ? /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value ?? "")?.[1] : undefined;
    return target === undefined ? [] : [resolvePath("/", target) ?? target];
  });
}

/** Whether files of `owner` already are what chown to `wanted` makes of them; a group that is not named stays as it is. */
export function isOwnedBy(owner: Identity, wanted: Identity): boolean {
  const user = owner.uid !== undefined && wanted.uid !== undefined ? owner.uid === wanted.uid : owner.user === wanted.user && owner.user !== "";
  if (!user || wanted.group === undefined) return user;
  if (owner.group === wanted.group) return true;
  // `--chown=1000` takes the number for the group too, `--chown=app` the account's own group.
  const gid = owner.gid ?? (owner.group === undefined ? owner.uid : undefined);
  return gid !== undefined && gid === (wanted.gid ?? (wanted.group === "root" ? 0 : undefined));
}

/** How many commands are looked at before the answer is given up. */
const PATIENCE = 500;

/** Whether COPY and ADD of this stage are all that is known to have put anything below a folder before a command runs. */
export function isFilledByCopiesOnly(folder: string, command: Command, step: Step): boolean {
  let looked = 0;
  for (const stage of ancestry(step.stage)) {
    const own = stage === step.stage;
    for (const [index, earlier] of stage.steps.entries()) {
      if (earlier.deferred) continue;
      const last = earlier === step;
      const commands = last ? step.commands.slice(0, step.commands.indexOf(command)) : earlier.commands;
      looked += commands.length;
      if (looked > PATIENCE) return false;
      if (earlier.instruction.type === "RUN" && commands.some((other) => mayWriteBelow(other, earlier, folder))) return false;
      if (last) break;
      const after = stage.steps[index + 1]?.before ?? stage.end;
      if (earlier.instruction.type === "WORKDIR" && makesFolderBelow(after, folder)) return false;
      if (copiesAnywhere(earlier)) return false;
      if (!own && copiedFiles(earlier).some(({ path }) => isBelow(folder, path))) return false;
    }
  }
  return true;
}

/** WORKDIR makes the folder that it moves to. */
function makesFolderBelow({ workdir }: State, folder: string): boolean {
  return !workdir.known || (workdir.value !== folder && isBelow(folder, workdir.value));
}

/** Distributions as they come, in which nothing but the system has a folder. */
const BARE = /(^|\/)(debian|ubuntu|alpine|fedora|centos|amazonlinux|rockylinux|almalinux|oraclelinux|archlinux|busybox|ubi\d+(-minimal|-micro)?)$/;

/** Whether a folder is there because COPY or ADD made it, so that it got its owner with `--chown` like what lies in it. */
export function isMadeByCopy({ path, copies }: RepeatedPath, { stage }: Step): boolean {
  const copy = copies.find((files) => files.path === path && !files.single)?.step;
  if (!copy || (stage.image && !BARE.test(stage.image.reference?.name ?? ""))) return false;
  if (listAccounts(copy.before.accounts).some(({ home }) => home === path)) return false;
  for (const { steps, end } of ancestry(stage)) {
    for (const [index, step] of steps.entries()) {
      if (step === copy) break;
      if (step.deferred) continue;
      const { workdir } = steps[index + 1]?.before ?? end;
      if (step.instruction.type === "WORKDIR" && (!workdir.known || isBelow(path, workdir.value))) return false;
      if (step.commands.some((command) => [...changesOfCommand(command, step)].some((change) => isBelow(path, change.path)))) return false;
    }
  }
  return true;
}

/** Whether a COPY or ADD has a flag that keeps names from being looked up in the image. */
export function isLinked({ instruction }: Step): boolean {
  return flagNamed(instruction, "link") !== undefined;
}
