import { findAccount, type Account } from "./accounts.ts";
import { namesInUse } from "./account-names.ts";
import type { Command } from "../commands/command.ts";
import { flagNamed } from "../files/copy.ts";
import { mayComeWithPackage } from "./package-list.ts";
import { imageOperations } from "./service-accounts.ts";
import { remembered } from "../remembered.ts";
import { imageSteps } from "../shipped-steps.ts";
import type { Stage } from "../stage.ts";
import { startedPrograms, startSteps } from "../users/start-up.ts";
import { isPreparation, runsApplication } from "../tools/application-runners.ts";

/** Users of development containers, whom an editor or a virtual machine logs in as from outside. */
const USERS_FROM_OUTSIDE: ReadonlySet<string> = new Set(["vscode", "gitpod", "codespace", "vagrant", "developer", "dev"]);

/**
 * The accounts that the file makes for a container that runs as root all the same, and that nothing else in it names. Empty
 * where USER asks for root, and where the container starts something that may look accounts up: a server, a supervisor, a
 * script that cannot be read.
 */
export const unusedAccounts = remembered((stage: Stage): readonly Account[] => {
  const { user, by, drop } = stage.verdict;
  if (user !== "root" || by === "user" || drop || !startsApplication(stage)) return [];
  const { accounts } = stage.end;
  const unused = new Map<string, Account>();
  let inUse: ReadonlySet<string> | undefined;
  for (const { operation } of imageOperations(stage)) {
    const account = operation.kind === "create-user" && operation.name.value !== undefined ? findAccount(accounts, operation.name.value) : undefined;
    if (account?.origin.by !== "command" || account.uid === 0 || USERS_FROM_OUTSIDE.has(account.name)) continue;
    inUse ??= namesInUse(stage);
    if (inUse.has(account.name) || (account.uid !== undefined && inUse.has(String(account.uid)))) continue;
    // An account may be made ahead of a package, to give it a certain id.
    if (!mayComeWithPackage(accounts.packages, account.name)) unused.set(account.name, account);
  }
  return [...unused.values()];
});

/** Whether all that the container's start is known to run is an application that stays whoever it is. */
function startsApplication(stage: Stage): boolean {
  const steps = startSteps(stage);
  const entrypoint = steps.find(({ instruction }) => instruction.type === "ENTRYPOINT")?.commands ?? [];
  const cmd = steps.find(({ instruction }) => instruction.type === "CMD")?.commands ?? [];
  // What CMD says in addition to an ENTRYPOINT are arguments: `["python3"]` and `["app.py"]`.
  const commands = entrypoint.length > 0 ? entrypoint : cmd;
  const further = entrypoint.length > 0 && cmd.length > 0;
  let found = false;
  for (const command of commands) {
    if (isPreparation(command)) continue;
    const [program, script] = startedPrograms(stage, command);
    if (!program || program.name.endsWith(".sh") || script?.name.endsWith(".sh")) return false;
    if (!runsApplication(command, further) && !isBuiltProgram(command, stage)) return false;
    found = true;
  }
  return found;
}

/** A program that another stage has built. */
function isBuiltProgram(command: Command, stage: Stage): boolean {
  const [program] = startedPrograms(stage, command);
  if (!program?.file || /\.\w+$|entrypoint|start|run|init/.test(program.name)) return false;
  return imageSteps(stage).some(({ instruction }) => {
    return instruction.type === "COPY" && instruction.span === program.file?.span && flagNamed(instruction, "from") !== undefined;
  });
}
