import { identify, type Identity } from "../accounts/identity.ts";
import type { Command } from "../commands/command.ts";
import type { Stage, Step } from "../stage.ts";

/** The user that a step runs as, or absence when neither a USER nor the facts about the base image say it. */
export function stepUser(step: Step): Identity | undefined {
  const { user, accounts } = step.before;
  if (user) return identify(user.value.shape, accounts);
  return baseUser(step.stage, step);
}

/** The user that a command runs as: the step's, or the one that `sudo -u`, `su` or their kin switch to. */
export function commandUser(command: Command, step: Step): Identity | undefined {
  const { accounts } = step.before;
  for (let index = command.wrappers.length - 1; index >= 0; index--) {
    const wrapper = command.wrappers[index];
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
