import type { AccountOperation, CreateGroup, CreateUser, JoinGroup, LeaveGroup, ModifyGroup, ModifyUser, RewordUsers, UnreadableOperation } from "./account-operation.ts";
import {
  afterEditedGroups,
  afterEditedUsers,
  afterOpaqueStep,
  findAccount,
  findGroup,
  findGroupByGid,
  hasOtherMembers,
  withAccount,
  withEachAccount,
  withGroup,
  withMembership,
  withoutAccount,
  withoutGroup,
  withOtherGroups,
  withOtherUsers,
  type Account,
  type Accounts,
  type Group,
} from "./accounts.ts";
import type { Argument, Command } from "../commands/command.ts";
import { assignedGid, assignedIds } from "./assigned-ids.ts";
import { numericId } from "./identity.ts";
import { missingOwner, type OwnerName } from "./owner-names.ts";
import { deleteIn, emptyMap, getIn, setIn } from "../persistent-map.ts";
import { lastOption } from "../tools/grammar.ts";

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
      return unread(accounts, operation);
    case "leave-group":
      return left(accounts, operation);
    case "set-password":
      return accounts;
    case "reword-users":
      return reworded(accounts, operation);
  }
}

function opaque(accounts: Accounts, { command }: AccountOperation): Accounts {
  return afterOpaqueStep(accounts, command.span);
}

/** What was known of the file's lines is so no longer; a line that is written anew only perhaps leaves the others perhaps as they were. */
function unread(accounts: Accounts, operation: UnreadableOperation): Accounts {
  const after = opaque(accounts, operation);
  if (!operation.file) return after;
  const { path, change } = operation.file;
  const isGone = change === "anew" && certaintyOf(operation) === "certain";
  if (path === "/etc/passwd") return isGone ? withOtherUsers(after, "unknown") : afterEditedUsers(after);
  return isGone ? withOtherGroups(after, "unknown") : afterEditedGroups(after);
}

/** Homes and shells in which one of the texts stands are others, whoever the lines are limited to. */
function reworded(accounts: Accounts, { replaced }: RewordUsers): Accounts {
  return withEachAccount(accounts, (account) => {
    const { home = "", shell = "" } = account;
    const isOther = (field: string): boolean => replaced.some((text) => field.includes(text) || (text.includes(":") && `:${home}:${shell}`.includes(text)));
    if (!isOther(home) && !isOther(shell)) return account;
    return { ...account, home: isOther(home) ? undefined : account.home, shell: isOther(shell) ? undefined : account.shell };
  });
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
  readonly assignedGid?: number | undefined;
  readonly name: string | undefined;
}

/** A group that is given by name or id. */
function primaryGroup(accounts: Accounts, given: string): PrimaryGroup {
  const number = numericId(given);
  if (number !== undefined) return { gid: number, name: findGroupByGid(accounts, number)?.name };
  const group = findGroup(accounts, given);
  return { gid: group?.gid, assignedGid: group?.assignedGid, name: given };
}

function created(accounts: Accounts, operation: CreateUser): Accounts {
  const { tool, defaultGroup, system } = operation;
  const name = operation.name.value;
  if (name === undefined || tool?.invocation.uncertain) return opaque(accounts, operation);
  const certainty = certaintyOf(operation);
  const existing = findAccount(accounts, name);
  // Of several lines the first counts, and a tool that is asked to make what is there makes nothing.
  if (existing?.certainty === "certain" && (certainty === "likely" || !tool || leavesExisting(operation))) return accounts;
  const origin = { by: "command", span: operation.name.span } as const;
  const uid = idOf(operation.uid);
  const assigned = certainty === "certain" && (!operation.uid || uid !== undefined) ? assignedIds(operation, uid, accounts) : undefined;
  let after = accounts;
  let primary: PrimaryGroup = { gid: undefined, name: undefined };
  if (operation.primaryGroup) primary = primaryGroup(accounts, operation.primaryGroup.shape);
  else if (defaultGroup === "nogroup") primary = primaryGroup(accounts, "nogroup");
  else if (defaultGroup === "own") {
    const group = findGroup(accounts, name);
    const free = uid !== undefined && isOwnGid(uid, operation) && !findGroupByGid(accounts, uid);
    const gid = group ? group.gid : free ? uid : undefined;
    primary = { gid, assignedGid: group ? group.assignedGid : gid === undefined ? assigned?.gid : undefined, name };
    if (!group) after = withGroup(after, { name, gid, assignedGid: primary.assignedGid, certainty, origin });
  }
  const made: Account = {
    name,
    uid,
    gid: primary.gid,
    assignedUid: uid === undefined ? assigned?.uid : undefined,
    assignedGid: primary.assignedGid,
    group: primary.name,
    groups: emptyMap(),
    home: operation.home ? operation.home.value : defaultHome(operation),
    shell: operation.shell?.value,
    system,
    certainty,
    // A line that is written once more replaces what the account was, not who made it.
    origin: tool ? origin : (existing?.origin ?? origin),
  };
  return withAccount(after, existing && certainty === "likely" ? eitherOf(existing, made) : made);
}

