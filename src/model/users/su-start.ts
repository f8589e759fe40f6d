import type { Span } from "../../source/span.ts";
import { fileSpan } from "../../syntax/logical-text.ts";
import type { Argument, Command } from "../commands/command.ts";
import { installedPackages } from "../accounts/installed-packages.ts";
import { ancestry, type Stage } from "../stage.ts";
import { commandsOfFile, startedPrograms, startSteps } from "./start-up.ts";

/** A container's start that goes through `su` or `sudo`, which stays behind as the parent of what it starts. */
export interface SuStart {
  readonly tool: "su" | "sudo";
  /** The word; for a script of the build context the word that names the script. */
  readonly span: Span;
  /** The base name of the program that is started; absent when it starts a shell, or what it starts cannot be read. */
  readonly program: string | undefined;
  /** The COPY or ADD that takes the script it stands in from the build context. */
  readonly script: Span | undefined;
  /** `likely` where it is not known whose `su` the image has. */
  readonly certainty: "certain" | "likely";
}

/** Every such start of a container of the stage: in ENTRYPOINT, in CMD and in start-up scripts that can be read. */
export function suStarts(stage: Stage): readonly SuStart[] {
  const found = new Map<number, SuStart>();
  const steps = startSteps(stage);
  // An ENTRYPOINT without brackets is given to a shell, which has no use for CMD.
  const ignoresCmd = steps.some(({ instruction }) => instruction.type === "ENTRYPOINT" && instruction.command.form === "shell");
  for (const { instruction, commands } of steps) {
    if (ignoresCmd && instruction.type === "CMD") continue;
    for (const start of startsIn(commands, stage)) {
      const { span } = start.word;
      if (!found.has(span.start)) found.set(span.start, { ...start, span, script: undefined });
    }
    for (const command of commands) {
      for (const { start, span, script } of startsOfScripts(command, stage)) found.set(span.start, { ...start, span, script });
    }
  }
  return [...found.values()];
}

type Start = Omit<SuStart, "span" | "script"> & { readonly word: Argument };

function startsOfScripts(command: Command, stage: Stage): readonly { readonly start: Start; readonly span: Span; readonly script: Span | undefined }[] {
  return startedPrograms(stage, command).flatMap(({ file, name }) => {
    if (!file) return [];
    const { content } = file;
    const named = [command.program, ...command.args].find((word) => word?.value === name)?.span ?? command.span;
    return startsIn(commandsOfFile(file), stage).map((start) => {
      const { word } = start;
      return { start, span: content ? fileSpan(content, word.span.start, word.span.end) : named, script: content ? undefined : file.span };
    });
  });
}

/** The uses of su and sudo that a script ends with, or goes over to by `exec`; those in front of them only prepare. */
function startsIn(commands: readonly Command[], stage: Stage): readonly Start[] {
  const last = commands[commands.length - 1];
  const starts: Start[] = [];
  for (const command of commands) {
    const use = useIn(command);
    if (!use || starts.some(({ word }) => word.span.start === use.word.span.start)) continue;
    const { word, tool, replaces } = use;
    const isLast = command === last || (command.pipeline !== undefined && command.pipeline === last?.pipeline) || sharesUse(last, word);
    const certainty = isLast || replaces ? behaviour(tool, stage) : undefined;
    if (!certainty) continue;
    // Of `su -c "cd /srv && server"` it is the last command that goes on running.
    const program = commands.findLast((candidate) => sharesUse(candidate, word))?.name;
    starts.push({ word, tool, program, certainty });
  }
  return starts;
}

interface Use {
  readonly word: Argument;
  readonly tool: SuStart["tool"];
  /** Whether `exec` stands in front. */
  readonly replaces: boolean;
}

function useIn({ wrappers, program }: Command): Use | undefined {
  const index = wrappers.findIndex(({ words }) => toolOf(words[0]) !== undefined);
  // Without a command to run it is the program itself: `su - app`.
  const word = index === -1 ? program : wrappers[index]?.words[0];
  const tool = toolOf(word);
  if (!word || !tool) return undefined;
  const around = index === -1 ? wrappers : wrappers.slice(0, index);
  return { word, tool, replaces: around.some(({ name }) => name === "exec") };
}

/** A program of the name in another folder is somebody's own. */
function toolOf(word: Argument | undefined): SuStart["tool"] | undefined {
  const [, name] = /^(?:(?:\/usr)?\/bin\/)?(su|sudo)$/.exec(word?.value ?? "") ?? [];
  return name === "su" || name === "sudo" ? name : undefined;
}

function sharesUse(command: Command | undefined, word: Argument): boolean {
  return command?.wrappers.some(({ words }) => words[0]?.span.start === word.span.start) === true;
}

/**
 * Whether the tool stays behind. su of util-linux and of shadow do: https://man7.org/linux/man-pages/man1/su.1.html; BusyBox's
 * becomes what it starts: https://git.busybox.net/busybox/tree/loginutils/su.c. sudo stays where it was built with PAM:
 * https://www.sudo.ws/docs/man/sudo.man/#Process_model
 */
function behaviour(tool: SuStart["tool"], stage: Stage): SuStart["certainty"] | undefined {
  switch (stage.image?.facts?.os) {
    case "debian":
    case "ubuntu":
    case "rhel":
    case "fedora":
    case "amazonlinux":
      return "certain";
    case "alpine":
    case "wolfi":
    case "busybox":
      return tool === "sudo" || installsSu(stage) ? "likely" : undefined;
    default:
      return tool === "su" && usesApk(stage) ? undefined : "likely";
  }
}

function* commandsOf(stage: Stage): Generator<Command> {
  for (const { steps } of ancestry(stage)) for (const { commands } of steps) yield* commands;
}

function installsSu(stage: Stage): boolean {
  for (const command of commandsOf(stage)) {
    if (installedPackages(command)?.packages.some(({ name }) => /^(util-linux|shadow)/.test(name))) return true;
  }
  return false;
}

function usesApk(stage: Stage): boolean {
  for (const { name } of commandsOf(stage)) if (name === "apk") return true;
  return false;
}
