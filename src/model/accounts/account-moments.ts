import { accountsDuring } from "./account-changes.ts";
import type { AccountOperation } from "./account-operation.ts";
import { accountOperations, stepOperations } from "./account-operations.ts";
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
export const commandMoments = remembered((stage: Stage): readonly CommandMoment[] => [...momentsIn(stage, hasCommands)]);

/** Every operation on accounts of a stage's RUNs, in order. */
export const operationMoments = remembered((stage: Stage): readonly OperationMoment[] => {
  const moments = [...momentsIn(stage, (step) => stepOperations(step).length > 0)];
  return moments.flatMap((moment) => [...operationsAt(moment)]);
});

function hasCommands({ commands }: Step): boolean {
  return commands.length > 0;
}

/** The commands of those RUNs that matter. */
function* momentsIn(stage: Stage, matters: (step: Step) => boolean): Generator<CommandMoment> {
  for (const step of stage.steps) {
    if (!step.deferred && matters(step)) yield* momentsOf(step, step.accountsAt);
  }
  if (!stage.steps.some(({ deferred }) => deferred)) return;
  let { accounts } = stage.end;
  for (const step of stage.steps) {
    if (!step.deferred) continue;
    const { type, span } = step.instruction;
    if (type === "RUN") {
      const accountsAt = accountsDuring(accounts, step.commands, step.stage.image);
      yield* momentsOf(step, accountsAt);
      accounts = accountsAt.at(-1) ?? accounts;
      // The files of another build's context may be account files.
    } else if (type === "COPY" || type === "ADD") accounts = afterOpaqueStep(accounts, span);
  }
}

function* momentsOf(step: Step, accountsAt: readonly Accounts[]): Generator<CommandMoment> {
  for (const [index, command] of step.commands.entries()) {
    const accounts = accountsAt[index];
    if (accounts) yield { command, step, accounts };
  }
}

/** What a command does to accounts, one operation at a time: `useradd -G audio app` makes the user that joins. */
export function* operationsAt({ command, step, accounts }: CommandMoment): Generator<OperationMoment> {
  let before = accounts;
  let last: AccountOperation | undefined;
  for (const operation of accountOperations(command, step.stage.image) ?? []) {
    if (last) before = afterAccountOperation(before, last);
    last = operation;
    yield { operation, step, accounts: before };
  }
}
