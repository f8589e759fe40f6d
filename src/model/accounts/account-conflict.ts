import type { AccountOperation, AccountTool, CreateGroup, CreateUser, ModifyGroup, ModifyUser } from "./account-operation.ts";
import { findAccount, findAccountByUid, findGroup, findGroupByGid, type Account, type Accounts, type Group } from "./accounts.ts";
import type { Argument } from "../commands/command.ts";
import { numericId } from "./identity.ts";
import type { BaseImage } from "../stage.ts";
import { lastOption } from "../tools/grammar.ts";

/** A name or an id that an operation asks for and somebody else has, for which it fails. */
export interface AccountConflict {
  /** What is taken. */
  readonly taken: "user" | "group" | "uid" | "gid";
  /** The word that asks for it: a name, or an id. */
  readonly wanted: Argument;
  /** Who has it: a user for a user's name or a uid, else a group. */
  readonly holder: Account | Group;
  /** Whether it is for the group that comes along with a user. */
  readonly along: boolean;
}

/** Families whose `useradd` makes a group for each user, by USERGROUPS_ENAB in login.defs; SUSE's does not. */
const GIVES_OWN_GROUP: ReadonlySet<string> = new Set(["alpine", "amazonlinux", "debian", "fedora", "rhel", "ubuntu", "wolfi"]);

/** Debian's tools take a user or group that exists for the one that was asked for when its id is in this range. */
const DEBIAN_SYSTEM_IDS = { first: 100, last: 999 } as const;

/**
 * What an operation fails for because it exists already, certainly and when it runs. Absent too when it runs perhaps, its failure
 * is ignored, or something unread may have made room.
 */
export function accountConflict(operation: AccountOperation, accounts: Accounts, image: BaseImage | undefined): AccountConflict | undefined {
  const { command, tool } = operation;
  if (!tool || tool.invocation.uncertain || accounts.opaqueSince) return undefined;
  if (command.certainty === "maybe" || command.failureIgnored || isElsewhere(operation)) return undefined;
  const conflict = conflictOf(operation, tool, accounts, image);
  return conflict?.holder.certainty === "certain" ? conflict : undefined;
}

function conflictOf(operation: AccountOperation, tool: AccountTool, accounts: Accounts, image: BaseImage | undefined): AccountConflict | undefined {
  switch (operation.kind) {
    case "create-user":
      if (isShadow(tool)) return shadowUser(operation, tool, accounts, image);
      return tool.flavour === "busybox" ? busyboxUser(operation, accounts) : debianUser(operation, accounts);
    case "create-group":
      return group(operation, tool, accounts);
    case "modify-user":
      return modifiedUser(operation, tool, accounts);
    case "modify-group":
      return modifiedGroup(operation, tool, accounts);
    default:
      return undefined;
  }
}

/** Whether the accounts of another root are meant. */
function isElsewhere({ command, tool }: AccountOperation): boolean {
  if (command.wrappers.some(({ name }) => name === "chroot" || name === "xargs")) return true;
  return tool !== undefined && (isGiven(tool, "--root") || isGiven(tool, "--prefix"));
}

function isGiven({ invocation }: AccountTool, name: string): boolean {
  return lastOption(invocation, name) !== undefined;
}

/** `useradd` and `usermod` are shadow's everywhere; `adduser` and `addgroup` on Red Hat's distributions. */
function isShadow({ name, flavour }: AccountTool): boolean {
  return flavour === "shadow" || !(name === "adduser" || name === "addgroup");
}

function idOf(argument: Argument | undefined): number | undefined {
  return argument?.value === undefined ? undefined : numericId(argument.value);
}

function userNamed(wanted: Argument, accounts: Accounts): AccountConflict | undefined {
  const holder = wanted.value === undefined ? undefined : findAccount(accounts, wanted.value);
  return holder && { taken: "user", wanted, holder, along: false };
}

function groupNamed(wanted: Argument, accounts: Accounts, along: boolean): AccountConflict | undefined {
  const holder = wanted.value === undefined ? undefined : findGroup(accounts, wanted.value);
  return holder && { taken: "group", wanted, holder, along };
}

function userWithUid(wanted: Argument | undefined, accounts: Accounts): AccountConflict | undefined {
  const id = idOf(wanted);
  const holder = id === undefined ? undefined : findAccountByUid(accounts, id);
  return wanted && holder && { taken: "uid", wanted, holder, along: false };
}

