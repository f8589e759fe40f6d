import type { Span } from "../../source/span.ts";
import { deleteIn, emptyMap, entriesOf, getIn, setIn, type PersistentMap } from "../persistent-map.ts";

/** Who made an account or a group. */
export type AccountOrigin =
  | { readonly by: "base-image" }
  | { readonly by: "command" | "package" | "copy"; readonly span: Span };

/** A line of /etc/passwd as far as it is known. */
export interface Account {
  readonly name: string;
  /** Absent when the build assigns it; never 0 then. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** The uid that the build assigns where `uid` is absent: the next that is free, which is another on another base. Absent when not known. */
  readonly assignedUid?: number | undefined;
  /** The same for the gid. */
  readonly assignedGid?: number | undefined;
  /** The name of the primary group, absent when not known. */
  readonly group: string | undefined;
  /** Supplementary groups that this file gives it, by name. */
  readonly groups: PersistentMap<true>;
  readonly home: string | undefined;
  readonly shell: string | undefined;
  /** Whether it is a system account; absent when not known. */
  readonly system: boolean | undefined;
  /** `likely` when it was made behind a condition. */
  readonly certainty: "certain" | "likely";
  readonly origin: AccountOrigin;
}

export interface Group {
  readonly name: string;
  readonly gid: number | undefined;
  /** The gid that the build assigns where `gid` is absent; see `Account.assignedUid`. */
  readonly assignedGid?: number | undefined;
  readonly certainty: "certain" | "likely";
  readonly origin: AccountOrigin;
}

/** The accounts and groups that exist at one point of a stage: an immutable value. */
export interface Accounts {
  readonly users: PersistentMap<Account>;
  readonly groups: PersistentMap<Group>;
  readonly userCount: number;
  readonly groupCount: number;
  /** Names that were deleted; one that has been made again since is among `users`. */
  readonly goneUsers: PersistentMap<true>;
  readonly goneGroups: PersistentMap<true>;
  readonly uids: PersistentMap<string>;
  /** How many accounts are in a group, by its name: as their primary group or as a supplementary one. */
  readonly members: PersistentMap<number>;
  readonly gids: PersistentMap<string>;
  /**
   * How much the list says about names that are not on it: `complete`, they do not exist; `usual`, the base is known but the
   * list holds only what matters; `unknown`, anything may exist.
   */
  readonly knowledge: Knowledge;
  /** The same for groups. */
  readonly groupKnowledge: Knowledge;
  /** The first step that may have made accounts that cannot be read off it. */
  readonly opaqueSince: Span | undefined;
  /** Packages installed so far, any of which may have made an account of its name. */
  readonly packages: PackageList | undefined;
}

type Knowledge = "complete" | "usual" | "unknown";

export interface PackageList {
  readonly name: string;
  readonly span: Span;
  readonly earlier: PackageList | undefined;
}

export const NO_ACCOUNTS: Accounts = {
  users: emptyMap(),
  groups: emptyMap(),
  userCount: 0,
  groupCount: 0,
  goneUsers: emptyMap(),
  goneGroups: emptyMap(),
  uids: emptyMap(),
  members: emptyMap(),
  gids: emptyMap(),
  knowledge: "complete",
  groupKnowledge: "complete",
  opaqueSince: undefined,
  packages: undefined,
};

/** The accounts after this one was made or changed. */
export function withAccount(accounts: Accounts, account: Account): Accounts {
  const uid = account.uid ?? account.assignedUid;
  const before = findAccount(accounts, account.name);
  return {
    ...accounts,
    users: setIn(accounts.users, account.name, account),
    userCount: before ? accounts.userCount : accounts.userCount + 1,
    members: recounted(accounts.members, before, account),
    uids: uid === undefined ? accounts.uids : setIn(accounts.uids, String(uid), account.name),
  };
}

/** The accounts after one that exists became a member of a group, or no longer is one. */
export function withMembership(accounts: Accounts, account: Account, group: string, isMember: boolean): Accounts {
  const groups = isMember ? setIn(account.groups, group, true) : deleteIn(account.groups, group);
  const change = account.group === group ? 0 : isMember ? 1 : -1;
  return {
    ...accounts,
    users: setIn(accounts.users, account.name, { ...account, groups }),
    members: counted(accounts.members, group, change),
  };
}

function recounted(members: PersistentMap<number>, before: Account | undefined, after: Account | undefined): PersistentMap<number> {
  if (before && before.group === after?.group && before.groups === after?.groups) return members;
  let counts = members;
  for (const group of groupsOf(before)) counts = counted(counts, group, -1);
  for (const group of groupsOf(after)) counts = counted(counts, group, 1);
  return counts;
}

function counted(members: PersistentMap<number>, group: string, change: number): PersistentMap<number> {
  return change === 0 ? members : setIn(members, group, (getIn(members, group) ?? 0) + change);
}

function groupsOf(account: Account | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  if (account?.group !== undefined) names.add(account.group);
  if (account) for (const [name] of entriesOf(account.groups)) names.add(name);
  return names;
}

/** Whether anybody but the account of this name is in a group. */
export function hasOtherMembers(accounts: Accounts, group: string, name: string): boolean {
  const account = findAccount(accounts, name);
  const own = account && (account.group === group || getIn(account.groups, group)) ? 1 : 0;
  return (getIn(accounts.members, group) ?? 0) > own;
}

