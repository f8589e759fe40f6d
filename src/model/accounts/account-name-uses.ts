import type { Span } from "../../source/span.ts";
import { commandMoments, operationsAt, type CommandMoment } from "./account-moments.ts";
import type { AccountOperation } from "./account-operation.ts";
import { isAccountTool } from "./account-operations.ts";
import { findAccount, findGroupByGid, type Accounts } from "./accounts.ts";
import { sliceArgument } from "../commands/argument-slice.ts";
import type { Argument, Command } from "../commands/command.ts";
import { numericId } from "./identity.ts";
import { missingOwner, type MissingOwner, type OwnerName } from "./owner-names.ts";
import type { Stage, Step } from "../stage.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** A user or a group that a command of a RUN needs, that it fails without, and that does not exist when it runs. */
export interface MissingName extends MissingOwner {
  readonly step: Step;
  /** `likely` when a build argument may give another name, or the command runs only if there is something to do. */
  readonly certainty: "certain" | "likely";
  readonly accounts: Accounts;
}

/** Names that stand in one word. */
interface Needed {
  readonly names: readonly OwnerName[];
  readonly accounts: Accounts;
  readonly overridable: boolean;
  /** What is to be deleted or left is there as its author knows, unless the list says that it is not. */
  readonly surely: boolean;
}

/** Wrappers that need their user in /etc/passwd. */
const SWITCHES: ReadonlySet<string> = new Set(["sudo", "su", "runuser", "gosu", "su-exec", "setuidgid", "setuser", "s6-setuidgid", "chpst"]);

/** Wrappers that run a command for each thing that they find. */
const PER_FIND: ReadonlySet<string> = new Set(["find", "xargs"]);

const NAME = /^[A-Za-z_][\w.-]*$/;

/** Everything in a stage's RUNs that the build fails for because a user or a group is not there, in order. */
export function* missingNames(stage: Stage): Generator<MissingName> {
  let last: Span | undefined;
  for (const moment of commandMoments(stage)) {
    const { command, step } = moment;
    if (!mayNeed(command) || command.certainty === "maybe" || command.failureIgnored || command.wrappers.some(({ name }) => name === "chroot")) continue;
    for (const needed of namesNeeded(moment)) {
      const missing = whatIsMissing(needed);
      // All commands of `su app -c '…'` have the one word in common.
      if (!missing || missing.span.start === last?.start || (needed.surely && missing.absence === "hardly")) continue;
      last = missing.span;
      const sure = !needed.overridable && !command.wrappers.some(({ name }) => PER_FIND.has(name));
      yield { ...missing, step, certainty: sure ? "certain" : "likely", accounts: needed.accounts };
    }
  }
}

/** Whether a command can name anybody at all: hardly one in twenty does. */
function mayNeed({ name, wrappers }: Command): boolean {
  return wrappers.length > 0 || isAccountTool(name) || (name !== undefined && OWNER_TOOLS.has(name));
}

function whatIsMissing({ names, accounts }: Needed): MissingOwner | undefined {
  const [first] = names;
  const gid = first && numericId(first.name);
  if (!first || gid === undefined) return missingOwner(names, accounts);
  const absence = absenceOfGid(accounts, gid);
  return absence && { names, absence, span: first.span };
}

/** Groups below this gid may come with packages. */
const FIRST_REGULAR_GID = 1000;

/** Absent when the gid exists, or may. */
function absenceOfGid(accounts: Accounts, gid: number): MissingOwner["absence"] | undefined {
  if (accounts.opaqueSince || accounts.groupKnowledge === "unknown" || findGroupByGid(accounts, gid)) return undefined;
  if (gid < FIRST_REGULAR_GID && (accounts.packages || accounts.groupKnowledge === "usual")) return undefined;
  // A group whose gid the build hands out may get this one.
  if (accounts.unnumberedGroups > 0) return undefined;
  return accounts.groupKnowledge === "complete" ? "no" : "hardly";
}