/** Debian's `adduser --system` is content with an account that is there already; other tools fail. */
export function leavesExisting({ tool, system }: CreateUser): boolean {
  return tool?.flavour === "debian" && tool.name === "adduser" && system === true;
}

/** An account that one of two commands makes: what they do not agree on is not known. */
function eitherOf(one: Account, other: Account): Account {
  const agreed = <Key extends "uid" | "gid" | "group" | "home" | "shell" | "system">(key: Key): Account[Key] | undefined =>
    one[key] === other[key] ? one[key] : undefined;
  return {
    ...other,
    // Only an account that is certainly not root has no known uid.
    uid: one.uid === 0 || other.uid === 0 ? 0 : agreed("uid"),
    gid: agreed("gid"),
    assignedUid: undefined,
    assignedGid: undefined,
    group: agreed("group"),
    home: agreed("home"),
    shell: agreed("shell"),
    system: agreed("system"),
  };
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
  if (!isShadow(operation)) return undefined;
  const base = operation.tool && lastOption(operation.tool.invocation, "--base-dir")?.value;
  if (base) return base.value === undefined ? undefined : `${base.value}/${operation.name.shape}`;
  return `/home/${operation.name.shape}`;
}

function groupCreated(accounts: Accounts, operation: CreateGroup): Accounts {
  const { name, gid, tool } = operation;
  if (name.value === undefined || tool?.invocation.uncertain) return opaque(accounts, operation);
  const certainty = certaintyOf(operation);
  // Of several lines the first counts, and a tool that is asked for a group that is there fails or leaves it.
  if (findGroup(accounts, name.value)?.certainty === "certain") return accounts;
  const origin = { by: "command", span: name.span } as const;
  const assigned = gid || certainty === "likely" ? undefined : assignedGid(operation, accounts);
  return withGroup(accounts, { name: name.value, gid: idOf(gid), assignedGid: assigned, certainty, origin });
}

function modified(accounts: Accounts, operation: ModifyUser): Accounts {
  const { name, newName, uid, home, shell, command } = operation;
  const account = name.value === undefined ? undefined : findAccount(accounts, name.value);
  // Everybody has a root; it is not on every list.
  if (!account) return name.value === "root" || isMissing("account", name, accounts) ? accounts : opaque(accounts, operation);
  const primary = operation.primaryGroup && primaryGroup(accounts, operation.primaryGroup.shape);
  const renamed = newName?.value;
  const changed: Account = {
    ...account,
    name: renamed ?? account.name,
    uid: uid ? idOf(uid) : account.uid,
    gid: primary ? primary.gid : account.gid,
    assignedUid: uid ? undefined : account.assignedUid,
    assignedGid: primary ? primary.assignedGid : account.assignedGid,
    group: primary ? primary.name : account.group,
    groups: operation.leavesGroups ? emptyMap() : account.groups,
    shell: shell?.value ?? account.shell,
    home: home?.value ?? account.home,
    certainty: command.certainty === "always" ? account.certainty : "likely",
    origin: (uid ?? renamed) ? { by: "command", span: name.span } : account.origin,
  };
  const base = renamed === undefined ? accounts : withoutAccount(accounts, account.name);
  return withAccount(base, changed);
}

