import type { Span } from "../source/span.ts";
import { createSourceText } from "../source/source-text.ts";
import { plainText } from "../syntax/logical-text.ts";
import { parseShellScript } from "../syntax/shell/parse-script.ts";
import { noVariables } from "./environment.ts";
import type { Command } from "./command.ts";
import { fileAt, type ImageFile } from "./image-files.ts";
import { numericId } from "./identity.ts";
import { runScript } from "./run-script.ts";
import { startVariables } from "./shell-variables.ts";
import type { Stage } from "./stage.ts";
import { hasUnprivilegedWorkers, toldUser } from "./tools/unprivileged-servers.ts";
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

/** Where PATH leads to in all common images. */
const PROGRAM_FOLDERS: readonly string[] = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/** Start-up scripts and supervisors by their names, where the file itself comes from a place that cannot be read. */
const START_UPS = /\.sh$|(^|\/)(s6-svscan|runsvdir|my_init|supervisord)$|(^|\/)\w*(entrypoint|entry_point)[\w-]*$|^\/init$/;

/** Programs whose presence in an image says that its start-up script means to use them. */
const DROPPING_PACKAGES = /(^|\/)(gosu|su-exec|s6-overlay|s6|setpriv|runit|daemontools)([-_.\d]|$)/;

/** Looks for a privilege drop in ENTRYPOINT, in CMD, in a start-up script that can be read and in the base image's own start-up. */
export function findPrivilegeDrop(stage: Omit<Stage, "verdict">): PrivilegeDrop | undefined {
  const started = startCommands(stage);
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
    for (const word of [command.program, ...command.args.slice(0, 1)]) {
      if (word?.value === undefined) continue;
      const file = startedFile(stage, word.value);
      unread ||= file ? file.text === undefined : START_UPS.test(word.value);
      const dropping = file?.text === undefined ? undefined : commandsOfFile(file.text).find(isDropping);
      if (dropping) return { ...dropOf(dropping), span: file?.span };
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

/** The file that a start-up names by its path, or by its name in a folder for programs. */
function startedFile(stage: Omit<Stage, "verdict">, name: string): ImageFile | undefined {
  if (name.includes("/")) return fileAt(stage, name);
  for (const folder of PROGRAM_FOLDERS) {
    const file = fileAt(stage, `${folder}/${name}`);
    if (file) return file;
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
