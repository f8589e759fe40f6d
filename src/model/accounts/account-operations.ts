import type { AccountOperation, AccountTool, CreateGroup, CreateUser, ModifyGroup, ModifyUser } from "./account-operation.ts";
import { lineOperations, namesAccountFile } from "./account-lines.ts";
import { typedPassword } from "./account-password.ts";
import { addAccountFlavour } from "./account-tool.ts";
import { listedArguments } from "../commands/argument-slice.ts";
import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { chpasswdOperations, firstLine, passwdOperations, passwordOptions } from "./password-operations.ts";
import { inputText } from "../commands/printed-text.ts";
import { remembered, rememberedWithin } from "../remembered.ts";
import type { BaseImage, Step } from "../stage.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

type Reader = (tool: AccountTool, command: Command) => Iterable<AccountOperation>;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["useradd", useradd],
  ["adduser", (tool, command) => (tool.flavour === "shadow" ? useradd(tool, command) : adduser(tool, command))],
  ["usermod", usermod],
  ["userdel", (tool, command) => removal("delete-user", tool, command)],
  ["deluser", (tool, command) => removal(isGiven(tool, "--group") ? "delete-group" : "delete-user", tool, command)],
  ["groupadd", groupadd],
  ["addgroup", addgroup],
  ["groupmod", groupmod],
  ["groupdel", (tool, command) => removal("delete-group", tool, command)],
  ["delgroup", (tool, command) => removal("delete-group", tool, command)],
  ["gpasswd", gpasswd],
  ["groupmems", groupmems],
  ["chsh", chsh],
  ["passwd", (tool, command) => passwdOperations(command, tool)],
  ["chpasswd", (tool, command) => chpasswdOperations(command, tool)],
]);

/** Whether a program of this name makes or changes accounts. */
export function isAccountTool(name: string | undefined): boolean {
  return name !== undefined && READERS.has(name);
}

/**
 * What a command does to users and groups, one operation for each: the account tools, and lines written into /etc/passwd,
 * /etc/group and /etc/shadow. Absent when it is neither, empty when it changes nothing. `image` says whose tools the names mean.
 */
export function accountOperations(command: Command, image: BaseImage | undefined): readonly AccountOperation[] | undefined {
  return isAccountTool(command.name) ? toolOperations(command, image ?? NO_IMAGE) : lineOperations(command);
}

const NO_IMAGE = { facts: undefined };

const toolOperations = rememberedWithin((command: Command, image: Pick<BaseImage, "facts">): readonly AccountOperation[] | undefined => {
  const lines = lineOperations(command);
  if (lines) return lines;
  const reader = command.name === undefined ? undefined : READERS.get(command.name);
  if (!reader) return undefined;
  const flavour = addAccountFlavour(command, image);
  const grammar = grammarOf(command.name ?? "", flavour);
  if (!grammar) return undefined;
  const tool: AccountTool = { name: command.name ?? "", flavour, distribution: image.facts?.os, invocation: parseInvocation(command.args, grammar) };
  return actsElsewhere(tool, command) ? [] : [...reader(tool, command)];
});

/** What a RUN, or one behind ONBUILD, does to users and groups, in the order in which it does it. */
export function stepOperations(step: Step): readonly AccountOperation[] {
  return step.instruction.type === "RUN" && step.commands.some(mayOperate) ? operationsOf(step) : NONE;
}

const NONE: readonly AccountOperation[] = [];

function mayOperate(command: Command): boolean {
  return isAccountTool(command.name) || namesAccountFile(command);
}

const operationsOf = remembered((step: Step): readonly AccountOperation[] =>
  step.commands.flatMap((command) => accountOperations(command, step.stage.image) ?? []),
);

/** `chroot /mnt useradd app` and `useradd --root /mnt app` leave the accounts of the image alone. */
function actsElsewhere(tool: AccountTool, { wrappers }: Command): boolean {
  return wrappers.some(({ name }) => name === "chroot") || isGiven(tool, "--root") || isGiven(tool, "--prefix");
}

function isGiven({ invocation }: AccountTool, name: string): boolean {
  return lastOption(invocation, name) !== undefined;
}

function valueOf({ invocation }: AccountTool, ...names: readonly string[]): Argument | undefined {
  for (const name of names) {
    const value = lastOption(invocation, name)?.value;
    if (value) return value;
  }
  return undefined;
}

/** The program with its words; `unreadable` too when the words may be others than those that are written. */
function* start(tool: AccountTool, command: Command): Generator<AccountOperation, Argument | undefined> {
  const [name] = tool.invocation.operands;
  if (!name || tool.invocation.uncertain) yield { kind: "unreadable", command, tool };
  return name;
}

function* joins(user: Argument | undefined, groups: readonly Argument[], tool: AccountTool, command: Command): Generator<AccountOperation> {
  if (user) for (const group of groups) yield { kind: "join-group", command, tool, user, group };
}

function* useradd(tool: AccountTool, command: Command): Generator<AccountOperation> {
  // `useradd -D` shows the defaults; with a name BusyBox's adduser was meant, and the image is not what it is taken for.
  if (isGiven(tool, "--defaults")) {
    if (tool.invocation.operands.length > 0) yield { kind: "unreadable", command, tool };
    return;
  }
  const name = yield* start(tool, command);
  if (!name) return;
  const made: CreateUser = {
    kind: "create-user",
    command,
    tool,
    name,
    uid: valueOf(tool, "--uid"),
    primaryGroup: valueOf(tool, "--gid"),
    defaultGroup: isGiven(tool, "--no-user-group") ? "default" : "own",
    home: valueOf(tool, "--home-dir", "--home"),
    shell: valueOf(tool, "--shell"),
    system: isGiven(tool, "--system"),
  };
  yield made;
  yield* joins(name, listedArguments(valueOf(tool, "--groups")), tool, command);
  yield* passwordOptions(command, tool, name);
}

