import { identify, type Identity } from "../accounts/identity.ts";
import type { Command, Wrapper } from "../commands/command.ts";
import type { Stage, Step } from "../stage.ts";
import { SHELLS } from "../tools/shells.ts";

/** The user that a step runs as, or absence when neither a USER nor the facts about the base image say it. */
export function stepUser(step: Step): Identity | undefined {
  const { user, accounts } = step.before;
  if (user) return identify(user.value.shape, accounts);
  return baseUser(step.stage, step);
}

/** The user that a command runs as: the step's, or the one that `sudo -u`, `su` or their kin switch to. */
export function commandUser(command: Command, step: Step): Identity | undefined {
  return userBehind(command.wrappers, step);
}

/** The user of the shell that opens a command's own redirections: in `sudo echo x > file` not root, but whoever calls sudo. */
export function redirectingUser(command: Command, step: Step): Identity | undefined {
  return userBehind(wrappersOfShell(command), step);
}

/** The wrappers around the shell that reads the command with its redirections: those up to the last that is given shell text. */
export function wrappersOfShell({ wrappers }: Command): readonly Wrapper[] {
  return wrappers.slice(0, wrappers.findLastIndex(isGivenScript) + 1);
}

function isGivenScript({ name, words }: Wrapper): boolean {
  if (SHELLS.has(name) || name === "eval") return true;
  return SCRIPT_RUNNERS.has(name) && words.some(({ shape }) => /^-(\w*c$|-command|-session-command)/.test(shape));
}

/** Programs that are given a script with `-c`, or a program to start. */
const SCRIPT_RUNNERS: ReadonlySet<string> = new Set(["su", "runuser", "flock"]);

/** The user that wrappers of a step's command switch to, else the step's. */
export function userBehind(wrappers: readonly Wrapper[], step: Step): Identity | undefined {
  const { accounts } = step.before;
  for (let index = wrappers.length - 1; index >= 0; index--) {
    const wrapper = wrappers[index];
    if (wrapper?.user) return identify(wrapper.user.shape, accounts);
    if (wrapper && BECOMES_ROOT.has(wrapper.name)) return identify("root", accounts);
  }
  return stepUser(step);
}

const BECOMES_ROOT: ReadonlySet<string> = new Set(["sudo", "su", "doas"]);

function baseUser(stage: Stage, step: Step): Identity | undefined {
  const { accounts } = step.before;
  if (!stage.image) return identify("0", accounts);
  const configured = stage.image.facts?.user;
  return configured ? identify(configured.literal ?? configured.name ?? String(configured.uid ?? 0), accounts) : undefined;
}
