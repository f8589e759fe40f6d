import { afterAccountCommands } from "./account-changes.ts";
import type { AccountOperation } from "./account-operation.ts";
import { accountOperations } from "./account-operations.ts";
import { afterOpaqueStep, type Accounts } from "./accounts.ts";
import { afterAccountOperation } from "./after-account-operation.ts";
import type { Command } from "../commands/command.ts";
import { remembered } from "../remembered.ts";
import type { Stage, Step } from "../stage.ts";

/** A command of a RUN with who exists when it starts: accounts come and go inside one RUN. */
export interface CommandMoment {
  readonly command: Command;
  readonly step: Step;
  readonly accounts: Accounts;
}

/** An operation on accounts with who exists just before it. */
export interface OperationMoment {
  readonly operation: AccountOperation;
  readonly step: Step;
  readonly accounts: Accounts;
}

/** Every command of a stage's RUNs, in order; what stands behind ONBUILD comes last, for it finds the stage as it ends. */
export const commandMoments = remembered((stage: Stage): readonly CommandMoment[] => [...moments(stage)]);

function* moments(stage: Stage): Generator<CommandMoment> {
  for (const step of stage.steps) {
    if (!step.deferred && step.instruction.type === "RUN") yield* momentsOf(step, step.before.accounts);
  }
  let accounts = stage.end.accounts;
  for (const step of stage.steps) {
    if (!step.deferred) continue;
    const { type, span } = step.instruction;
    if (type === "RUN") accounts = yield* momentsOf(step, accounts);
    // The files of another build's context may be account files.
    else if (type === "COPY" || type === "ADD") accounts = afterOpaqueStep(accounts, span);
  }
}

/** Every operation on accounts of a stage's RUNs, in order. */
export function* operationMoments(stage: Stage): Generator<OperationMoment> {
  for (const moment of commandMoments(stage)) yield* operationsAt(moment);
}

/** What a command does to accounts, one operation at a time: `useradd -G audio app` makes the user that joins. */
export function* operationsAt({ command, step, accounts }: CommandMoment): Generator<OperationMoment> {
  let before = accounts;
  for (const operation of accountOperations(command, step.stage.image) ?? []) {
    yield { operation, step, accounts: before };
    before = afterAccountOperation(before, operation);
  }
}

function* momentsOf(step: Step, start: Accounts): Generator<CommandMoment, Accounts> {
  let accounts = start;
  for (const command of step.commands) {
    yield { command, step, accounts };
    accounts = afterAccountCommands(accounts, [command], step.stage.image);
  }
  return accounts;
}