function* adduser(tool: AccountTool, command: Command): Generator<AccountOperation> {
  const name = yield* start(tool, command);
  const [, group] = tool.invocation.operands;
  if (!name) return;
  const system = isGiven(tool, "--system");
  const isDebian = tool.flavour === "debian";
  // BusyBox's makes an account as soon as it is given an option, whatever else it is given; Debian's refuses two names with these.
  if (group && (isDebian || tool.invocation.options.length === 0)) {
    if (!system && !isGiven(tool, "--group")) yield* joins(name, [group], tool, command);
    return;
  }
  if (isDebian && isGiven(tool, "--group") && !system) {
    yield { kind: "create-group", command, tool, name, gid: valueOf(tool, "--gid"), system };
    return;
  }
  const made: CreateUser = {
    kind: "create-user",
    command,
    tool,
    name,
    uid: valueOf(tool, "--uid"),
    primaryGroup: valueOf(tool, "--ingroup", "--gid"),
    defaultGroup: !system || (isDebian && isGiven(tool, "--group")) ? "own" : "nogroup",
    home: valueOf(tool, "--home"),
    shell: valueOf(tool, "--shell"),
    system,
  };
  yield made;
  if (!system && !isGiven(tool, "--disabled-password") && !isGiven(tool, "--disabled-login")) yield* askedPassword(name, tool, command);
}

/** `adduser` asks for a password: `printf 'secret\nsecret\n' | adduser app`. An empty answer is none. */
function* askedPassword(user: Argument, tool: AccountTool, command: Command): Generator<AccountOperation> {
  const input = inputText(command);
  const typed = firstLine(input);
  if (typed === undefined || typed === "" || input?.text === UNKNOWN_PIECE) return;
  yield { kind: "set-password", command, tool, user, password: typedPassword(typed, command.program?.span ?? command.span) };
}

function* usermod(tool: AccountTool, command: Command): Generator<AccountOperation> {
  const name = yield* start(tool, command);
  if (!name) return;
  const groups = valueOf(tool, "--groups");
  const changed: ModifyUser = {
    kind: "modify-user",
    command,
    tool,
    name,
    newName: valueOf(tool, "--login"),
    uid: valueOf(tool, "--uid"),
    primaryGroup: valueOf(tool, "--gid"),
    home: valueOf(tool, "--home"),
    shell: valueOf(tool, "--shell"),
    leavesGroups: groups !== undefined && !isGiven(tool, "--append"),
  };
  const removes = isGiven(tool, "--remove");
  yield removes ? { ...changed, leavesGroups: false } : changed;
  if (removes) for (const group of listedArguments(groups)) yield { kind: "leave-group", command, tool, user: name, group };
  else yield* joins(valueOf(tool, "--login") ?? name, listedArguments(groups), tool, command);
  yield* passwordOptions(command, tool, name);
}

function* groupadd(tool: AccountTool, command: Command): Generator<AccountOperation> {
  const name = yield* start(tool, command);
  if (!name) return;
  const made: CreateGroup = { kind: "create-group", command, tool, name, gid: valueOf(tool, "--gid"), system: isGiven(tool, "--system") };
  yield made;
  for (const user of listedArguments(valueOf(tool, "--users"))) yield* joins(user, [name], tool, command);
}

function* addgroup(tool: AccountTool, command: Command): Generator<AccountOperation> {
  const [user, group] = tool.invocation.operands;
  if (user && group) yield* joins(user, [group], tool, command);
  else yield* groupadd(tool, command);
}

function* groupmod(tool: AccountTool, command: Command): Generator<AccountOperation> {
  const name = yield* start(tool, command);
  if (!name) return;
  const changed: ModifyGroup = { kind: "modify-group", command, tool, name, newName: valueOf(tool, "--new-name"), gid: valueOf(tool, "--gid") };
  yield changed;
  for (const user of listedArguments(valueOf(tool, "--users"))) yield* joins(user, [name], tool, command);
}

function* gpasswd(tool: AccountTool, command: Command): Generator<AccountOperation> {
  const [group] = tool.invocation.operands;
  if (!group) return;
  yield* joins(valueOf(tool, "--add"), [group], tool, command);
  for (const user of listedArguments(valueOf(tool, "--members"))) yield* joins(user, [group], tool, command);
  const left = valueOf(tool, "--delete");
  if (left) yield { kind: "leave-group", command, tool, user: left, group };
}

function* groupmems(tool: AccountTool, command: Command): Generator<AccountOperation> {
  const group = valueOf(tool, "--group");
  if (group) yield* joins(valueOf(tool, "--add"), [group], tool, command);
}

function* chsh(tool: AccountTool, command: Command): Generator<AccountOperation> {
  const [name] = tool.invocation.operands;
  const shell = valueOf(tool, "--shell");
  if (!name || !shell) return;
  const unchanged = { newName: undefined, uid: undefined, primaryGroup: undefined, home: undefined, leavesGroups: false };
  yield { kind: "modify-user", command, tool, name, shell, ...unchanged };
}

function* removal(kind: "delete-user" | "delete-group", tool: AccountTool, command: Command): Generator<AccountOperation> {
  const [name, group] = tool.invocation.operands;
  if (!name) yield { kind: "unreadable", command, tool };
  else if (group) yield { kind: "leave-group", command, tool, user: name, group };
  else yield { kind, command, tool, name };
}