function* namesNeeded(moment: CommandMoment): Generator<Needed> {
  const { command, accounts } = moment;
  for (const { name, user } of command.wrappers) {
    if (user && SWITCHES.has(name)) yield inWord(user, ownersIn(user, accounts), accounts);
  }
  for (const { operation, accounts: before } of operationsAt(moment)) {
    for (const needed of neededBy(operation, before)) yield needed;
  }
  yield* neededByOwner(command, accounts);
}

function inWord(word: Argument, names: readonly OwnerName[], accounts: Accounts, surely = false): Needed {
  return { names, accounts, overridable: word.overridable === true, surely };
}

function named(kind: OwnerName["kind"], word: Argument): readonly OwnerName[] {
  const name = word.value;
  if (name === undefined || name === "root" || !NAME.test(name)) return [];
  return [{ kind, name, span: word.span, literal: word.content !== undefined && word.text === name }];
}

function* neededBy(operation: AccountOperation, accounts: Accounts): Generator<Needed> {
  const { tool } = operation;
  if (!tool || tool.invocation.uncertain || lastOption(tool.invocation, "--root") || lastOption(tool.invocation, "--prefix")) return;
  const need = (kind: OwnerName["kind"], word: Argument, surely = false): Needed => inWord(word, named(kind, word), accounts, surely);
  switch (operation.kind) {
    case "create-user":
      if (operation.primaryGroup) yield groupOrGid(operation.primaryGroup, tool.flavour === "busybox" && tool.name === "adduser", accounts);
      return;
    case "modify-user":
      yield need("account", operation.name);
      if (operation.primaryGroup) yield groupOrGid(operation.primaryGroup, false, accounts);
      return;
    case "modify-group":
      yield need("group", operation.name);
      return;
    case "join-group":
      yield need("account", operation.user);
      yield need("group", operation.group);
      return;
    case "leave-group":
      yield need("account", operation.user, true);
      yield need("group", operation.group, true);
      return;
    case "set-password":
      if (operation.user) yield need("account", operation.user);
      return;
    case "delete-user":
    case "delete-group":
      // Debian's `deluser --system` is content when there is nobody.
      if (!lastOption(tool.invocation, "--system")) yield need(operation.kind === "delete-user" ? "account" : "group", operation.name, true);
      return;
    default:
  }
}

/** BusyBox takes any number for a gid, the others only that of a group. */
function groupOrGid(word: Argument, anyNumber: boolean, accounts: Accounts): Needed {
  const isNumber = word.value !== undefined && numericId(word.value) !== undefined;
  if (!isNumber || anyNumber) return inWord(word, named("group", word), accounts);
  return inWord(word, [{ kind: "group", name: word.shape, span: word.span, literal: false }], accounts);
}

const OWNER_TOOLS: ReadonlySet<string> = new Set(["chown", "chgrp", "install"]);

function* neededByOwner(command: Command, accounts: Accounts): Generator<Needed> {
  const { name = "" } = command;
  const grammar = OWNER_TOOLS.has(name) ? grammarOf(name) : undefined;
  if (!grammar) return;
  const invocation = parseInvocation(command.args, grammar);
  if (name === "install") {
    const user = lastOption(invocation, "--owner")?.value;
    const group = lastOption(invocation, "--group")?.value;
    if (user) yield inWord(user, named("account", user), accounts);
    if (group) yield inWord(group, named("group", group), accounts);
    return;
  }
  const [owner] = invocation.operands;
  if (!owner || invocation.uncertain || lastOption(invocation, "--reference")) return;
  yield inWord(owner, name === "chgrp" ? named("group", owner) : ownersIn(owner, accounts), accounts);
}

/** The names in `user`, `user:group`, `user:`, `:group` and the old `user.group`. */
function ownersIn(word: Argument, accounts: Accounts): readonly OwnerName[] {
  const { shape } = word;
  const colon = shape.indexOf(":");
  const dot = colon === -1 && !findAccount(accounts, shape) ? shape.indexOf(".") : -1;
  const at = colon === -1 ? dot : colon;
  if (at === -1) return named("account", word);
  const user = named("account", sliceArgument(word, 0, at));
  return [...user, ...named("group", sliceArgument(word, at + 1, shape.length))];
}
