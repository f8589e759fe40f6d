import { createSourceText } from "../../source/source-text.ts";
import type { Span } from "../../source/span.ts";
import type { Argument, Command } from "../commands/command.ts";
import { noVariables } from "../variables/environment.ts";
import { listAccounts } from "../accounts/accounts.ts";
import { numericId } from "../accounts/identity.ts";
import type { Stage } from "../stage.ts";
import { runWords } from "../commands/run-script.ts";
import { startVariables } from "../variables/shell-variables.ts";
import { commandsOfFile, startCommands, startedPrograms, startSteps } from "./start-up.ts";
import { isInterpreter } from "../tools/interpreters.ts";
import { hasUnprivilegedWorkers, toldUser } from "../tools/unprivileged-servers.ts";
import { dropsPrivileges } from "../tools/wrappers.ts";

/** How a container that starts as root leaves it. */
export interface PrivilegeDrop {
  /**
   * `entrypoint`: the start-up switches to another user before the program starts; `daemon`: the server's workers do, its
   * master stays root; `init`: a supervisor does it for each service.
   */
  readonly by: "entrypoint" | "daemon" | "init";
  /** The account it drops to, as far as known. */
  readonly to: string | undefined;
  /** `possible`: the start-up is a script that cannot be read, in an image with a tool or an account for the purpose. */
  readonly certainty: "certain" | "possible";
  /** The command that drops; absent when the base image's own start-up does. */
  readonly span: Span | undefined;
  /** The server that a command of this file starts, where only its workers leave root. */
  readonly server?: string;
}

/** Programs whose presence in an image says that its start-up script means to use them. */
const DROPPING_PACKAGES = /(^|\/)(gosu|su-exec|s6-overlay|s6|setpriv|runit|daemontools)([-_.\d]|$)/;

/** Looks for a privilege drop in ENTRYPOINT, in CMD, in a start-up script that can be read and in the base image's own start-up. */
export function findPrivilegeDrop(stage: Omit<Stage, "verdict">): PrivilegeDrop | undefined {
  const started = [...startCommands(stage), ...joinedStart(stage)];
  const dropping = started.find(isDropping);
  if (dropping) return dropOf(dropping);
  const told = started.find((command) => isUnprivileged(toldUser(command)));
  if (told) return { by: "entrypoint", to: toldUser(told), certainty: "certain", span: told.span };
  const inScript = dropInScript(stage, started);
  if (inScript) return inScript;
  const stock = stage.end.entrypoint ? undefined : stockDrop(stage, started);
  if (stock?.certainty === "certain") return stock;
  const unread = started.flatMap((command) => startedPrograms(stage, command)).filter((program) => program.unread);
  const hidden = unread.length > 0 ? hiddenDrop(stage) : undefined;
  if (hidden?.by === "entrypoint") return hidden;
  const master = started.find(hasUnprivilegedWorkers);
  if (master) return { by: "daemon", to: hidden?.to ?? stage.image?.facts?.dropsTo, certainty: "certain", span: master.span, server: master.name };
  if (hidden ?? stock) return hidden ?? stock;
  const switches = unread.some(({ isStartUp }) => isStartUp) && makesAccount(stage);
  return switches ? { by: "entrypoint", to: undefined, certainty: "possible", span: undefined } : undefined;
}

/** What the base image's own ENTRYPOINT does with the CMD in force; a start-up for the stock command alone leaves others as they are. */
function stockDrop(stage: Omit<Stage, "verdict">, started: readonly Command[]): PrivilegeDrop | undefined {
  const facts = stage.image?.facts;
  if (!facts?.dropsPrivileges) return undefined;
  const by = facts.dropsBy ?? "entrypoint";
  const drop = (certainty: PrivilegeDrop["certainty"]): PrivilegeDrop => ({ by, to: facts.dropsTo, certainty, span: undefined });
  const { cmd } = stage.end;
  if (!cmd || started.length === 0 || started[0]?.program?.shape.startsWith("-")) return drop("certain");
  if (by === "init") return drop("possible");
  const isOther = started.every(({ name }) => name === undefined || isInterpreter(name) || APPLICATIONS.test(name));
  if (by === "daemon") {
    if (started.some(hasUnprivilegedWorkers)) return drop("certain");
    if (started.some((command) => startedPrograms(stage, command).some((program) => program.unread))) return drop("possible");
    return isOther ? undefined : drop("certain");
  }
  // The scripts compare the first word with the server's name: https://github.com/docker-library/redis/blob/master/docker-entrypoint.sh
  return isOther || cmd.command.form !== "exec" || namesScript(started) ? drop("possible") : drop("certain");
}

