import type { Span } from "../../source/span.ts";
import { stepUser } from "./acting-user.ts";
import type { Argument, Command, Wrapper } from "../commands/command.ts";
import { lookUp } from "../variables/environment.ts";
import { identify, type Identity } from "../accounts/identity.ts";
import type { Step } from "../stage.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { sudo } from "../tools/privilege-tools.ts";

/** One `sudo` of a step with everything that it starts. */
export interface SudoUse {
  readonly step: Step;
  /** The word `sudo` itself. */
  readonly word: Argument;
  /** With its options; absent when it starts nothing that can be read. */
  readonly wrapper: Wrapper | undefined;
  /** What runs behind it: one command, or all those of `sudo sh -c '…'`. Empty without a wrapper. */
  readonly commands: readonly Command[];
  /** The base name of the program that it starts: `sh` for `sudo sh -c '…'`. */
  readonly program: string | undefined;
  /** Who runs it; absent when that is not known. */
  readonly caller: Identity | undefined;
  /** Whom it switches to. */
  readonly target: Identity;
}

/** Every `sudo` that a step runs, in order. A package, a group or a service of that name is none. */
export function sudoUses(step: Step): readonly SudoUse[] {
  return step.commands.some(usesSudo) ? usesIn(step) : NONE;
}

const NONE: readonly SudoUse[] = [];

function usesSudo({ name, wrappers }: Command): boolean {
  return name === "sudo" || (wrappers.length > 0 && wrappers.some((wrapper) => wrapper.name === "sudo"));
}

function usesIn(step: Step): readonly SudoUse[] {
  const byPlace = new Map<number, SudoUse & { readonly commands: Command[] }>();
  for (const command of step.commands) {
    command.wrappers.forEach((wrapper, index) => {
      const [word] = wrapper.words;
      if (wrapper.name !== "sudo" || !word) return;
      const known = byPlace.get(word.span.start);
      if (known) {
        known.commands.push(command);
        return;
      }
      const program = command.wrappers[index + 1]?.name ?? command.name;
      const target = identify(wrapper.user?.shape ?? "root", step.before.accounts);
      byPlace.set(word.span.start, { step, word, wrapper, commands: [command], program, caller: callerOf(command, index, step), target });
    });
    if (command.name === "sudo" && command.program) {
      const caller = callerOf(command, command.wrappers.length, step);
      const target = identify("root", step.before.accounts);
      byPlace.set(command.span.start, { step, word: command.program, wrapper: undefined, commands: [], program: undefined, caller, target });
    }
  }
  return [...byPlace.values()];
}

/** The user in front of the wrapper at `index`: a wrapper further out may have changed it. A trigger runs in an image that is built later. */
function callerOf(command: Command, index: number, step: Step): Identity | undefined {
  const user = command.wrappers.slice(0, index).findLast((wrapper) => wrapper.user)?.user;
  if (user) return identify(user.shape, step.before.accounts);
  if (step.deferred) return undefined;
  // The container starts as whom the stage ends with.
  return stepUser(step.instruction.type === "RUN" ? step : { ...step, before: step.stage.end });
}

/** Options that change neither what is run nor where: `-E`, `-H`, `-n`, `-S`, `-k`, `-P`, `-p`, `-u root`. */
const PLAIN_OPTIONS: ReadonlySet<string> = new Set([
  "--preserve-env",
  "--set-home",
  "--non-interactive",
  "--stdin",
  "--reset-timestamp",
  "--preserve-groups",
  "--prompt",
  "--no-update",
  "--user",
]);

/** Programs of the system that do the same whatever the environment says; sudo gives them a PATH and a few variables of its own. */
const STEADY_PROGRAMS: ReadonlySet<string> = new Set(
  `
  apt-get apt apt-key aptitude add-apt-repository apt-add-repository dpkg dpkg-reconfigure apk yum dnf microdnf rpm zypper
  mkdir rmdir rm cp mv ln touch tee cat chmod chown chgrp install useradd usermod userdel groupadd groupmod groupdel gpasswd
  adduser addgroup deluser delgroup chpasswd passwd ldconfig update-ca-certificates update-alternatives locale-gen
  `
    .trim()
    .split(/\s+/),
);

/** Words that the shell itself runs, which sudo cannot. */
const BUILTINS: ReadonlySet<string> = new Set(["cd", "export", "source", ".", "set", "ulimit", "umask", "unset", "alias"]);

/** What would be left if `sudo` and its options were deleted. */
export interface WithoutSudo {
  /** `same`: nothing changes in the image; `alike`: the same program runs as the same user, but sees the build's own environment. */
  readonly outcome: "same" | "alike";
  /** What to delete. */
  readonly span: Span;
}

/** Absent when another user, directory or program would come of it, or when who runs it is not known. */
export function withoutSudo(use: SudoUse): WithoutSudo | undefined {
  const { caller, target, wrapper, step, word } = use;
  if (!wrapper || caller?.uid !== 0 || target.uid !== 0 || target.group !== undefined) return undefined;
  const invocation = parseInvocation(wrapper.words.slice(1), sudo);
  if (invocation.uncertain || invocation.options.some(({ name }) => !PLAIN_OPTIONS.has(name))) return undefined;
  if (word.text.includes("$") || use.program === undefined || BUILTINS.has(use.program)) return undefined;
  // `sudo A=b command` leaves `A=b command`, which only a shell understands.
  const [assignment] = invocation.operands;
  if (assignment && !startsInShell(use)) return undefined;
  const span = { start: wrapper.span.start, end: assignment?.span.start ?? wrapper.span.end };
  const overridable = step.before.user?.value.overridable === true;
  const ownPath = lookUp({ ...step.before.variables, open: false }, "PATH") !== undefined;
  const environmentKept = lastOption(invocation, "--preserve-env") !== undefined;
  const same = !assignment && !overridable && !ownPath && isSteady(use, environmentKept);
  return { outcome: same ? "same" : "alike", span };
}

function isSteady({ commands }: SudoUse, environmentKept: boolean): boolean {
  // Where failure is ignored, a sudo that is not installed may have gone unnoticed.
  if (commands.at(-1)?.failureIgnored) return false;
  return commands.every(
    ({ name, assignments }) => STEADY_PROGRAMS.has(name ?? "") && (environmentKept || assignments.length === 0),
  );
}

function startsInShell({ step, wrapper, commands }: SudoUse): boolean {
  const { instruction } = step;
  return instruction.type === "RUN" && instruction.command.form === "shell" && commands[0]?.wrappers[0] === wrapper;
}
