import { createSourceText } from "../../source/source-text.ts";
import type { Span } from "../../source/span.ts";
import type { Argument, Command } from "../commands/command.ts";
import { noVariables } from "../variables/environment.ts";
import { numericId } from "../accounts/identity.ts";
import type { Stage } from "../stage.ts";
import { runWords } from "../commands/run-script.ts";
import { startVariables } from "../variables/shell-variables.ts";
import { commandsOfFile, startCommands, startedPrograms, startSteps } from "./start-up.ts";
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
  /** `possible`: the start-up is a script that cannot be read, in an image that ships a tool for the purpose. */
  readonly certainty: "certain" | "possible";
  /** The command that drops; absent when the base image's own start-up does. */
  readonly span: Span | undefined;
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
  if (!stage.end.entrypoint && stage.image?.facts?.dropsPrivileges) {
    const { dropsBy, dropsTo } = stage.image.facts;
    return { by: dropsBy ?? "entrypoint", to: dropsTo ?? undefined, certainty: "certain", span: undefined };
  }
  const inScript = dropInScript(stage, started);
  const master = started.find(hasUnprivilegedWorkers);
  if (!master || inScript?.by === "entrypoint") return inScript;
  return { by: "daemon", to: inScript?.to, certainty: "certain", span: master.span };
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
  let unread = false;
  for (const command of started) {
    for (const program of startedPrograms(stage, command)) {
      unread ||= program.unread;
      const dropping = program.file && commandsOfFile(program.file).find(isDropping);
      if (dropping) return { ...dropOf(dropping), span: program.file.span };
    }
  }
  return unread ? dropOfUnread(stage) : undefined;
}

/** What a start-up that cannot be read may do in this image. */
function dropOfUnread(stage: Omit<Stage, "verdict">): PrivilegeDrop | undefined {
  const facts = stage.image?.facts;
  const stock = facts?.dropsPrivileges === true ? (facts.dropsBy ?? "entrypoint") : undefined;
  if (stock === undefined && !shipsDroppingTool(stage)) return undefined;
  return { by: stock ?? "entrypoint", to: facts?.dropsTo, certainty: "possible", span: undefined };
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
