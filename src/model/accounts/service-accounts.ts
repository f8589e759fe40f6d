import type { Account } from "./accounts.ts";
import { findAccount } from "./accounts.ts";
import type { AccountOperation, CreateGroup, CreateUser } from "./account-operation.ts";
import { stepOperations } from "./account-operations.ts";
import { leavesExisting } from "./after-account-operation.ts";
import type { Argument } from "../commands/command.ts";
import { remembered } from "../remembered.ts";
import { imageSteps } from "../shipped-steps.ts";
import type { Stage, Step } from "../stage.ts";

/** An account that a program runs as, and that this file makes. */
export interface ServiceAccount {
  /** As it is when the container starts. */
  readonly account: Account;
  readonly creation: CreateUser;
  readonly step: Step;
  /** `runtime`: the container runs as it; `system`: it is made as a system account. */
  readonly role: "runtime" | "system";
  /** The shell that the last command gives it which names one; absent when none does. */
  readonly shell: Argument | undefined;
  /** What makes its primary group, last; absent when the group comes with the account or from elsewhere. */
  readonly groupCreation: GroupCreation | undefined;
}

/** What a step of the stage's image does to accounts. */
export interface StepOperation<Operation extends AccountOperation = AccountOperation> {
  readonly operation: Operation;
  readonly step: Step;
}

export type GroupCreation = StepOperation<CreateGroup>;

/** Everything that this file does to accounts in the stage's image, in order; what stands behind ONBUILD is left out. */
export function imageOperations(stage: Stage): readonly StepOperation[] {
  return imageSteps(stage).flatMap((step) => (step.deferred ? [] : stepOperations(step).map((operation) => ({ operation, step }))));
}

/** The service accounts that the operations on a stage's accounts leave behind. */
export const serviceAccounts = remembered((stage: Stage): readonly ServiceAccount[] => {
  const { creations, groups, shells } = lastOf(imageOperations(stage));
  const services: ServiceAccount[] = [];
  for (const [name, { operation: creation, step }] of creations) {
    const account = findAccount(stage.end.accounts, name);
    if (!account || account.origin.by !== "command" || name === "root" || account.uid === 0) continue;
    const role = isRuntimeUser(account, stage) ? "runtime" : "system";
    if (role === "system" && account.system !== true) continue;
    const group = primaryGroupName(creation);
    services.push({ account, creation, step, role, shell: shells.get(name), groupCreation: group === undefined ? undefined : groups.get(group) });
  }
  return services;
});

/** For every name what counts of several operations on it. */
interface LastOperations {
  readonly creations: ReadonlyMap<string, StepOperation<CreateUser>>;
  readonly groups: ReadonlyMap<string, GroupCreation>;
  readonly shells: ReadonlyMap<string, Argument>;
}

function lastOf(operations: readonly StepOperation[]): LastOperations {
  const creations = new Map<string, StepOperation<CreateUser>>();
  const groups = new Map<string, GroupCreation>();
  const shells = new Map<string, Argument>();
  for (const { operation, step } of operations) {
    if (operation.kind !== "create-user" && operation.kind !== "modify-user" && operation.kind !== "create-group") continue;
    const name = operation.name.value;
    if (name === undefined) continue;
    if (operation.kind === "create-group") groups.set(name, { operation, step });
    else if (operation.shell) shells.set(name, operation.shell);
    // What is made anew in another branch, or written as a line twice, counts once: as it is made last.
    if (operation.kind === "create-user" && !(creations.has(name) && leavesExisting(operation))) creations.set(name, { operation, step });
  }
  return { creations, groups, shells };
}

/** The group that a new account is put into first, when it has a name; it may be the account's own. */
export function primaryGroupName({ name, primaryGroup, defaultGroup }: CreateUser): string | undefined {
  return primaryGroup ? primaryGroup.value : defaultGroup === "own" ? name.value : undefined;
}

function isRuntimeUser({ name }: Account, { verdict }: Stage): boolean {
  return verdict.identity?.account?.name === name || verdict.drop?.to === name;
}