function groupWithGid(wanted: Argument | undefined, accounts: Accounts, along: boolean): AccountConflict | undefined {
  const id = idOf(wanted);
  const holder = id === undefined ? undefined : findGroupByGid(accounts, id);
  return wanted && holder && { taken: "gid", wanted, holder, along };
}

/** https://github.com/shadow-maint/shadow/blob/master/src/useradd.c: exit code 9 for a name, 4 for an id. */
function shadowUser({ name, uid, primaryGroup, defaultGroup }: CreateUser, tool: AccountTool, accounts: Accounts, image: BaseImage | undefined): AccountConflict | undefined {
  const conflict = userNamed(name, accounts);
  if (conflict) return conflict;
  const givesGroup = isGiven(tool, "--user-group") || GIVES_OWN_GROUP.has(image?.facts?.os ?? "");
  const own = !primaryGroup && defaultGroup === "own" && givesGroup ? groupNamed(name, accounts, true) : undefined;
  return own ?? (isGiven(tool, "--non-unique") ? undefined : userWithUid(uid, accounts));
}

/** https://git.busybox.net/busybox/tree/loginutils/adduser.c: the id has to be free for the user's own group too. */
function busyboxUser({ name, uid, primaryGroup, defaultGroup }: CreateUser, accounts: Accounts): AccountConflict | undefined {
  const conflict = userNamed(name, accounts) ?? userWithUid(uid, accounts);
  if (conflict || primaryGroup || defaultGroup !== "own") return conflict;
  return groupWithGid(uid, accounts, true) ?? groupNamed(name, accounts, true);
}

/** https://salsa.debian.org/debian/adduser: established with the versions of Debian 11, 12 and 13. */
function debianUser({ name, uid, primaryGroup, system }: CreateUser, accounts: Accounts): AccountConflict | undefined {
  const existing = userNamed(name, accounts);
  if (existing) return system === true && isAcceptedBySystem(existing, uid, accounts) ? undefined : existing;
  const conflict = userWithUid(uid, accounts);
  if (conflict || system === true || primaryGroup) return conflict;
  return groupNamed(name, accounts, true) ?? groupWithGid(uid, accounts, true);
}

/** `adduser --system` of a system user does nothing and succeeds; with another uid, or when it is no system user, it fails. */
function isAcceptedBySystem({ wanted }: AccountConflict, uid: Argument | undefined, accounts: Accounts): boolean {
  const has = findAccount(accounts, wanted.shape)?.uid;
  const asked = idOf(uid);
  return has === undefined || (isSystemId(has) && (uid === undefined || asked === undefined || asked === has));
}

function isSystemId(id: number): boolean {
  return id >= DEBIAN_SYSTEM_IDS.first && id <= DEBIAN_SYSTEM_IDS.last;
}

function group({ name, gid, system }: CreateGroup, tool: AccountTool, accounts: Accounts): AccountConflict | undefined {
  if (isShadow(tool)) {
    if (isGiven(tool, "--force")) return undefined;
    return groupNamed(name, accounts, false) ?? (isGiven(tool, "--non-unique") ? undefined : groupWithGid(gid, accounts, false));
  }
  const existing = groupNamed(name, accounts, false);
  if (existing && tool.flavour === "debian" && system === true) {
    const has = findGroup(accounts, name.shape)?.gid;
    return has === undefined || isSystemId(has) ? undefined : existing;
  }
  return existing ?? groupWithGid(gid, accounts, false);
}

function modifiedUser({ name, newName, uid }: ModifyUser, tool: AccountTool, accounts: Accounts): AccountConflict | undefined {
  const renamed = newName && newName.shape !== name.shape ? userNamed(newName, accounts) : undefined;
  if (renamed || isGiven(tool, "--non-unique")) return renamed;
  return others(userWithUid(uid, accounts), name);
}

function modifiedGroup({ name, newName, gid }: ModifyGroup, tool: AccountTool, accounts: Accounts): AccountConflict | undefined {
  const renamed = newName && newName.shape !== name.shape ? groupNamed(newName, accounts, false) : undefined;
  if (renamed || isGiven(tool, "--non-unique")) return renamed;
  return others(groupWithGid(gid, accounts, false), name);
}

/** What it has already it may keep. */
function others(conflict: AccountConflict | undefined, name: Argument): AccountConflict | undefined {
  return name.value === undefined || conflict?.holder.name === name.value ? undefined : conflict;
}
