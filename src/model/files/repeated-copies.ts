import { areTooMany, listAccounts, type Accounts } from "../accounts/accounts.ts";
import type { Argument, Command } from "../commands/command.ts";
import { stagesRunning } from "../commands-named.ts";
import { copiedFiles, type CopiedFiles } from "./copied-files.ts";
import { CopiedPlaces, pathInside } from "./copied-places.ts";
import { flagNamed } from "./copy.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import { isTouched } from "./first-touches.ts";
import { isFilledByCopiesOnly } from "./filled-by-copies.ts";
import { isBareDistribution } from "../images/bare-distribution.ts";
import { isBelow, resolvePath } from "./path.ts";
import { changesOfCommand } from "./path-changes.ts";
import { remembered } from "../remembered.ts";
import { isShipped } from "../shipped-steps.ts";
import { ancestry, type Stage, type Step } from "../stage.ts";
import { lastOption, parseInvocation, type Invocation, type ParsedOption, type ToolGrammar } from "../tools/grammar.ts";

/** What a tool changes about files that COPY could have given them at once: their owner, their mode. */
export interface CopiedAttribute<Given> {
  readonly tools: ReadonlySet<string>;
  readonly kind: "own" | "mode";
  readonly grammar: ToolGrammar;
  /** What the command gives, with its first operand in front of it; absent when it is not known from the command alone. */
  readonly read: (word: Argument, invocation: Invocation, accounts: Accounts, command: Command) => Given | undefined;
  /** Whether the files have it already. */
  readonly isSame: (files: CopiedFiles, given: Given) => boolean;
  /** Whether it is given to a file rather than to a folder, going by what it is and by the path. */
  readonly isForFile: (given: Given, path: string) => boolean;
}

/** One operand of a command with the copied files that it stores again. */
export interface RepeatedPath {
  readonly operand: Argument;
  /** The file or folder, absolute and normalised; for a pattern the folder that it is looked for in. */
  readonly path: string;
  /** The pattern that picks some of the folder's files: `*.sh`. */
  readonly pattern: string | undefined;
  /** What lies there and was copied by the same stage; at least one. */
  readonly copies: readonly CopiedFiles[];
}

/** A chown or chmod of files that an earlier layer of the same stage holds: it stores them a second time. */
export interface RepeatedCopy<Given> {
  readonly attribute: CopiedAttribute<Given>;
  readonly command: Command;
  readonly step: Step;
  /** What is given, as the command has it. */
  readonly word: Argument;
  readonly given: Given;
  /** `-R`; absent when single files are named. */
  readonly recursive: ParsedOption | undefined;
  readonly paths: readonly [RepeatedPath, ...RepeatedPath[]];
  /** Whether every operand is among the paths. */
  readonly wholly: boolean;
  /** Whether an earlier command has changed the same of these files. */
  readonly changedBefore: boolean;
  /** The accounts in front of the command. */
  readonly accounts: Accounts;
}

/** The commands of stages that are shipped, or that those are built on; the layers of others are stored nowhere. */
export function* shippedRepeatedCopies<Given>(file: DockerfileModel, attribute: CopiedAttribute<Given>): Generator<RepeatedCopy<Given>> {
  for (const stage of stagesRunning(file, [...attribute.tools])) if (isShipped(stage, file)) yield* repeatedCopies(stage, attribute);
}

/** The commands of a stage that certainly run and go over copied files. Copies that already are as they shall be are left out. */
export function* repeatedCopies<Given>(stage: Stage, attribute: CopiedAttribute<Given>): Generator<RepeatedCopy<Given>> {
  const isTool = ({ name }: Command): boolean => name !== undefined && attribute.tools.has(name);
  const copied = new CopiedPlaces();
  const changed = new Set<Step>();
  for (const step of stage.steps) {
    if (step.deferred) continue;
    for (const files of copiedFiles(step)) copied.add(files);
    if (step.instruction.type !== "RUN" || copied.isEmpty()) continue;
    // What the same RUN has changed already is in its layer.
    const stored = new Map<string, Step>();
    for (const [index, command] of step.commands.entries()) {
      if (isTool(command)) {
        const repeated = repeatedCopy(command, step, copied, step.accountsAt[index] ?? step.before.accounts, attribute);
        const again = repeated?.paths.flatMap(({ copies }) => copies) ?? [];
        const steps = again.map((files) => files.step);
        const isNew = again.some((files) => stored.get(files.path) !== files.step);
        for (const files of again) stored.set(files.path, files.step);
        if (repeated && isNew && command.certainty === "always") yield { ...repeated, changedBefore: steps.some((copy) => changed.has(copy)) };
        for (const copy of steps) changed.add(copy);
      }
      // What `rm` deletes and `mv` takes elsewhere is no longer there.
      for (const { action, path } of changesOfCommand(command, step)) if (action === "remove") copied.remove(path);
    }
  }
}

