import type { Span } from "../source/span.ts";
import {
  afterOpaqueStep,
  findAccount,
  findGroup,
  findGroupByGid,
  withAccount,
  withGroup,
  withoutAccount,
  withoutGroup,
  type Account,
  type Accounts,
} from "./accounts.ts";
import { addAccountFlavour } from "./account-tool.ts";
import type { Argument, Command } from "./command.ts";
import { numericId } from "./identity.ts";
import type { BaseImage } from "./stage.ts";
import { busyboxAddgroup, busyboxAdduser } from "./tools/busybox-accounts.ts";
import { debianAdduser } from "./tools/debian-adduser.ts";
import { parseInvocation, type Invocation, type ToolGrammar } from "./tools/grammar.ts";
import { grammarOf } from "./tools/tool-table.ts";

type Change = (accounts: Accounts, command: Command, image: BaseImage | undefined) => Accounts;

/** What each account tool does to the accounts, by program name. */
export const ACCOUNT_COMMANDS: ReadonlyMap<string, Change> = new Map<string, Change>([
  ["useradd", (accounts, command) => useradd(accounts, command, grammarOf("useradd"))],
  ["adduser", adduser],
  ["groupadd", (accounts, command) => groupadd(accounts, command, grammarOf("groupadd"), ["--gid"])],
  ["addgroup", addgroup],
  ["usermod", usermod],
  ["groupmod", groupmod],
  ["gpasswd", gpasswd],
  ["userdel", remove],
  ["deluser", remove],
  ["groupdel", removeGroup],
  ["delgroup", removeGroup],
]);

/** The invocation of an account tool; absent without a grammar. */
function read(command: Command, grammar: ToolGrammar | undefined): Invocation | undefined {
  return grammar && parseInvocation(command.args, grammar);
}

/** The value of the last of the options of this name. */
export function optionValue(invocation: Invocation, name: string): Argument | undefined {
  return invocation.options.findLast((option) => option.name === name)?.value;
}

/** Whether an option was given. */
export function hasOption(invocation: Invocation, name: string): boolean {
  return invocation.options.some((option) => option.name === name);
}

function certaintyOf(command: Command): Account["certainty"] {
  return command.certainty === "always" && !command.failureIgnored ? "certain" : "likely";
}

function idOf(argument: Argument | undefined): number | undefined {
  return argument?.value === undefined ? undefined : numericId(argument.value);
}

interface NewAccount {
  readonly name: string;
  readonly span: Span;
  readonly uid: number | undefined;
  /** The primary group as given: a name or an id. */
  readonly primary: string | undefined;
  /** Whether a group of the account's own name comes with it. */
  readonly ownGroup: boolean;
  readonly groups: readonly string[];
  readonly home: string | undefined;
  readonly shell: string | undefined;
  readonly system: boolean;
}

function addAccount(accounts: Accounts, made: NewAccount, command: Command): Accounts {
  const certainty = certaintyOf(command);
  const origin = { by: "command", span: made.span } as const;
  let after = accounts;
  let gid: number | undefined;
  let group = made.primary;
  if (made.primary !== undefined) {
    const number = numericId(made.primary);
    gid = number ?? findGroup(accounts, made.primary)?.gid;
    if (number !== undefined) group = findGroupByGid(accounts, number)?.name;
  } else if (made.ownGroup) {
    group = made.name;
    const existing = findGroup(accounts, made.name);
    // The tools give the new group the account's id when that gid is free.
    const free = made.uid !== undefined && !findGroupByGid(accounts, made.uid);
    gid = existing?.gid ?? (free ? made.uid : undefined);
    if (!existing) after = withGroup(after, { name: made.name, gid, certainty, origin });
  }
  const { name, uid, groups, home, shell, system } = made;
  return withAccount(after, { name, uid, gid, group, groups, home, shell, system, certainty, origin });
}