/** The accounts after this group was made or changed. */
export function withGroup(accounts: Accounts, group: Group): Accounts {
  const gid = group.gid ?? group.assignedGid;
  return {
    ...accounts,
    groups: setIn(accounts.groups, group.name, group),
    groupCount: findGroup(accounts, group.name) ? accounts.groupCount : accounts.groupCount + 1,
    gids: gid === undefined ? accounts.gids : setIn(accounts.gids, String(gid), group.name),
  };
}

/** The accounts after a user was deleted. */
export function withoutAccount(accounts: Accounts, name: string): Accounts {
  const goneUsers = setIn(accounts.goneUsers, name, true);
  const account = findAccount(accounts, name);
  if (!account) return { ...accounts, goneUsers };
  const members = recounted(accounts.members, account, undefined);
  return { ...accounts, users: deleteIn(accounts.users, name), userCount: accounts.userCount - 1, goneUsers, members };
}

/** The accounts after a group was deleted. */
export function withoutGroup(accounts: Accounts, name: string): Accounts {
  const goneGroups = setIn(accounts.goneGroups, name, true);
  if (!findGroup(accounts, name)) return { ...accounts, goneGroups };
  return { ...accounts, groups: deleteIn(accounts.groups, name), groupCount: accounts.groupCount - 1, goneGroups };
}

/** The accounts after a step that may have made anything. */
export function afterOpaqueStep(accounts: Accounts, at: Span): Accounts {
  return accounts.opaqueSince ? accounts : { ...accounts, opaqueSince: at };
}

/** The accounts after /etc/passwd was put in place of another: nobody is known until its lines are. */
export function withOtherUsers(accounts: Accounts, knowledge: Accounts["knowledge"]): Accounts {
  return { ...accounts, users: emptyMap(), userCount: 0, goneUsers: emptyMap(), uids: emptyMap(), members: emptyMap(), knowledge, packages: undefined };
}

/** The same for /etc/group. */
export function withOtherGroups(accounts: Accounts, groupKnowledge: Accounts["groupKnowledge"]): Accounts {
  return { ...accounts, groups: emptyMap(), groupCount: 0, goneGroups: emptyMap(), gids: emptyMap(), groupKnowledge };
}

/** The accounts after a step that may have changed or deleted any of them; only the name of root is not taken for another's. */
export function afterEditedUsers(accounts: Accounts): Accounts {
  return listAccounts(accounts).reduce((after, account) => {
    if (account.name === "root") return after;
    const unknown = { uid: undefined, gid: undefined, assignedUid: undefined, assignedGid: undefined, group: undefined, home: undefined, shell: undefined } as const;
    return withAccount(after, { ...account, ...unknown, certainty: "likely" });
  }, accounts);
}

/** The same for groups. */
export function afterEditedGroups(accounts: Accounts): Accounts {
  return listGroups(accounts).reduce((after, group) => withGroup(after, { ...group, gid: undefined, assignedGid: undefined, certainty: "likely" }), accounts);
}

/** The accounts after a package was installed that may have brought accounts of its name. */
export function withPackage(accounts: Accounts, name: string, span: Span): Accounts {
  return { ...accounts, packages: { name, span, earlier: accounts.packages } };
}

/** The account of this name, if it is known to exist. */
export function findAccount(accounts: Accounts, name: string): Account | undefined {
  return getIn(accounts.users, name);
}

/** The group of this name, if it is known to exist. */
export function findGroup(accounts: Accounts, name: string): Group | undefined {
  return getIn(accounts.groups, name);
}

/** The account that has this uid, or gets it assigned, if one is known. */
export function findAccountByUid(accounts: Accounts, uid: number): Account | undefined {
  const name = getIn(accounts.uids, String(uid));
  const account = name === undefined ? undefined : findAccount(accounts, name);
  return account && (account.uid ?? account.assignedUid) === uid ? account : undefined;
}

/** The group that has this gid, or gets it assigned, if one is known. */
export function findGroupByGid(accounts: Accounts, gid: number): Group | undefined {
  const name = getIn(accounts.gids, String(gid));
  const group = name === undefined ? undefined : findGroup(accounts, name);
  return group && (group.gid ?? group.assignedGid) === gid ? group : undefined;
}

/** All accounts that are known to exist, by name. */
export function listAccounts({ users }: Accounts): readonly Account[] {
  return Array.from(entriesOf(users), ([, account]) => account);
}

/** All groups that are known to exist, by name. */
export function listGroups({ groups }: Accounts): readonly Group[] {
  return Array.from(entriesOf(groups), ([, group]) => group);
}

/** Whether a name that is not on the list exists: `no` is certain, `hardly` is likely, `perhaps` cannot be known. */
export type Absence = "no" | "hardly" | "perhaps";

/** What the list says about an account that it does not hold. */
export function absenceOfAccount(accounts: Accounts, name: string): Absence {
  return absence(accounts, accounts.knowledge, (getIn(accounts.users, name) ?? getIn(accounts.goneUsers, name)) !== undefined);
}

/** What the list says about a group that it does not hold. */
export function absenceOfGroup(accounts: Accounts, name: string): Absence {
  return absence(accounts, accounts.groupKnowledge, (getIn(accounts.groups, name) ?? getIn(accounts.goneGroups, name)) !== undefined);
}

function absence(accounts: Accounts, knowledge: Knowledge, removed: boolean): Absence {
  if (accounts.opaqueSince) return "perhaps";
  if (removed || knowledge === "complete") return "no";
  return knowledge === "usual" ? "hardly" : "perhaps";
}
