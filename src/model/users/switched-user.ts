import { commandUser } from "./acting-user.ts";
import type { Command, Wrapper } from "../commands/command.ts";
import type { Identity } from "../accounts/identity.ts";
import type { Step } from "../stage.ts";

/** Whether a wrapper starts what it wraps as another user; those that name none start it as root. */
export function switchesUser({ name, user }: Wrapper): boolean {
  return user !== undefined || name === "sudo" || name === "su" || name === "doas";
}

/** The user that a command runs as where the RUN itself starts as `caller`. */
export function actorOf(command: Command, step: Step, caller: Identity): Identity | undefined {
  return command.wrappers.some(switchesUser) ? commandUser(command, step) : caller;
}
