import type { Span } from "../../source/span.ts";
import type { SetPassword } from "./account-operation.ts";
import { stepOperations } from "./account-operations.ts";
import type { AccountPassword } from "./account-password.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import { hasPackage } from "./package-list.ts";
import { remembered } from "../remembered.ts";
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
  /** Absent when nobody can log in with it, or nothing is known of it. */
  readonly form: PasswordSetting["form"] | undefined;
}

/**
 * The passwords in the images that are shipped, in file order. Random ones that nobody gets to know are left out, as are those
 * that are locked afterwards unless the file shows them.
 */
export function setPasswords(file: DockerfileModel): readonly PasswordSetting[] {
  const passwords = stepPasswords(file);
  const idle = idlePasswords(passwords);
  const settings = new Map<string, PasswordSetting & { readonly users: string[] }>();
  for (const each of passwords) {
    const { operation, form } = each;
    if (form === undefined || idle.has(each)) continue;
    const { command, password, user, tool } = operation;
    const key = `${form} ${password.span.start} ${password.span.end} ${command.span.start}`;
    const users = settings.get(key)?.users ?? [];
    if (user) users.push(user.value ?? user.text);
    const asHash = tool?.name !== "chpasswd" && tool?.name !== "passwd" && tool?.name !== "adduser";
    settings.set(key, { users, form, asHash, certainty: command.certainty === "always" ? "certain" : "likely", span: password.span });
  }
  return [...settings.values()];
}

function stepPasswords(file: DockerfileModel): readonly StepPassword[] {
  const passwords: StepPassword[] = [];
  const users = new Set<string>();
  for (const step of shippedSteps(file)) {
    for (const operation of stepOperations(step)) {
      if (operation.kind !== "set-password") continue;
      const user = operation.user?.text;
      passwords.push({ operation, step, form: settledForm(operation, step, user !== undefined && users.has(user)) });
      if (user !== undefined) users.add(user);
    }
  }
  return passwords;
}

/** What the password comes to; absent when nobody can log in with it, or nothing is known of it. */
function settledForm(operation: SetPassword, step: Step, isSetBefore: boolean): StepPassword["form"] {
  const { form } = operation.password;
  if (form === "locked") return undefined;
  return form === "unlocked" ? unlockedForm(operation, step, isSetBefore) : form;
}

/** BusyBox's `passwd -u` takes the `!` away that `adduser -D` put in place of a password, and leaves an empty one; shadow's refuses to. */
function unlockedForm(operation: SetPassword, step: Step, isSetBefore: boolean): StepPassword["form"] {
  const { tool, user } = operation;
  if (tool?.flavour !== "busybox" || step.stage.image?.facts?.os !== "alpine" || !user) return undefined;
  return isSetBefore || hasPackage(step.stage.end.accounts.packages, ["shadow"]) ? undefined : "empty";
}

/** Those that nobody gets to know, and those that the image shows nothing of because the same account is given another one later. */
function idlePasswords(passwords: readonly StepPassword[]): ReadonlySet<StepPassword> {
  const idle = new Set<StepPassword>();
  /** By the account: what it is given further down. */
  const later = new Map<string, Set<AccountPassword["form"]>>();
  for (const each of passwords.toReversed()) {
    const { operation, form } = each;
    const { password, user } = operation;
    const forms = user && (later.get(user.text) ?? new Set());
    const isShown = password.literal && form !== "empty";
    const isChanged = forms !== undefined && [...forms].some((other) => other !== "unlocked" && other !== form);
    if (!isShown && (isChanged || isRandom(each))) idle.add(each);
    if (user && forms) later.set(user.text, forms.add(password.form));
  }
  return idle;
}

function isRandom({ operation, form, step }: StepPassword): boolean {
  return !operation.password.literal && form !== "empty" && drawsAtRandom(step);
}

const drawsAtRandom = remembered(({ commands }: Step): boolean => commands.some(isRandomSource));
