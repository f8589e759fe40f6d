import type { Span } from "../../source/span.ts";
import type { SetPassword } from "./account-operation.ts";
import { stepOperations } from "./account-operations.ts";
import type { AccountPassword } from "./account-password.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import { shippedSteps } from "../shipped-steps.ts";
import type { Step } from "../stage.ts";
import { isRandomSource } from "../tools/random-sources.ts";

/** A password that a command sets or takes away, for one account or for several. */
export interface PasswordSetting {
  /** The accounts as far as they are known, as written where a variable names them. */
  readonly users: readonly string[];
  readonly form: Exclude<AccountPassword["form"], "locked" | "unlocked">;
  /** Whether it is given to an option or a file that takes hashes. */
  readonly asHash: boolean;
  readonly certainty: "certain" | "likely";
  /** Where it is set, the secret not included. */
  readonly span: Span;
}

interface StepPassword {
  readonly operation: SetPassword;
  readonly step: Step;
}

/**
 * The passwords in the images that are shipped, in file order. Random ones that nobody gets to know are left out, as are those
 * that are locked afterwards unless the file shows them.
 */
export function setPasswords(file: DockerfileModel): readonly PasswordSetting[] {
  const passwords: StepPassword[] = [];
  for (const step of shippedSteps(file)) {
    for (const operation of stepOperations(step)) if (operation.kind === "set-password") passwords.push({ operation, step });
  }
  const settings = new Map<string, PasswordSetting>();
  passwords.forEach(({ operation, step }, index) => {
    const form = settledForm(operation, step, passwords.slice(0, index));
    if (form === undefined || isIdle(operation, form, step, passwords.slice(index + 1))) return;
    const { command, password, user, tool } = operation;
    const key = `${form} ${password.span.start} ${password.span.end} ${command.span.start}`;
    const users = [...(settings.get(key)?.users ?? []), ...(user ? [user.value ?? user.text] : [])];
    const asHash = tool?.name !== "chpasswd" && tool?.name !== "passwd" && tool?.name !== "adduser";
    settings.set(key, { users, form, asHash, certainty: command.certainty === "always" ? "certain" : "likely", span: password.span });
  });
  return [...settings.values()];
}

/** What the password comes to; absent when nobody can log in with it, or nothing is known of it. */
function settledForm(operation: SetPassword, step: Step, earlier: readonly StepPassword[]): PasswordSetting["form"] | undefined {
  const { form } = operation.password;
  if (form === "locked") return undefined;
  return form === "unlocked" ? unlockedForm(operation, step, earlier) : form;
}

/** BusyBox's `passwd -u` takes the `!` away that `adduser -D` put in place of a password, and leaves an empty one; shadow's refuses to. */
function unlockedForm(operation: SetPassword, step: Step, earlier: readonly StepPassword[]): PasswordSetting["form"] | undefined {
  const { tool, user } = operation;
  if (tool?.flavour !== "busybox" || step.stage.image?.facts?.os !== "alpine" || !user) return undefined;
  for (let installed = step.stage.end.accounts.packages; installed; installed = installed.earlier) {
    if (installed.name === "shadow") return undefined;
  }
  return earlier.some((other) => isSameUser(other.operation, operation)) ? undefined : "empty";
}

function isIdle(operation: SetPassword, form: PasswordSetting["form"], step: Step, later: readonly StepPassword[]): boolean {
  const { literal } = operation.password;
  if (!literal && form !== "empty" && step.commands.some(isRandomSource)) return true;
  if (literal && form !== "empty") return false;
  return later.some((other) => isSameUser(other.operation, operation) && other.operation.password.form !== "unlocked" && other.operation.password.form !== form);
}

function isSameUser(a: SetPassword, b: SetPassword): boolean {
  return a.user !== undefined && a.user.text === b.user?.text;
}