function repeatedCopy<Given>(
  command: Command,
  step: Step,
  copied: CopiedPlaces,
  accounts: Accounts,
  attribute: CopiedAttribute<Given>,
): Omit<RepeatedCopy<Given>, "changedBefore"> | undefined {
  const invocation = parseInvocation(command.args, attribute.grammar);
  const [word, ...operands] = invocation.operands;
  const given = word && attribute.read(word, invocation, accounts, command);
  if (!word || given === undefined) return undefined;
  const recursive = lastOption(invocation, "--recursive");
  const mounts = mountTargets(step);
  const paths = operands.flatMap((operand): readonly RepeatedPath[] => {
    const place = operandPlace(command, operand, recursive !== undefined);
    if (!place || mounts.some((mount) => isBelow(mount, place.path))) return [];
    const { path, pattern } = place;
    const rewritten = rewrittenIn(step);
    let copies: readonly CopiedFiles[];
    if (recursive) copies = copied.below(path).filter((files) => !mounts.some((mount) => isBelow(mount, files.path)));
    else if (pattern !== undefined) copies = copied.inFolder(path).filter((files) => isPicked(files, path, pattern) && !rewritten.has(files.path));
    else if (rewritten.has(path)) copies = [];
    else copies = copied.at(path).flatMap((files) => namedFile(files, path, attribute.isForFile(given, path)) ?? []);
    if (copies.length === 0) return [];
    const changed = copies.filter((files) => !attribute.isSame(files, given));
    const whole = { operand, path, pattern, copies };
    // What is so already is gone over for nothing, unless the command is there for what others put beside it.
    const counted = changed.length > 0 || !isFilledByCopiesOnly(whole, command, step, attribute.kind) ? changed : copies;
    return counted.length > 0 ? [{ ...whole, copies: counted }] : [];
  });
  const [first, ...more] = paths;
  if (!first) return undefined;
  return { attribute, command, step, word, given, recursive, paths: [first, ...more], wholly: paths.length === operands.length, accounts };
}

/** The file at a path that a command names, which tells more of where it went than the COPY alone: into a folder without a slash behind it. */
function namedFile(files: CopiedFiles, path: string, forFile: boolean): CopiedFiles | undefined {
  const { source, several, single } = files;
  if (several) return undefined;
  if (files.path === path) return single || forFile ? { ...files, single: true } : undefined;
  const name = source.slice(source.lastIndexOf("/") + 1);
  return pathInside(files) === path && (forFile || /.\.\w+$/.test(name)) ? { ...files, path, single: true } : undefined;
}

/** Whether a pattern finds the files in a folder: by their name, or because they were found by the same pattern. */
function isPicked({ path, single, source }: CopiedFiles, folder: string, pattern: string): boolean {
  if (!single) return path === folder && source.slice(source.lastIndexOf("/") + 1) === pattern;
  const [before = "", after = ""] = pattern.split("*");
  const name = path.slice(path.lastIndexOf("/") + 1);
  if ((path.slice(0, path.lastIndexOf("/")) || "/") !== folder || name.length < before.length + after.length) return false;
  return name.startsWith(before) && name.endsWith(after);
}

const REWRITERS: ReadonlySet<string> = new Set(["sed", "dos2unix", "perl", "patch", "strip", "upx"]);

/** The files that a step writes anew, so that its layer holds them anyway. */
const rewrittenIn = remembered((step: Step): ReadonlySet<string> => {
  const paths = new Set<string>();
  for (const command of step.commands) {
    if (REWRITERS.has(command.name ?? "")) {
      for (const { value = "" } of command.args) paths.add(resolvePath(command.directory, value) ?? "");
    } else {
      for (const { action, path } of changesOfCommand(command, step)) if (action === "write") paths.add(path);
    }
  }
  return paths;
});

/** A path, or the folder of `folder/*` and of `folder/*.sh`, in which a pattern with one star picks files. */
function operandPlace(command: Command, operand: Argument, recursive: boolean): Pick<RepeatedPath, "path" | "pattern"> | undefined {
  const found = operand.value === undefined ? /^(?<folder>(?:[\w.-]*\/)*)(?<pattern>[\w.-]*\*[\w.-]*)$/.exec(operand.text)?.groups : undefined;
  const { folder = "", pattern } = found ?? {};
  const path = resolvePath(command.directory, operand.value ?? folder);
  if (path === undefined || (operand.value ?? pattern) === undefined) return undefined;
  if (recursive) return pattern === undefined || pattern === "*" ? { path, pattern: undefined } : undefined;
  return { path, pattern };
}

function mountTargets({ instruction }: Step): readonly string[] {
  return instruction.flags.flatMap(({ name, value }) => {
    const target = name === "mount" ? /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value ?? "")?.[1] : undefined;
    return target === undefined ? [] : [resolvePath("/", target) ?? target];
  });
}

/** Whether a folder is there because COPY or ADD made it, so that it got its owner with `--chown` like what lies in it. */
export function isMadeByCopy({ path, copies }: RepeatedPath, { stage }: Step): boolean {
  const copy = copies.find((files) => files.path === path && !files.single)?.step;
  if (!copy || (stage.image && !isBareDistribution(stage.image))) return false;
  const { accounts } = copy.before;
  if (areTooMany(accounts) || listAccounts(accounts).some(({ home }) => home === path)) return false;
  for (const each of ancestry(stage)) if (isTouched(path, each, copy)) return false;
  return true;
}

/** Whether a COPY or ADD has a flag that keeps names from being looked up in the image. */
export function isLinked({ instruction }: Step): boolean {
  return flagNamed(instruction, "link") !== undefined;
}
