import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { remembered } from "../remembered.ts";
import type { Stage, Step } from "../stage.ts";
import { lastOption, parseInvocation, type Invocation } from "../tools/grammar.ts";
import { git } from "../tools/git.ts";
import { isLoopback, parseAddress, shownAddress } from "./address.ts";
import { isMovingReference } from "./moving-reference.ts";
import type { MovingSource } from "./moving-source.ts";

/** The clones and fetches of a stage after which the newest commit of a branch is there, and stays: nothing later chooses another one. */
export function movingClones(stage: Stage): readonly MovingSource[] {
  const open = new OpenClones();
  const found: Clone[] = [];
  for (const step of stage.steps) {
    if (step.instruction.type !== "RUN") continue;
    for (const command of step.commands) {
      if (command.name !== "git") continue;
      const invocation = parseInvocation(command.args, git);
      const clone = cloneOf(invocation, command, step) ?? fetchOf(invocation, command, step);
      if (clone) {
        found.push(clone);
        open.add(clone);
      } else if (choosesCommit(invocation)) {
        open.settle(folderOf(invocation, command), step);
      }
    }
  }
  return found.filter(({ settled }) => !settled).map(({ source }) => source);
}

interface Clone {
  readonly source: MovingSource;
  /** The name of the folder that it is in; absent when it is not known. */
  readonly folder: string | undefined;
  settled: boolean;
}

function cloneOf(invocation: Invocation, command: Command, step: Step): Clone | undefined {
  const { subcommand, operands } = invocation;
  const [address, folder] = operands;
  if (subcommand?.shape !== "clone" || !address || !isRemote(address.shape) || lastOption(invocation, "--revision")) return undefined;
  const branch = lastOption(invocation, "--branch")?.value;
  if (branch && !isMovingReference(branch.shape)) return undefined;
  const name = folder ? folder.shape : address.shape.replace(/\/+$/, "").replace(/\.git$/, "");
  const what = shownRepository(address.shape);
  return {
    source: { follows: "branch", branch: branch?.shape, what, span: (branch ?? address).span, step, command, doubtful: isDoubtful(command, branch) },
    folder: lastName(name),
    settled: false,
  };
}

/** `git fetch origin main`, `git pull origin main`. */
function fetchOf({ subcommand, operands }: Invocation, command: Command, step: Step): Clone | undefined {
  const [remote, reference] = operands;
  if (!/^(?:fetch|pull)$/.test(subcommand?.shape ?? "") || !remote || !reference || operands.length > 2) return undefined;
  const branch = reference.shape.replace(/^\+/, "").split(":")[0] ?? "";
  if (!isMovingReference(branch) || /[*]/.test(branch)) return undefined;
  const what = shownAddress(remote.shape);
  return {
    source: { follows: "branch", branch, what, span: reference.span, step, command, doubtful: isDoubtful(command, reference) },
    folder: folderName(command),
    settled: false,
  };
}

function isDoubtful({ certainty }: Command, reference: Argument | undefined): boolean {
  return certainty === "maybe" || reference?.overridable === true;
}

/** The names of the folders of a stage in which a tag or a commit is chosen. */
export const chosenFolders = remembered((stage: Stage): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const { commands } of stage.steps) {
    for (const command of commands) {
      const invocation = command.name === "git" ? parseInvocation(command.args, git) : undefined;
      const folder = invocation && choosesCommit(invocation) ? folderOf(invocation, command) : undefined;
      if (folder !== undefined) folders.add(folder);
    }
  }
  return folders;
});

/** Whether a command takes a tag or a commit, or one that only the build knows. */
function choosesCommit(invocation: Invocation): boolean {
  const { subcommand, operands } = invocation;
  const isReset = subcommand?.shape === "reset" && lastOption(invocation, "--hard") !== undefined;
  if (!isReset && !/^(?:checkout|switch)$/.test(subcommand?.shape ?? "")) return false;
  const reference = operands[0]?.shape;
  return reference !== undefined && reference !== "FETCH_HEAD" && !/^\.{0,2}\/|^\.$/.test(reference) && !isMovingReference(reference);
}

/** The clones that nothing has chosen a commit of yet: a stage may make thousands. */
class OpenClones {
  private readonly all: Clone[] = [];
  private readonly byFolder = new Map<string, Clone[]>();

  add(clone: Clone): void {
    this.all.push(clone);
    if (clone.folder === undefined) return;
    const known = this.byFolder.get(clone.folder);
    if (known) known.push(clone);
    else this.byFolder.set(clone.folder, [clone]);
  }

  /** Settles the clone in that folder; where the folder says nothing, all that it may be: those of the same step, else the last one. */
  settle(folder: string | undefined, step: Step): void {
    const named = folder === undefined ? undefined : lastOpen(this.byFolder.get(folder) ?? []);
    const last = lastOpen(this.all);
    const clone = named ?? last;
    if (clone) clone.settled = true;
    if (named || last?.source.step !== step) return;
    for (let other = lastOpen(this.all); other?.source.step === step; other = lastOpen(this.all)) other.settled = true;
  }
}

/** The last one of a list that is not settled; those behind it leave the list. */
function lastOpen(clones: Clone[]): Clone | undefined {
  while (clones.at(-1)?.settled) clones.pop();
  return clones.at(-1);
}

function folderOf(invocation: Invocation, command: Command): string | undefined {
  const given = lastOption(invocation, "-C")?.value ?? lastOption(invocation, "--work-tree")?.value;
  return given ? lastName(given.shape) : folderName(command);
}

function folderName({ directory }: Command): string | undefined {
  return directory === undefined ? undefined : lastName(directory);
}

function lastName(path: string): string | undefined {
  const name = path.replace(/\/+$/, "").split(/[/:]/).at(-1) ?? "";
  return name === "" || name.includes(UNKNOWN_PIECE) ? undefined : name;
}

/** An address with a scheme, or `git@host:path`; not the machine itself. */
function isRemote(shape: string): boolean {
  if (/^[\w.-]+@[\w.-]+:/.test(shape)) return true;
  const { scheme, host } = parseAddress(shape);
  return scheme !== undefined && /^(?:https?|git|ssh|git\+ssh|ftps?)$/.test(scheme) && !(host !== undefined && isLoopback(host));
}

/** The address of a repository as messages show it, without a user: `github.com:example/tool.git`. */
export function shownRepository(shape: string): string {
  const path = /^[\w.-]+@([\w.-]+:[^#?]+)/.exec(shape)?.[1];
  return path === undefined ? shownAddress(shape) : path.replaceAll(UNKNOWN_PIECE, "…");
}

/** The reference of an address that ADD clones: `https://host/x.git#main`; absent when the address is no repository. */
export function clonedReference({ shape }: Pick<Argument, "shape">): { readonly branch: string | undefined } | undefined {
  const isRepository = /^git@|^(?:git|ssh):\/\/|^https?:\/\/[^#?]+\.git(?:[#?]|$)/.test(shape);
  if (!isRepository) return undefined;
  const query = /[?&](?:ref|tag|branch|commit|checksum)=([^&#]*)/.exec(shape);
  if (query) return /[?&](?:tag|commit|checksum)=/.test(shape) || !isMovingReference(query[1] ?? "") ? undefined : { branch: query[1] };
  const fragment = /#([^:]*)/.exec(shape)?.[1] ?? "";
  if (fragment === "") return { branch: undefined };
  return isMovingReference(fragment) ? { branch: fragment } : undefined;
}
