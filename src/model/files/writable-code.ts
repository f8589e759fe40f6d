import { UNKNOWN_PIECE, type Command } from "../commands/command.ts";
import { expandDockerfileWord } from "../variables/expand-dockerfile-word.ts";
import { OTHER_WRITE, parseMode, STICKY } from "./file-mode.ts";
import { identify, type Identity } from "../accounts/identity.ts";
import { valueOf } from "../known.ts";
import { isBelow, resolvePath } from "./path.ts";
import { changesOfStep, type PathChange } from "./path-changes.ts";
import { imageSteps } from "../shipped-steps.ts";
import type { Stage } from "../stage.ts";
import { startCommands } from "../users/start-up.ts";
import { isInterpreter } from "../tools/interpreters.ts";

/** Something that decides what a container does, and that its own user can replace. */
export interface WritableCode {
  readonly path: string;
  readonly role: "program" | "search-path" | "configuration";
  /** `owns`: it belongs to the user; `writes`: its mode lets everybody write it. */
  readonly by: "owns" | "writes";
  /** What made it so. */
  readonly change: PathChange;
}

/** The user that the programs of a stage's container end up with; absent when it is root or not known. */
export function programUser({ verdict, end }: Stage): Identity | undefined {
  if (verdict.user === "non-root") return verdict.identity;
  const { drop } = verdict;
  if (verdict.user !== "root" || drop?.to === undefined || drop.certainty !== "certain") return undefined;
  const identity = identify(drop.to, end.accounts);
  return identity.privilege === "non-root" ? identity : undefined;
}

/** What the user of a stage's container can replace: the programs that it starts, folders of PATH, /etc. */
export function writableCode(stage: Stage, user: Identity): readonly WritableCode[] {
  const changes = imageSteps(stage).flatMap((step) => (step.deferred ? [] : [...changesOfStep(step)]));
  const found: WritableCode[] = [];
  for (const { path, role } of codeOf(stage)) {
    let owning: PathChange | undefined;
    let opening: PathChange | undefined;
    for (const change of changes) {
      if (!reaches(change, path) || change.source === "folder") continue;
      if (change.action === "mode" || change.mode !== undefined) opening = opensToAll(change, opening);
      if (change.action === "mode" || change.action === "folder") continue;
      // A file that is put into a folder says nothing about the folder, and root's `sed -i` leaves a program to whom it belongs.
      if (change.action === "write" && (role !== "program" || change.command?.name === "sed")) continue;
      owning = change.action !== "remove" && isSame(change.owner, user) ? change : undefined;
    }
    const change = owning ?? opening;
    if (change) found.push({ path, role, by: owning ? "owns" : "writes", change });
  }
  return found;
}

function reaches({ path: changed, recursive }: PathChange, path: string): boolean {
  return changed === path || (recursive && isBelow(changed, path));
}

function opensToAll(change: PathChange, before: PathChange | undefined): PathChange | undefined {
  const mode = change.mode === undefined ? undefined : parseMode(change.mode);
  if (!mode) return undefined;
  if ((mode.sets & OTHER_WRITE) !== 0 && (mode.sets & STICKY) === 0) return change;
  return (mode.clears & OTHER_WRITE) !== 0 || (mode.sets & STICKY) !== 0 ? undefined : before;
}

function isSame(owner: Identity | undefined, user: Identity): boolean {
  if (!owner || owner.user === "" || owner.user.includes(UNKNOWN_PIECE)) return false;
  return owner.user === user.user || (owner.uid !== undefined && owner.uid === user.uid);
}

type Code = Pick<WritableCode, "path" | "role">;

const PROGRAM_FOLDERS: readonly string[] = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

function codeOf(stage: Stage): readonly Code[] {
  const programs = startCommands(stage).flatMap((command) => programsOf(command, valueOf(stage.end.workdir)));
  const folders = new Set([...PROGRAM_FOLDERS, ...searchPath(stage)]);
  return [
    ...[...new Set(programs)].map((path): Code => ({ path, role: "program" })),
    ...[...folders].map((path): Code => ({ path, role: "search-path" })),
    { path: "/etc", role: "configuration" },
  ];
}

const SCRIPT = /\.(sh|bash|py|js|mjs|cjs|ts|rb|pl|php|jar|war)$/;

/** The program's own file, and the script or archive that an interpreter is given. */
function programsOf({ name, program, args }: Command, workdir: string | undefined): readonly string[] {
  const words = program?.value?.includes("/") ? [program.value] : [];
  if (isInterpreter(name ?? "") || name === "java" || name === "tini" || name === "dumb-init") {
    const script = args.find(({ shape }) => SCRIPT.test(shape));
    if (script?.value !== undefined) words.push(script.value);
  }
  return words.flatMap((word) => resolvePath(workdir, word) ?? []);
}

/** The folders that ENV adds to PATH. */
function searchPath(stage: Stage): readonly string[] {
  return imageSteps(stage).flatMap(({ instruction, before, deferred }) => {
    if (instruction.type !== "ENV" || deferred) return [];
    return instruction.pairs.flatMap(({ key, value }) => {
      if (key.text !== "PATH") return [];
      const entries = expandDockerfileWord(value, before.variables).shape.split(":");
      return entries.flatMap((entry) => (entry.startsWith("/") && !entry.includes(UNKNOWN_PIECE) ? (resolvePath("/", entry) ?? []) : []));
    });
  });
}
