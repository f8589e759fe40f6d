import type { Account } from "./accounts.ts";
import { findAccount } from "./accounts.ts";
import type { AccountOperation, CreateUser } from "./account-operation.ts";
import { stepOperations } from "./account-operations.ts";
import { imageSteps } from "./shipped-steps.ts";
import type { Stage, Step } from "./stage.ts";

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
  const services: ServiceAccount[] = [];
  for (const { operation, step } of operations) {
    if (operation.kind !== "create-user" || operation.name.value === undefined) continue;
    const account = findAccount(stage.end.accounts, operation.name.value);
    if (!account || account.name === "root" || account.uid === 0) continue;
    // A line that is written twice, an account that is made anew in another branch: the last one counts.
    if (account.origin.by !== "command" || account.origin.span.start !== operation.name.span.start) continue;
    if (isRuntimeUser(account, stage)) services.push({ account, creation: operation, step, role: "runtime" });
    else if (account.system === true) services.push({ account, creation: operation, step, role: "system" });
  }
  return services;
}

function isRuntimeUser({ name }: Account, { verdict }: Stage): boolean {
  return verdict.identity?.account?.name === name || verdict.drop?.to === name;
}
