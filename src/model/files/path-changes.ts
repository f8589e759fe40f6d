import type { Span } from "../../source/span.ts";
import { commandUser, redirectingUser, stepUser } from "../users/acting-user.ts";
import type { Argument, Command } from "../commands/command.ts";
import { editedFiles } from "../commands/sed-edits.ts";
import { copyTargets, flagNamed, flagValue, isUnpacked } from "./copy.ts";
import { chownOwner, identify, type Identity } from "../accounts/identity.ts";
import { resolvePath } from "./path.ts";
import { remembered, rememberedWithin } from "../remembered.ts";
import type { Stage, Step } from "../stage.ts";
import { parseInvocation, type Invocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** What one instruction or command did to one path of the image. */
export interface PathChange {
  /** Absolute and normalised. */
  readonly path: string;
  /** `write`: files were put at or below it; `folder`: it was made as a folder; `own` and `mode`: only its owner or mode; `remove`: it is gone. */
  readonly action: "write" | "folder" | "own" | "mode" | "remove";
  /** Whether everything below the path is meant too. */
  readonly recursive: boolean;
  /**
   * Who owns it afterwards; absent when this does not say it or it cannot be known. What was there before keeps its owner when it is
   * written again by a redirection, touch or cp, or is a folder.
   */
  readonly owner: Identity | undefined;
  /**
   * What the source of a COPY is taken for where it may be a file or a folder; either has a change of its own, since a folder gives its
   * content and not itself. Absent when it is known.
   */
  readonly source?: "file" | "folder" | undefined;
  /** The mode as written (`755`, `u+x`), absent when this does not set one. */
  readonly mode: string | undefined;
  /** The smallest text that says it: the operand, the flag's instruction. */
  readonly span: Span;
  readonly step: Step;
  /** Absent for COPY, ADD and WORKDIR. */
  readonly command: Command | undefined;
}

/** Everything that the instructions of a stage did to paths that can be read off them, in order. */
export function pathChanges(stage: Stage): readonly PathChange[] {
  const changes: PathChange[] = [];
  for (const step of stage.steps) {
    if (!step.deferred) for (const change of changesOfStep(step)) changes.push(change);
  }
  return changes;
}

/** What one step did to paths. */
export function* changesOfStep(step: Step): Generator<PathChange> {
  const { instruction, before } = step;
  switch (instruction.type) {
    case "COPY":
    case "ADD": {
      const given = flagValue(flagNamed(instruction, "chown"), before);
      const mode = flagNamed(instruction, "chmod")?.value;
      for (const { source, path, content } of copyTargets(instruction, before)) {
        if (path === undefined) continue;
        // Files of the build context belong to root, whoever the USER is; those of images and archives to whom they belong there.
        const brought = flagNamed(instruction, "from") !== undefined || isUnpacked(instruction, source);
        const owner = given || !brought ? identify(given?.shape ?? "0:0", before.accounts) : undefined;
        const { span } = instruction;
        const isFile = content === undefined || (!brought && contextFiles(step).has(source));
        const told = { path, action: "write", recursive: true, owner, mode, span, step, command: undefined, source: isFile ? undefined : "file" } as const;
        if (content !== undefined && !isFile) yield { ...told, path: content, source: "folder" };
        yield told;
      }
      return;
    }
    case "WORKDIR": {
      const word = instruction.value;
      const path = word && resolvePath(before.workdir.known ? before.workdir.value : undefined, word.text);
      // BuildKit makes the folder for the current user, the classic builder for root.
      if (path === undefined || path.includes("$")) return;
      yield { path, action: "folder", recursive: false, owner: stepUser(step), mode: undefined, span: word?.span ?? instruction.span, step, command: undefined };
      return;
    }
    case "RUN":
      for (const command of step.commands) yield* changesOfCommand(command, step);
      return;
    default:
  }
}

/** The sources of a COPY or ADD that are files of the build context; those that cannot be read are left out. */
const contextFiles = remembered(({ instruction, stage }: Step): ReadonlySet<string> => {
  const sources = instruction.type === "COPY" || instruction.type === "ADD" ? instruction.sources.map(({ text }) => text) : [];
  return new Set(sources.filter((source) => stage.readContextFile?.(source) !== undefined));
});

/** What one command did to paths. Remembered: for each chown, hundreds of commands in front of it are asked. */
export function changesOfCommand(command: Command, step: Step): readonly PathChange[] {
  return command.redirects.length > 0 || READERS.has(command.name ?? "") ? readChanges(command, step) : NONE;
}

const NONE: readonly PathChange[] = [];

const readChanges = rememberedWithin((command: Command, step: Step): readonly PathChange[] => [...changesIn(command, step)]);

function* changesIn(command: Command, step: Step): Generator<PathChange> {
  for (const redirect of command.redirects) {
    if (!redirect.target || !/^&?>[>|]?$/.test(redirect.operator)) continue;
    yield* change(redirect.target, command, step, { action: "write", owner: redirectingUser(command, step) });
  }
  const grammar = grammarOf(command.name ?? "");
  const reader = READERS.get(command.name ?? "");
  if (!grammar || !reader) return;
  yield* reader(parseInvocation(command.args, grammar), command, step);
}

type Reader = (invocation: Invocation, command: Command, step: Step) => Iterable<PathChange>;

type Told = Pick<PathChange, "action" | "owner"> & { readonly recursive?: boolean; readonly mode?: string | undefined };

function* change(target: Argument, command: Command, step: Step, told: Told): Generator<PathChange> {
  if (target.value === undefined) return;
  const path = resolvePath(command.directory, target.value);
  if (path === undefined || path.startsWith("/dev/")) return;
  const { action, owner, mode, recursive = false } = told;
  yield { path, action, recursive, owner, mode, span: target.span, step, command };
}

function isGiven(invocation: Invocation, ...names: readonly string[]): boolean {
  return invocation.options.some((option) => names.includes(option.name));
}

function valueGiven(invocation: Invocation, name: string): Argument | undefined {
  return invocation.options.findLast((option) => option.name === name)?.value;
}

const chown: Reader = function* (invocation, command, step) {
  const [owner, ...paths] = invocation.operands;
  if (!owner || isGiven(invocation, "--reference")) return;
  const shape = command.name === "chgrp" ? `:${owner.shape}` : chownOwner(owner.shape, step.before.accounts);
  const told = { action: "own", owner: identify(shape, step.before.accounts), recursive: isGiven(invocation, "--recursive") } as const;
  for (const path of paths) yield* change(path, command, step, told);
};

const chmod: Reader = function* (invocation, command, step) {
  const [mode, ...paths] = invocation.operands;
  if (!mode || isGiven(invocation, "--reference")) return;
  const told = { action: "mode", owner: undefined, mode: mode.shape, recursive: isGiven(invocation, "--recursive") } as const;
  for (const path of paths) yield* change(path, command, step, told);
};

const mkdir: Reader = function* (invocation, command, step) {
  const told = { action: "folder", owner: commandUser(command, step), mode: valueGiven(invocation, "--mode")?.shape } as const;
  for (const path of invocation.operands) yield* change(path, command, step, told);
};

const touch: Reader = function* (invocation, command, step) {
  for (const path of invocation.operands) yield* change(path, command, step, { action: "write", owner: commandUser(command, step) });
};

/** `sed -i` puts a new file in place of the old one; root's keeps the owner. */
const sedInPlace: Reader = function* (_, command, step) {
  for (const path of editedFiles(command)) yield* change(path, command, step, { action: "write", owner: commandUser(command, step) });
};

const remove: Reader = function* (invocation, command, step) {
  const recursive = isGiven(invocation, "--recursive");
  for (const path of invocation.operands) yield* change(path, command, step, { action: "remove", owner: undefined, recursive });
};

const install: Reader = function* (invocation, command, step) {
  const user = valueGiven(invocation, "--owner")?.shape;
  const group = valueGiven(invocation, "--group")?.shape;
  const actor = commandUser(command, step);
  // Without `-g` the group is that of whoever installs, not that of the new owner.
  const given = group ?? (user !== undefined && actor?.uid === 0 ? "0" : undefined);
  const owner =
    user === undefined && group === undefined
      ? actor
      : identify([user ?? actor?.user ?? "", ...(given === undefined ? [] : [given])].join(":"), step.before.accounts);
  const mode = valueGiven(invocation, "--mode")?.shape;
  if (isGiven(invocation, "--directory")) {
    for (const path of invocation.operands) yield* change(path, command, step, { action: "folder", owner, mode });
    return;
  }
  const destination = valueGiven(invocation, "--target-directory") ?? invocation.operands.at(-1);
  if (destination) yield* change(destination, command, step, { action: "write", owner, mode, recursive: true });
};

/** cp, mv and ln: the last operand, or `-t`. What moves or is copied with `-a` keeps an owner that is not known here. */
const transfer: Reader = function* (invocation, command, step) {
  const kept = command.name === "mv" || isGiven(invocation, "--archive", "-p", "--preserve");
  const destination = valueGiven(invocation, "--target-directory") ?? invocation.operands.at(-1);
  if (!destination || (invocation.operands.length < 2 && !isGiven(invocation, "--target-directory"))) return;
  const owner = kept ? undefined : commandUser(command, step);
  yield* change(destination, command, step, { action: "write", owner, recursive: true });
  if (command.name !== "mv") return;
  for (const source of invocation.operands.slice(0, -1)) {
    yield* change(source, command, step, { action: "remove", owner: undefined, recursive: true });
  }
};

const tar: Reader = function* (invocation, command, step) {
  if (!isGiven(invocation, "--extract")) return;
  const target = valueGiven(invocation, "--directory");
  if (target) yield* change(target, command, step, { action: "write", owner: undefined, recursive: true });
};

const READERS: ReadonlyMap<string, Reader> = new Map(Object.entries<Reader>({
  chown,
  chgrp: chown,
  chmod,
  mkdir,
  touch,
  tee: touch,
  sed: sedInPlace,
  rm: remove,
  rmdir: remove,
  install,
  cp: transfer,
  mv: transfer,
  ln: transfer,
  tar,
}));
