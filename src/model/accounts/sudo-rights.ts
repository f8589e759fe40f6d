import type { Span } from "../../source/span.ts";
import { UNKNOWN_PIECE, type Command } from "../commands/command.ts";
import { inputText } from "../commands/printed-text.ts";
import { imageSteps } from "../shipped-steps.ts";
import type { Stage, Step } from "../stage.ts";
import { writtenFiles, type WrittenFile } from "../files/written-files.ts";
import { linesOf, spanOfText, type WrittenText } from "../files/written-text.ts";

/** A rule of sudo that lets somebody run programs as root. */
export interface SudoRight {
  /** A user, or a group behind `%`; with `UNKNOWN_PIECE` for what only the build knows, absent when sed changes a rule. */
  readonly who: string | undefined;
  readonly commands: "all" | "some";
  readonly password: "asked" | "not-asked";
  readonly certainty: "certain" | "likely";
  /** The rule, or as much of it as this file holds. */
  readonly span: Span;
  readonly step: Step;
}

/** The rights that this file writes into /etc/sudoers or below /etc/sudoers.d and that are there when the stage's container starts. */
export function sudoRights(stage: Stage): readonly SudoRight[] {
  const rights = new Map<string, SudoRight[]>();
  for (const step of imageSteps(stage)) {
    const written = sudoersFiles(step);
    let next = 0;
    const writeUpTo = (end: number): void => {
      for (let file = written[next]; file && file.span.start <= end; file = written[++next]) {
        const known = file.mode === "replace" ? undefined : rights.get(file.path);
        if (known) known.push(...rightsIn(file, step));
        else rights.set(file.path, [...rightsIn(file, step)]);
      }
    };
    // A file that the same step removes was there only while it built something.
    for (const command of rights.size + written.length === 0 ? [] : step.commands) {
      const isGoing = takesSudoAway(command);
      if (!isGoing && !isRemover(command)) continue;
      writeUpTo(command.span.start);
      if (isGoing) rights.clear();
      else for (const path of removedFiles(command, rights)) rights.delete(path);
    }
    writeUpTo(Infinity);
  }
  return [...rights.values()].flat();
}

type SudoersFile = Omit<WrittenFile, "step">;

/** What a step writes into sudo's files, in order. */
function sudoersFiles(step: Step): readonly SudoersFile[] {
  const written: readonly SudoersFile[] = writtenFiles(step);
  const all = step.commands.some(({ name }) => name === "visudo") ? [...written, ...visudoFiles(step)] : written;
  return all.filter(({ path }) => isSudoers(path)).sort((one, other) => one.span.start - other.span.start);
}

function isSudoers(path: string): boolean {
  return path === "/etc/sudoers" || path.startsWith("/etc/sudoers.d/") || path.startsWith("/usr/local/etc/sudoers");
}

/** `echo … | EDITOR='tee -a' visudo` */
function* visudoFiles(step: Step): Generator<SudoersFile> {
  for (const command of step.commands) {
    const content = command.name === "visudo" ? inputText(command, step.before.shell.name) : undefined;
    if (content) yield { path: "/etc/sudoers", mode: "append", content, span: command.span, command };
  }
}

function isRemover({ name }: Command): boolean {
  return name === "rm" || name === "unlink";
}

function* removedFiles({ args }: Command, files: ReadonlyMap<string, unknown>): Generator<string> {
  for (const { shape } of args) {
    if (files.has(shape)) yield shape;
    else if (/^\/etc\/sudoers\.d(\/\*?)?$/.test(shape)) for (const path of files.keys()) if (path.startsWith("/etc/sudoers.d/")) yield path;
  }
}

const REMOVALS: ReadonlySet<string> = new Set(["remove", "purge", "autoremove", "erase", "del"]);

function takesSudoAway({ args }: Command): boolean {
  return args.some(({ value }) => value === "sudo") && args.some(({ shape }) => REMOVALS.has(shape));
}

/** `user host = (runas) NOPASSWD: commands`. https://www.sudo.ws/docs/man/sudoers.man/#User_specification */
const RULE = /^\s*(\S+)\s+[^=#]*?=\s*(?:\(([^)]*)\)\s*)?((?:[A-Z_]+\s*:\s*)*)(\S.*)$/;
const SETTINGS = /^\s*(?:#|@include|Defaults|(?:User|Runas|Host|Cmnd|Cmd)_Alias\b)/;

function* rightsIn(file: Pick<WrittenFile, "mode" | "content" | "command">, step: Step): Generator<SudoRight> {
  const certainty = (file.command?.certainty ?? "always") === "always" ? "certain" : "likely";
  for (const { text, start } of linesOf(file.content)) {
    const right = SETTINGS.test(text) ? undefined : (readRule(text) ?? changedRule(text, file.mode));
    if (!right) continue;
    const indent = text.length - text.trimStart().length;
    const span = spanOfText(file.content, start + indent, start + text.trimEnd().length) ?? anywhere(file.content, step);
    yield { ...right, certainty, span, step };
  }
}

function readRule(text: string): Pick<SudoRight, "who" | "commands" | "password"> | undefined {
  const [, who = "", runAs, tags = "", commands = ""] = RULE.exec(text) ?? [];
  // Everybody writes the rule for root, who needs none.
  if (who === "" || who === "root" || !mayBecomeRoot(runAs)) return undefined;
  return { who, commands: /^ALL\b/.test(commands) ? "all" : "some", password: tags.includes("NOPASSWD") ? "not-asked" : "asked" };
}

/** `sed 's/ALL$/NOPASSWD:ALL/'` leaves the rest of the rule as the image has it. */
function changedRule(text: string, mode: WrittenFile["mode"]): Pick<SudoRight, "who" | "commands" | "password"> | undefined {
  if (mode !== "edit" || !text.includes("NOPASSWD")) return undefined;
  return { who: undefined, commands: "all", password: "not-asked" };
}

function mayBecomeRoot(runAs: string | undefined): boolean {
  if (runAs === undefined) return true;
  const users = (runAs.split(":")[0] ?? "").split(",").map((user) => user.trim());
  return users.some((user) => user === "ALL" || user === "root" || user === "#0" || user.includes(UNKNOWN_PIECE));
}

function anywhere(content: WrittenText, step: Step): Span {
  return content.pieces[0]?.span ?? step.instruction.span;
}
