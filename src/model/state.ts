import type { Span } from "../source/span.ts";
import type { CmdInstruction, EntrypointInstruction, ValueInstruction, Word } from "../syntax/dockerfile.ts";
import type { Accounts } from "./accounts/accounts.ts";
import type { Environment } from "./variables/environment.ts";
import type { Expansion } from "./variables/expansion.ts";
import type { Known } from "./known.ts";
import type { Writable } from "./writable.ts";

/** What a USER instruction set. */
export interface UserSetting {
  readonly instruction: ValueInstruction;
  /** Its argument as written. */
  readonly word: Word;
  /** The argument with variables expanded. */
  readonly value: Expansion;
  /** The index of the stage that it stands in: a stage inherits its parent's. */
  readonly stage: number;
}

/** The shell that RUN, CMD and ENTRYPOINT lines are given to. */
export interface ShellSetting {
  /** `posix` is sh, dash, ash, bash and kin; `other` is PowerShell, cmd and anything whose text is not read; `none` there is no shell. */
  readonly kind: "posix" | "other" | "none";
  /** The program's base name, absent when the base image decides and is not known. */
  readonly name: string | undefined;
  readonly errexit: boolean;
  readonly pipefail: boolean;
  /** The SHELL instruction, or the comment that says it; absent for the default. */
  readonly setAt: Span | undefined;
}

/** Everything that an instruction finds in front of it: an immutable value, shared between instructions that change nothing. */
export interface State {
  /** The USER in force; absent when no USER was set in this file, and the base image's own user counts. */
  readonly user: UserSetting | undefined;
  readonly shell: ShellSetting;
  readonly workdir: Known<string>;
  readonly variables: Environment;
  readonly accounts: Accounts;
  /** The ENTRYPOINT in force; absent when the base image's own counts. */
  readonly entrypoint: EntrypointInstruction | undefined;
  /** The CMD in force; absent when the base image's own counts, or an ENTRYPOINT reset it. */
  readonly cmd: CmdInstruction | undefined;
}

/** The same state, to be changed before anybody else sees it. */
export function copyOfState({ user, shell, workdir, variables, accounts, entrypoint, cmd }: State): Writable<State> {
  return { user, shell, workdir, variables, accounts, entrypoint, cmd };
}

/** The state after an instruction that left these accounts. */
export function withAccounts(before: State, accounts: Accounts): State {
  if (accounts === before.accounts) return before;
  const after = copyOfState(before);
  after.accounts = accounts;
  return after;
}

/** The state after an instruction that left these variables. */
export function withVariables(before: State, variables: Environment): State {
  const after = copyOfState(before);
  after.variables = variables;
  return after;
}

/** The state in which another shell is in force. */
export function withShell(before: State, shell: ShellSetting): State {
  const after = copyOfState(before);
  after.shell = shell;
  return after;
}