function useradd(accounts: Accounts, command: Command, grammar: ToolGrammar | undefined): Accounts {
  const invocation = read(command, grammar);
  if (!invocation) return accounts;
  const name = invocation.operands[0];
  if (hasOption(invocation, "--defaults")) {
    // `adduser -D app` means BusyBox's tool: the image is not what it is taken for.
    return name ? afterOpaqueStep(accounts, command.span) : accounts;
  }
  if (name?.value === undefined || invocation.uncertain) return afterOpaqueStep(accounts, command.span);
  const home = optionValue(invocation, "--home-dir") ?? optionValue(invocation, "--home");
  return addAccount(
    accounts,
    {
      name: name.value,
      span: name.span,
      uid: idOf(optionValue(invocation, "--uid")),
      primary: optionValue(invocation, "--gid")?.shape,
      ownGroup: !hasOption(invocation, "--no-user-group"),
      groups: listOf(optionValue(invocation, "--groups")),
      home: home ? home.value : `/home/${name.value}`,
      shell: optionValue(invocation, "--shell")?.value,
      system: hasOption(invocation, "--system"),
    },
    command,
  );
}

function listOf(argument: Argument | undefined): readonly string[] {
  return argument ? argument.shape.split(",").filter((name) => name !== "") : [];
}

function adduser(accounts: Accounts, command: Command, image: BaseImage | undefined): Accounts {
  const flavour = addAccountFlavour(command, image);
  if (flavour === "shadow") return useradd(accounts, command, grammarOf("useradd"));
  const invocation = read(command, flavour === "busybox" ? busyboxAdduser : debianAdduser);
  const [name, group] = invocation?.operands ?? [];
  if (!invocation || name?.value === undefined || invocation.uncertain) return afterOpaqueStep(accounts, command.span);
  if (group) return joinGroup(accounts, name, group);
  const system = hasOption(invocation, "--system");
  if (flavour === "debian" && hasOption(invocation, "--group") && !system) {
    return makeGroup(accounts, name, idOf(optionValue(invocation, "--gid")), command);
  }
  const primary = optionValue(invocation, "--ingroup") ?? optionValue(invocation, "--gid");
  const ownGroup = flavour === "busybox" ? !system : !system || hasOption(invocation, "--group");
  return addAccount(
    accounts,
    {
      name: name.value,
      span: name.span,
      uid: idOf(optionValue(invocation, "--uid")),
      primary: primary?.shape ?? (ownGroup ? undefined : "nogroup"),
      ownGroup,
      groups: [],
      home: optionValue(invocation, "--home")?.value,
      shell: optionValue(invocation, "--shell")?.value,
      system,
    },
    command,
  );
}

function joinGroup(accounts: Accounts, user: Argument, group: Argument): Accounts {
  const account = user.value === undefined ? undefined : findAccount(accounts, user.value);
  return account ? withAccount(accounts, { ...account, groups: [...account.groups, group.shape] }) : accounts;
}

function makeGroup(accounts: Accounts, name: Argument, gid: number | undefined, command: Command): Accounts {
  if (name.value === undefined) return afterOpaqueStep(accounts, command.span);
  const origin = { by: "command", span: name.span } as const;
  return withGroup(accounts, { name: name.value, gid, certainty: certaintyOf(command), origin });
}

function groupadd(
  accounts: Accounts,
  command: Command,
  grammar: ToolGrammar | undefined,
  gidOptions: readonly string[],
): Accounts {
  const invocation = read(command, grammar);
  const name = invocation?.operands[0];
  if (!invocation || !name || invocation.uncertain) return afterOpaqueStep(accounts, command.span);
  const gid = gidOptions.map((option) => idOf(optionValue(invocation, option))).find((id) => id !== undefined);
  return makeGroup(accounts, name, gid, command);
}