/** Whether the tool certainly finds nobody of the name, and changes nothing. */
function isMissing(kind: OwnerName["kind"], { value: name, span }: Argument, accounts: Accounts): boolean {
  return name !== undefined && missingOwner([{ kind, name, span, literal: false }], accounts)?.absence === "no";
}

function groupModified(accounts: Accounts, operation: ModifyGroup): Accounts {
  const { name, newName, gid } = operation;
  const group = name.value === undefined ? undefined : findGroup(accounts, name.value);
  if (!group) return isMissing("group", name, accounts) ? accounts : opaque(accounts, operation);
  const renamed = newName?.value;
  const base = renamed === undefined ? accounts : withoutGroup(accounts, group.name);
  const changed = { ...group, name: renamed ?? group.name, gid: gid ? idOf(gid) : group.gid, assignedGid: gid ? undefined : group.assignedGid };
  return withMembers(withGroup(base, changed), group, changed);
}

/** The accounts that are in a group go along when its number or its name changes. */
function withMembers(accounts: Accounts, before: Group, after: Group): Accounts {
  return withEachAccount(accounts, (account) => {
    const { gid, assignedGid: assigned, group, groups } = account;
    const isPrimary = group === undefined ? before.gid !== undefined && gid === before.gid : group === before.name;
    const primary = isPrimary
      ? { gid: after.gid, assignedGid: after.assignedGid, group: group === undefined ? undefined : after.name }
      : { gid, assignedGid: assigned, group };
    const isMember = getIn(groups, before.name) !== undefined && before.name !== after.name;
    if (!isPrimary && !isMember) return account;
    return { ...account, ...primary, groups: isMember ? setIn(deleteIn(groups, before.name), after.name, true) : groups };
  });
}

function joined(accounts: Accounts, { user, group, tool, command }: JoinGroup): Accounts {
  // Debian's addgroup takes one name and fails with two.
  if (command.failureIgnored && tool?.flavour === "debian" && tool.name === "addgroup" && tool.invocation.operands.length === 2) return accounts;
  const account = user.value === undefined ? undefined : findAccount(accounts, user.value);
  if (!account || getIn(account.groups, group.shape)) return accounts;
  return withMembership(accounts, account, group.shape, true);
}

function left(accounts: Accounts, { user, group, command }: LeaveGroup): Accounts {
  const account = user.value === undefined ? undefined : findAccount(accounts, user.value);
  if (!account || command.certainty === "maybe" || !getIn(account.groups, group.shape)) return accounts;
  return withMembership(accounts, account, group.shape, false);
}

function deleted(accounts: Accounts, { value: name }: Argument, operation: AccountOperation): Accounts {
  const { command } = operation;
  if (name === undefined) return opaque(accounts, operation);
  const account = findAccount(accounts, name);
  const goes = ownGroup(accounts, name, account);
  if (isPerhaps(command)) {
    const perhaps = account ? withAccount(accounts, { ...account, certainty: "likely" }) : accounts;
    return goes ? withGroup(perhaps, { ...goes, certainty: "likely" }) : perhaps;
  }
  const after = withoutAccount(accounts, name);
  return goes ? withoutGroup(after, name) : after;
}

/** The group that the tools delete together with an account: that of the same name when it is the account's own and nobody else's. */
function ownGroup(accounts: Accounts, name: string, account: Account | undefined): Group | undefined {
  const group = account?.group === undefined || account.group === name ? findGroup(accounts, name) : undefined;
  return group && !hasOtherMembers(accounts, name) ? group : undefined;
}

function groupDeleted(accounts: Accounts, { value: name }: Argument, { command }: AccountOperation): Accounts {
  if (name === undefined) return accounts;
  if (!isPerhaps(command)) return withoutGroup(accounts, name);
  const group = findGroup(accounts, name);
  return group ? withGroup(accounts, { ...group, certainty: "likely" }) : accounts;
}

function isPerhaps({ certainty, failureIgnored }: Command): boolean {
  return certainty === "maybe" || failureIgnored;
}
