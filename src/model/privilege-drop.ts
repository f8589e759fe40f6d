import type { Span } from "../source/span.ts";
import { createSourceText } from "../source/source-text.ts";
import { plainText } from "../syntax/logical-text.ts";
import { parseShellScript } from "../syntax/shell/parse-script.ts";
import { noVariables } from "./environment.ts";
import type { Command } from "./command.ts";
import { fileAt } from "./image-files.ts";
import { numericId } from "./identity.ts";
import { runScript } from "./run-script.ts";
import { startVariables } from "./shell-variables.ts";
import type { Stage } from "./stage.ts";
import { dropsPrivileges } from "./tools/wrappers.ts";

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
  const started = startCommands(stage);
  const dropping = started.find(isDropping);
  if (dropping) return dropOf(dropping);
  if (!stage.end.entrypoint && stage.image?.facts?.dropsPrivileges) {
    const { dropsBy, dropsTo } = stage.image.facts;
    return { by: dropsBy ?? "entrypoint", to: dropsTo ?? undefined, certainty: "certain", span: undefined };
  }
  return dropInScript(stage, started);
}

/** The commands of the CMD and ENTRYPOINT in force, wherever in the chain of stages they stand. */
function startCommands(stage: Omit<Stage, "verdict">): readonly Command[] {
  const inForce: readonly unknown[] = [stage.end.entrypoint, stage.end.cmd];
  const commands: Command[] = [];
  let current: Omit<Stage, "verdict"> | undefined = stage;
  while (current) {
    for (const step of current.steps) if (inForce.includes(step.instruction)) commands.push(...step.commands);
    current = current.base.kind === "stage" ? current.base.stage : undefined;
  }
  return commands;
}

function isDropping(command: Command): boolean {
  return command.wrappers.some((wrapper) => {
    if (!dropsPrivileges(wrapper.name)) return false;
    const user = wrapper.user?.shape.split(":")[0];
    return user !== undefined && user !== "root" && numericId(user) !== 0;
  });
}

function dropOf(command: Command): PrivilegeDrop {
  const wrapper = command.wrappers.find((candidate) => dropsPrivileges(candidate.name));
  return { by: "entrypoint", to: wrapper?.user?.value, certainty: "certain", span: command.wrappers[0]?.span ?? command.span };
}

function dropInScript(stage: Omit<Stage, "verdict">, started: readonly Command[]): PrivilegeDrop | undefined {
  for (const command of started) {
    const candidates = [command.program, ...command.args.slice(0, 1)];
    for (const word of candidates) {
      if (!word?.value?.includes("/")) continue;
      const file = fileAt(stage, word.value);
      if (!file) continue;
      if (file.text === undefined) {
        if (shipsDroppingTool(stage)) return { by: "entrypoint", to: undefined, certainty: "possible", span: undefined };
        continue;
      }
      const dropping = commandsOfFile(file.text).find(isDropping);
      if (dropping) return { ...dropOf(dropping), span: file.span };
    }
  }
  return undefined;
}

function commandsOfFile(text: string): readonly Command[] {
  const start = { source: createSourceText(text), variables: startVariables(noVariables("\\")), directory: undefined, errexit: false, pipefail: false };
  return runScript(parseShellScript(plainText(text, 0)), start);
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