function addgroup(accounts: Accounts, command: Command, image: BaseImage | undefined): Accounts {
  const grammar = addAccountFlavour(command, image) === "busybox" ? busyboxAddgroup : debianAdduser;
  const invocation = read(command, grammar);
  const [first, second] = invocation?.operands ?? [];
  return first && second ? joinGroup(accounts, first, second) : groupadd(accounts, command, grammar, ["--gid"]);
}

function usermod(accounts: Accounts, command: Command): Accounts {
  const invocation = read(command, grammarOf("usermod"));
  const name = invocation?.operands[0];
  if (!invocation || name?.value === undefined) return afterOpaqueStep(accounts, command.span);
  const account = findAccount(accounts, name.value);
  if (!account) return afterOpaqueStep(accounts, command.span);
  const uid = optionValue(invocation, "--uid");
  const gid = optionValue(invocation, "--gid");
  const renamed = optionValue(invocation, "--login")?.value;
  const groups = listOf(optionValue(invocation, "--groups"));
  const changed: Account = {
    ...account,
    name: renamed ?? account.name,
    uid: uid ? idOf(uid) : account.uid,
    gid: gid ? (idOf(gid) ?? findGroup(accounts, gid.shape)?.gid) : account.gid,
    group: gid ? gid.shape : account.group,
    groups: hasOption(invocation, "--append") ? [...account.groups, ...groups] : groups.length > 0 ? groups : account.groups,
    shell: optionValue(invocation, "--shell")?.value ?? account.shell,
    home: optionValue(invocation, "--home")?.value ?? account.home,
    certainty: command.certainty === "always" ? account.certainty : "likely",
    origin: uid ?? renamed ? { by: "command", span: name.span } : account.origin,
  };
  const base = renamed === undefined ? accounts : withoutAccount(accounts, account.name, command.span);
  return withAccount(base, changed);
}

function groupmod(accounts: Accounts, command: Command): Accounts {
  const invocation = read(command, grammarOf("groupmod"));
  const name = invocation?.operands[0];
  if (!invocation || name?.value === undefined) return afterOpaqueStep(accounts, command.span);
  const group = findGroup(accounts, name.value);
  if (!group) return afterOpaqueStep(accounts, command.span);
  const gid = optionValue(invocation, "--gid");
  const renamed = optionValue(invocation, "--new-name")?.value;
  const base = renamed === undefined ? accounts : withoutGroup(accounts, group.name, command.span);
  return withGroup(base, { ...group, name: renamed ?? group.name, gid: gid ? idOf(gid) : group.gid });
}

function gpasswd(accounts: Accounts, command: Command): Accounts {
  const invocation = read(command, grammarOf("gpasswd"));
  const user = invocation && optionValue(invocation, "--add");
  const group = invocation?.operands[0];
  return user && group ? joinGroup(accounts, user, group) : accounts;
}

function remove(accounts: Accounts, command: Command): Accounts {
  const invocation = read(command, grammarOf(command.name ?? ""));
  const [name, group] = invocation?.operands ?? [];
  if (name?.value === undefined) return afterOpaqueStep(accounts, command.span);
  if (group) return accounts;
  if (command.certainty === "maybe" || command.failureIgnored) return perhapsRemoved(accounts, name.value);
  const account = findAccount(accounts, name.value);
  const after = withoutAccount(accounts, name.value, command.span);
  // The tools delete the group of the same name too when it is the account's own.
  const own = account?.group === undefined || account.group === name.value;
  return own && findGroup(accounts, name.value) ? withoutGroup(after, name.value, command.span) : after;
}

function perhapsRemoved(accounts: Accounts, name: string): Accounts {
  const account = findAccount(accounts, name);
  return account ? withAccount(accounts, { ...account, certainty: "likely" }) : accounts;
}

function removeGroup(accounts: Accounts, command: Command): Accounts {
  const invocation = read(command, grammarOf(command.name ?? ""));
  const [name, group] = invocation?.operands ?? [];
  if (name?.value === undefined || group || command.certainty === "maybe" || command.failureIgnored) return accounts;
  return withoutGroup(accounts, name.value, command.span);
}
