import { createSourceText } from "../../source/source-text.ts";
import { plainText } from "../../syntax/logical-text.ts";
import { parseShellScript } from "../../syntax/shell/parse-script.ts";
import type { Command } from "../commands/command.ts";
import { noVariables } from "../variables/environment.ts";
import { fileAt, type ImageFile } from "../files/image-files.ts";
import { valueOf } from "../known.ts";
import { resolvePath } from "../files/path.ts";
import { runScript } from "../commands/run-script.ts";
import { startVariables } from "../variables/shell-variables.ts";
import { remembered } from "../remembered.ts";
import { stageBelow, type Stage, type Step } from "../stage.ts";
import { isInterpreter } from "../tools/interpreters.ts";

/** Where PATH leads to in all common images. */
const PROGRAM_FOLDERS: readonly string[] = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/** Start-up scripts and supervisors by their names, where the file itself comes from a place that cannot be read. */
const START_UPS = /\.sh$|(^|\/)(s6-svscan|runsvdir|my_init|supervisord)$|(^|\/)\w*(entrypoint|entry_point)[\w-]*$|\/(start|startup|boot|bootstrap)$|^\/init$/;

/** The ENTRYPOINT and the CMD in force, in the order of the file, wherever in the chain of stages they stand. */
export const startSteps = remembered((stage: Omit<Stage, "verdict">): readonly Step[] => {
  const missing = new Set<unknown>([stage.end.entrypoint, stage.end.cmd]);
  missing.delete(undefined);
  const steps: Step[] = [];
  for (let current: Omit<Stage, "verdict"> | undefined = stage; current && missing.size > 0; current = stageBelow(current)) {
    const found = current.steps.filter(({ deferred, instruction }) => !deferred && missing.has(instruction));
    steps.unshift(...found);
    for (const { instruction } of found) missing.delete(instruction);
  }
  return steps;
});

/** The programs that the ENTRYPOINT and the CMD in force start. */
export function startCommands(stage: Omit<Stage, "verdict">): readonly Command[] {
  return startSteps(stage).flatMap((step) => step.commands);
}

/** A word of a start-up that names what is run: a program, or the script behind an interpreter. */
export interface StartedProgram {
  readonly name: string;
  /** Absent when no COPY or ADD of this file is known to bring it. */
  readonly file: ImageFile | undefined;
  /** Whether it is a script, or a supervisor with a configuration, whose text is not at hand. */
  readonly unread: boolean;
  /** Whether its name is one that start-up scripts and supervisors have. */
  readonly isStartUp: boolean;
}

/** What a command of the start-up runs: its program and its first argument, which may be a script. */
export function startedPrograms(stage: Omit<Stage, "verdict">, command: Command): readonly StartedProgram[] {
  const program = command.program?.value;
  const argument = command.args[0]?.value;
  const programs: StartedProgram[] = [];
  if (program !== undefined) {
    const file = program.includes("/") ? fileFrom(stage, program) : programFile(stage, program);
    const isStartUp = START_UPS.test(program);
    programs.push({ name: program, file, unread: file ? file.text === undefined : isStartUp, isStartUp });
  }
  if (argument !== undefined) {
    const file = fileFrom(stage, argument) ?? programFile(stage, argument);
    // `redis-server /etc/redis.conf` is no script, whoever brings the file.
    const isStartUp = START_UPS.test(argument);
    const unread = isStartUp || (file !== undefined && isInterpreter(command.name ?? ""));
    programs.push({ name: argument, file, unread: unread && file?.text === undefined, isStartUp });
  }
  return programs;
}

/** Whether a command names a start-up script or a supervisor that no instruction of this file brings: the base image's own. */
export function namesStockStartUp(stage: Omit<Stage, "verdict">, { program, args }: Command): boolean {
  return [program, ...args].some((word) => {
    const name = word?.value;
    return name !== undefined && START_UPS.test(name) && !fileFrom(stage, name) && !programFile(stage, name);
  });
}

/** The file of this path, seen from the folder that the container starts in. */
function fileFrom(stage: Omit<Stage, "verdict">, path: string): ImageFile | undefined {
  const resolved = resolvePath(valueOf(stage.end.workdir), path);
  return resolved === undefined ? undefined : fileAt(stage, resolved);
}

/** The file of this name in a folder for programs. */
function programFile(stage: Omit<Stage, "verdict">, name: string): ImageFile | undefined {
  if (name.includes("/")) return undefined;
  for (const folder of PROGRAM_FOLDERS) {
    const file = fileAt(stage, `${folder}/${name}`);
    if (file) return file;
  }
  return undefined;
}

/** The commands of a script; their spans are offsets in its text. None when it cannot be read, or is no shell script. */
export function commandsOfFile({ text }: ImageFile): readonly Command[] {
  if (text === undefined || !isShellScript(text)) return [];
  const source = createSourceText(text);
  const start = { source, variables: startVariables(noVariables("\\")), directory: undefined, errexit: false, pipefail: false };
  return runScript(parseShellScript(plainText(text, 0)), start);
}

function isShellScript(text: string): boolean {
  return !text.startsWith("#!") || /^#!.*\b(sh|bash|dash|ash|zsh|ksh|with-contenv)\b/.test(text);
}