/** What is no server that an image is made for. */
const APPLICATIONS = /^(npm|npx|yarn|pnpm|bun|sleep|tail|cron|crond|supervisord|java)$/;

function namesScript(started: readonly Command[]): boolean {
  return started.some(({ program }) => program?.shape.endsWith(".sh") === true);
}

/** `ENTRYPOINT ["gosu", "app"]` with a CMD behind it: the two are one command line. */
function joinedStart(stage: Omit<Stage, "verdict">): readonly Command[] {
  const { entrypoint, cmd } = stage.end;
  if (entrypoint?.command.form !== "exec" || !cmd) return [];
  const steps = startSteps(stage);
  const commandsOf = (instruction: unknown): readonly Command[] => steps.find((step) => step.instruction === instruction)?.commands ?? [];
  const [first, ...others] = commandsOf(entrypoint);
  const [behind] = commandsOf(cmd);
  if (!first || others.length > 0 || !behind || !isDroppingTool(first.name ?? "")) return [];
  const words = [...wordsOf(first), ...wordsOf(behind)];
  return runWords(words, first.span, { source: createSourceText(""), variables: startVariables(noVariables("\\")), directory: undefined, errexit: false, pipefail: false });
}

function wordsOf({ wrappers, program, args }: Command): readonly Argument[] {
  return [...wrappers.flatMap(({ words }) => words), ...(program ? [program] : []), ...args];
}

function isDropping(command: Command): boolean {
  return command.wrappers.some((wrapper) => {
    if (!isDroppingTool(wrapper.name)) return false;
    return isUnprivileged(wrapper.user?.shape.split(":")[0]);
  });
}

/** sudo counts too: what it starts has left root, even if sudo itself has not. */
function isDroppingTool(name: string): boolean {
  return dropsPrivileges(name) || name === "sudo" || name === "doas";
}

function isUnprivileged(user: string | undefined): boolean {
  return user !== undefined && user !== "root" && numericId(user) !== 0;
}

function dropOf(command: Command): PrivilegeDrop {
  const wrapper = command.wrappers.find((candidate) => isDroppingTool(candidate.name));
  return { by: "entrypoint", to: wrapper?.user?.value, certainty: "certain", span: command.wrappers[0]?.span ?? command.span };
}

function dropInScript(stage: Omit<Stage, "verdict">, started: readonly Command[]): PrivilegeDrop | undefined {
  for (const command of started) {
    for (const { file } of startedPrograms(stage, command)) {
      const dropping = file && commandsOfFile(file).find(isDropping);
      if (dropping) return { ...dropOf(dropping), span: file.span };
    }
  }
  return undefined;
}

/** What a start-up that cannot be read most likely does in this image. */
function hiddenDrop(stage: Omit<Stage, "verdict">): PrivilegeDrop | undefined {
  const facts = stage.image?.facts;
  const stock = facts?.dropsPrivileges === true ? (facts.dropsBy ?? "entrypoint") : undefined;
  if (stock === undefined && !shipsDroppingTool(stage)) return undefined;
  return { by: stock ?? "entrypoint", to: facts?.dropsTo, certainty: "possible", span: undefined };
}

/** Whether the build makes an account, which a start-up with su, runuser or Debian's own setpriv may go on as. */
function makesAccount(stage: Omit<Stage, "verdict">): boolean {
  return listAccounts(stage.end.accounts).some(({ origin, uid }) => origin.by === "command" && uid !== 0);
}

function shipsDroppingTool(stage: Omit<Stage, "verdict">): boolean {
  let current: Omit<Stage, "verdict"> | undefined = stage;
  while (current) {
    for (const step of current.steps) {
      if (step.instruction.type === "COPY" || step.instruction.type === "ADD") {
        if (step.instruction.words.some((word) => DROPPING_PACKAGES.test(word.text))) return true;
      }
      for (const command of step.commands) {
        if (command.args.some((argument) => DROPPING_PACKAGES.test(argument.shape))) return true;
      }
    }
    current = current.base.kind === "stage" ? current.base.stage : undefined;
  }
  return false;
}
