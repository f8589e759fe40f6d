import type { AccountOperation, CreateGroup, CreateUser, JoinGroup, LeaveGroup, ModifyGroup, ModifyUser } from "./account-operation.ts";
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
import type { Argument } from "./command.ts";
import { numericId } from "./identity.ts";

/** The accounts after an operation; one on accounts that cannot be read off the file makes the list incomplete. */
export function afterAccountOperation(accounts: Accounts, operation: AccountOperation): Accounts {
  switch (operation.kind) {
    case "create-user":
      return created(accounts, operation);
    case "create-group":
      return groupCreated(accounts, operation);
    case "modify-user":
      return modified(accounts, operation);
    case "modify-group":
      return groupModified(accounts, operation);
    case "join-group":
      return joined(accounts, operation);
    case "delete-user":
      return deleted(accounts, operation.name, operation);
    case "delete-group":
      return groupDeleted(accounts, operation.name, operation);
    case "unreadable":
      return opaque(accounts, operation);
    case "leave-group":
      return left(accounts, operation);
    case "set-password":
      return accounts;
  }
}

function opaque(accounts: Accounts, { command }: AccountOperation): Accounts {
  return afterOpaqueStep(accounts, command.span);
}

/** A tool whose failure is ignored may have done nothing; printing a line does not fail. */
function certaintyOf({ command, tool }: AccountOperation): Account["certainty"] {
  return command.certainty === "always" && !(tool && command.failureIgnored) ? "certain" : "likely";
}

function idOf(argument: Argument | undefined): number | undefined {
  return argument?.value === undefined ? undefined : numericId(argument.value);
}

interface PrimaryGroup {
  readonly gid: number | undefined;
  readonly name: string | undefined;
}

/** A group that is given by name or id. */
function primaryGroup(accounts: Accounts, given: string): PrimaryGroup {
  const number = numericId(given);
  if (number !== undefined) return { gid: number, name: findGroupByGid(accounts, number)?.name };
  return { gid: findGroup(accounts, given)?.gid, name: given };
}

function created(accounts: Accounts, operation: CreateUser): Accounts {
  const { tool, defaultGroup, system } = operation;
  const name = operation.name.value;
  if (name === undefined || tool?.invocation.uncertain) return opaque(accounts, operation);
  const certainty = certaintyOf(operation);
  const origin = { by: "command", span: operation.name.span } as const;
  const uid = idOf(operation.uid);
  let after = accounts;
  let primary: PrimaryGroup = { gid: undefined, name: undefined };
  if (operation.primaryGroup) primary = primaryGroup(accounts, operation.primaryGroup.shape);
  else if (defaultGroup === "nogroup") primary = primaryGroup(accounts, "nogroup");
  else if (defaultGroup === "own") {
    const existing = findGroup(accounts, name);
    const free = uid !== undefined && isOwnGid(uid, operation) && !findGroupByGid(accounts, uid);
    primary = { gid: existing?.gid ?? (free ? uid : undefined), name };
    if (!existing) after = withGroup(after, { name, gid: primary.gid, certainty, origin });
  }
  return withAccount(after, {
    name,
    uid,
    gid: primary.gid,
    group: primary.name,
    groups: [],
    home: operation.home ? operation.home.value : defaultHome(operation),
    shell: operation.shell?.value,
    system,
    certainty,
    // A line that is written once more replaces what the account was, not who made it.
    origin: tool ? origin : (findAccount(accounts, name)?.origin ?? origin),
  });
}

/** The tools give the new group the account's id when that gid is free; useradd only inside login.defs' range for such groups. */
function isOwnGid(uid: number, operation: CreateUser): boolean {
  if (!isShadow(operation)) return true;
  return operation.system === true ? uid > 200 && uid < 1000 : uid >= 1000 && uid <= 60000;
}

function isShadow({ tool }: CreateUser): boolean {
  return tool?.name === "useradd" || tool?.flavour === "shadow";
}

function defaultHome(operation: CreateUser): string | undefined {
  return isShadow(operation) ? `/home/${operation.name.shape}` : undefined;
}

function groupCreated(accounts: Accounts, operation: CreateGroup): Accounts {
  const { name, gid, tool } = operation;
  if (name.value === undefined || tool?.invocation.uncertain) return opaque(accounts, operation);
  const origin = { by: "command", span: name.span } as const;
  return withGroup(accounts, { name: name.value, gid: idOf(gid), certainty: certaintyOf(operation), origin });
}

function modified(accounts: Accounts, operation: ModifyUser): Accounts {
  const { name, newName, uid, home, shell, command } = operation;
  const account = name.value === undefined ? undefined : findAccount(accounts, name.value);
  // Everybody has a root; it is not on every list.
  if (!account) return name.value === "root" ? accounts : opaque(accounts, operation);
  const primary = operation.primaryGroup && primaryGroup(accounts, operation.primaryGroup.shape);
  const renamed = newName?.value;
  const changed: Account = {
    ...account,
    name: renamed ?? account.name,
    uid: uid ? idOf(uid) : account.uid,
    gid: primary ? primary.gid : account.gid,
    group: primary ? primary.name : account.group,
    groups: operation.leavesGroups ? [] : account.groups,
    shell: shell?.value ?? account.shell,
    home: home?.value ?? account.home,
    certainty: command.certainty === "always" ? account.certainty : "likely",
    origin: (uid ?? renamed) ? { by: "command", span: name.span } : account.origin,
  };
  const base = renamed === undefined ? accounts : withoutAccount(accounts, account.name, command.span);
  return withAccount(base, changed);
}

function groupModified(accounts: Accounts, operation: ModifyGroup): Accounts {
  const { name, newName, gid, command } = operation;
  const group = name.value === undefined ? undefined : findGroup(accounts, name.value);
  if (!group) return opaque(accounts, operation);
  const renamed = newName?.value;
  const base = renamed === undefined ? accounts : withoutGroup(accounts, group.name, command.span);
  return withGroup(base, { ...group, name: renamed ?? group.name, gid: gid ? idOf(gid) : group.gid });
}

function joined(accounts: Accounts, { user, group }: JoinGroup): Accounts {
  const account = user.value === undefined ? undefined : findAccount(accounts, user.value);
  if (!account || account.groups.includes(group.shape)) return accounts;
  return withAccount(accounts, { ...account, groups: [...account.groups, group.shape] });
}

function left(accounts: Accounts, { user, group, command }: LeaveGroup): Accounts {
  const account = user.value === undefined ? undefined : findAccount(accounts, user.value);
  if (!account || command.certainty === "maybe" || !account.groups.includes(group.shape)) return accounts;
  return withAccount(accounts, { ...account, groups: account.groups.filter((name) => name !== group.shape) });
}

function deleted(accounts: Accounts, { value: name }: Argument, operation: AccountOperation): Accounts {
  const { command } = operation;
  if (name === undefined) return opaque(accounts, operation);
  const account = findAccount(accounts, name);
  if (command.certainty === "maybe" || command.failureIgnored) {
    return account ? withAccount(accounts, { ...account, certainty: "likely" }) : accounts;
  }
  const after = withoutAccount(accounts, name, command.span);
  // The tools delete the group of the same name too when it is the account's own.
  const own = account?.group === undefined || account.group === name;
  return own && findGroup(accounts, name) ? withoutGroup(after, name, command.span) : after;
}

function groupDeleted(accounts: Accounts, { value: name }: Argument, { command }: AccountOperation): Accounts {
  if (name === undefined || command.certainty === "maybe" || command.failureIgnored) return accounts;
  return withoutGroup(accounts, name, command.span);
}
