import type { Span } from "../../source/span.ts";
import type { Command, Redirect } from "../commands/command.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import type { Identity } from "../accounts/identity.ts";
import { changesOfStep, type PathChange } from "../files/path-changes.ts";
import { ancestry, type Stage, type Step } from "../stage.ts";
import { userBehind, wrappersOfShell } from "./acting-user.ts";
import { switchesUser } from "./switched-user.ts";
import { fileOutputs } from "../files/written-files.ts";

/** Files and folders of the system that belong to root in every image; those of servers may be anybody's. */
const SYSTEM_FILES =
  /^\/etc\/(apt|apk|yum\.repos\.d|yum\.conf|dnf|zypp|sudoers(\.d)?|profile(\.d)?|environment|ld\.so\.conf(\.d)?|bash\.bashrc|bashrc|hosts|resolv\.conf|sysctl\.(conf|d)|security|locale\.gen|timezone|shadow|pam\.d|cron\.d|crontab|init\.d|systemd|udev|modprobe\.d)(\/|$)/;

/** A file of the system that a command writes as somebody who may not. */
export interface RefusedWrite {
  readonly span: Span;
  readonly user: Identity;
}

/**
 * The file that a redirection, `tee` or `sed -i` of the command fails to write; absent when it works, or that is not known.
 * `caller` is the user that the RUN starts as, `actor` the one that its wrappers switch to; few files need the opened paths.
 */
export function refusedWrite(
  command: Command,
  step: Step,
  caller: Identity,
  actor: Identity | undefined,
  opened: () => OpenedPaths,
): RefusedWrite | undefined {
  for (const { path, span, target } of fileOutputs(command)) {
    if (!SYSTEM_FILES.test(path)) continue;
    const user = "operator" in target ? redirectingUser(command, step, target, caller) : actor;
    if (user?.privilege === "non-root" && !isOpened(path, step, command, opened())) return { span, user };
  }
  return undefined;
}

/** Absent when wrappers stand around the group that the redirection belongs to, or inside it. */
function redirectingUser(command: Command, step: Step, redirect: Redirect, caller: Identity): Identity | undefined {
  const outer = wrappersOfShell(command);
  if (!command.redirects.includes(redirect) && command.wrappers.length > 0) return undefined;
  return outer.some(switchesUser) ? userBehind(outer, step) : caller;
}

/** For each stage the paths that were opened to others than root, with the offset of what opened them. */
export type OpenedPaths = ReadonlyMap<Stage, ReadonlyMap<string, number>>;

/** Where the instructions of a file changed who may write, as far as it can be read off them. */
export function openedPaths(file: DockerfileModel): OpenedPaths {
  const opened = new Map<Stage, Map<string, number>>();
  for (const step of file.steps) {
    if (step.deferred) continue;
    const paths = opened.get(step.stage) ?? new Map<string, number>();
    opened.set(step.stage, paths);
    for (const change of changesOfStep(step)) {
      if (opens(change) && !paths.has(change.path)) paths.set(change.path, change.span.start);
    }
  }
  return opened;
}

function opens({ action, mode, owner, command }: PathChange): boolean {
  if (action === "own" || action === "mode" || mode !== undefined) return true;
  // A command that fails to write opens nothing; `mv` and `cp -a` bring along an owner that is not known.
  return action === "write" && (command ? owner === undefined : owner?.uid !== 0);
}

/** Whether something in front of the command changed who may write to a path. */
function isOpened(path: string, { stage }: Step, command: Command, opened: OpenedPaths): boolean {
  const folders = path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/") || "/");
  for (const part of ancestry(stage)) {
    const paths = opened.get(part);
    if (paths && folders.some((folder) => (paths.get(folder) ?? Infinity) < command.span.start)) return true;
  }
  return false;
}
