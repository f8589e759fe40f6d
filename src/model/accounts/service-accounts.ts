import type { Account } from "./accounts.ts";
import { findAccount } from "./accounts.ts";
import type { AccountOperation, CreateUser } from "./account-operation.ts";
import { stepOperations } from "./account-operations.ts";
import { leavesExisting } from "./after-account-operation.ts";
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
}

/** What a step of the stage's image does to accounts. */
export interface StepOperation {
  readonly operation: AccountOperation;
  readonly step: Step;
}

/** Everything that this file does to accounts in the stage's image, in order; what stands behind ONBUILD is left out. */
export function imageOperations(stage: Stage): readonly StepOperation[] {
  return imageSteps(stage).flatMap((step) => (step.deferred ? [] : stepOperations(step).map((operation) => ({ operation, step }))));
}

/** The service accounts that the operations on a stage's accounts leave behind. */
export function serviceAccounts(stage: Stage, operations: readonly StepOperation[] = imageOperations(stage)): readonly ServiceAccount[] {
  // What is made anew in another branch, or written as a line twice, counts once: as it is made last.
  const creations = new Map<string, { readonly creation: CreateUser; readonly step: Step }>();
  for (const { operation, step } of operations) {
    if (operation.kind !== "create-user" || operation.name.value === undefined) continue;
    if (!creations.has(operation.name.value) || !leavesExisting(operation)) creations.set(operation.name.value, { creation: operation, step });
  }
  const services: ServiceAccount[] = [];
  for (const [name, { creation, step }] of creations) {
    const account = findAccount(stage.end.accounts, name);
    if (!account || account.origin.by !== "command" || name === "root" || account.uid === 0) continue;
    if (isRuntimeUser(account, stage)) services.push({ account, creation, step, role: "runtime" });
    else if (account.system === true) services.push({ account, creation, step, role: "system" });
  }
  return services;
}

function isRuntimeUser({ name }: Account, { verdict }: Stage): boolean {
  return verdict.identity?.account?.name === name || verdict.drop?.to === name;
}
