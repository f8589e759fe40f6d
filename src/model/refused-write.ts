import type { Span } from "../source/span.ts";
import type { Command, Redirect } from "./command.ts";
import { identify, type Identity } from "./identity.ts";
import { isBelow } from "./path.ts";
import { changesOfCommand, changesOfStep, type PathChange } from "./path-changes.ts";
import { ancestry, type Step } from "./stage.ts";
import { switchesUser } from "./switched-user.ts";
import { SHELLS } from "./tools/shells.ts";
import { fileOutputs } from "./written-files.ts";

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
 * `caller` is the user that the RUN starts as, `actor` the one that its wrappers switch to.
 */
export function refusedWrite(command: Command, step: Step, caller: Identity, actor: Identity | undefined): RefusedWrite | undefined {
  for (const { path, span, target } of fileOutputs(command)) {
    if (!SYSTEM_FILES.test(path)) continue;
    const user = "operator" in target ? redirectingUser(command, step, target, caller) : actor;
    if (user?.privilege === "non-root" && !isOpened(path, step, command)) return { span, user };
  }
  return undefined;
}

/** The user of the shell that opens a redirection: in `sudo echo x > file` not root, but whoever calls sudo. */
function redirectingUser({ wrappers, redirects }: Command, step: Step, redirect: Redirect, caller: Identity): Identity | undefined {
  const own = redirects.includes(redirect);
  const shell = wrappers.findLastIndex(({ name }) => SHELLS.has(name) || name === "su" || name === "runuser" || name === "eval");
  if (!own && wrappers.length > 0) return undefined;
  const switching = wrappers.slice(0, shell + 1).findLast(switchesUser);
  return switching ? identify(switching.user?.shape ?? "root", step.before.accounts) : caller;
}

/** Whether something in front of the step changed who may write there. */
function isOpened(path: string, step: Step, command: Command): boolean {
  const opens = ({ path: changed, action, mode, owner }: PathChange): boolean =>
    isBelow(changed, path) && action !== "remove" && (action === "own" || mode !== undefined || owner?.uid !== 0);

  for (const { steps } of ancestry(step.stage)) {
    for (const earlier of steps) {
      if (earlier === step) break;
      if (!earlier.deferred && [...changesOfStep(earlier)].some(opens)) return true;
    }
  }
  const before = step.commands.slice(0, step.commands.indexOf(command));
  return before.some((earlier) => [...changesOfCommand(earlier, step)].some((change) => change.action !== "write" && opens(change)));
}
