import type { Span } from "../../source/span.ts";
import { withPackageName, type PackageList } from "./package-list.ts";
import { deleteIn, emptyMap, entriesOf, getIn, setIn, type PersistentMap } from "../persistent-map.ts";
import type { Writable } from "../writable.ts";

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
  /** How many groups have a gid that is not known: any number may be theirs. */
  readonly unnumberedGroups: number;
  /** Names that were deleted; one that has been made again since is among `users`. */
  readonly goneUsers: PersistentMap<true>;
  readonly goneGroups: PersistentMap<true>;
  readonly uids: PersistentMap<string>;
  /**
   * How many accounts are in a group, by its name: as their primary group or as a supplementary one. An account of the group's own name is
   * left out, and so is a group with no other members, so that nothing is kept here of 100,000 accounts that have a group of their own.
   */
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

export const NO_ACCOUNTS: Accounts = {
  users: emptyMap(),
  groups: emptyMap(),
  userCount: 0,
  groupCount: 0,
  unnumberedGroups: 0,
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

/** The same accounts, to be changed before anybody else sees them. */
function copyOf(accounts: Accounts): Writable<Accounts> {
  const { users, groups, userCount, groupCount, unnumberedGroups, goneUsers, goneGroups, uids, members, gids, knowledge, groupKnowledge, opaqueSince, packages } = accounts;
  return { users, groups, userCount, groupCount, unnumberedGroups, goneUsers, goneGroups, uids, members, gids, knowledge, groupKnowledge, opaqueSince, packages };
}

/** The accounts after this one was made or changed. */
export function withAccount(accounts: Accounts, account: Account): Accounts {
  const uid = account.uid ?? account.assignedUid;
  const before = findAccount(accounts, account.name);
  const after = copyOf(accounts);
  after.users = setIn(accounts.users, account.name, account);
  if (!before) after.userCount++;
  after.members = recounted(accounts.members, before, account);
  if (uid !== undefined) after.uids = setIn(accounts.uids, String(uid), account.name);
  return after;
}

/** The accounts after one that exists became a member of a group, or no longer is one. */
export function withMembership(accounts: Accounts, account: Account, group: string, isMember: boolean): Accounts {
  const groups = isMember ? setIn(account.groups, group, true) : deleteIn(account.groups, group);
  const change = account.group === group || account.name === group ? 0 : isMember ? 1 : -1;
  const after = copyOf(accounts);
  after.users = setIn(accounts.users, account.name, { ...account, groups });
  after.members = counted(accounts.members, group, change);
  return after;
}

function recounted(members: PersistentMap<number>, before: Account | undefined, after: Account | undefined): PersistentMap<number> {
  if (before && before.group === after?.group && before.groups === after?.groups) return members;
  let counts = members;
  for (const group of groupsOf(before)) counts = counted(counts, group, -1);
  for (const group of groupsOf(after)) counts = counted(counts, group, 1);
  return counts;
}

function counted(members: PersistentMap<number>, group: string, change: number): PersistentMap<number> {
  if (change === 0) return members;
  const count = (getIn(members, group) ?? 0) + change;
  return count === 0 ? deleteIn(members, group) : setIn(members, group, count);
}

/** The groups that it is counted in. */
function groupsOf(account: Account | undefined): readonly string[] {
  if (!account) return [];
  const { name, group, groups } = account;
  const others = entriesOf(groups).map(([each]) => each);
  const all = group === undefined || getIn(groups, group) ? others : [group, ...others];
  return all.filter((each) => each !== name);
}

/** Whether anybody but the account of its own name is in a group. */
export function hasOtherMembers(accounts: Accounts, group: string): boolean {
  return getIn(accounts.members, group) !== undefined;
}

/** The accounts after this group was made or changed. */
export function withGroup(accounts: Accounts, group: Group): Accounts {
  const gid = group.gid ?? group.assignedGid;
  const after = copyOf(accounts);
  const before = findGroup(accounts, group.name);
  after.groups = setIn(accounts.groups, group.name, group);
  if (!before) after.groupCount++;
  after.unnumberedGroups += unnumbered(group) - unnumbered(before);
  if (gid !== undefined) after.gids = setIn(accounts.gids, String(gid), group.name);
  return after;
}

/** The accounts after a user was deleted. */
export function withoutAccount(accounts: Accounts, name: string): Accounts {
  const after = copyOf(accounts);
  after.goneUsers = setIn(accounts.goneUsers, name, true);
  const account = findAccount(accounts, name);
  if (!account) return after;
  after.members = recounted(accounts.members, account, undefined);
  after.users = deleteIn(accounts.users, name);
  after.userCount--;
  return after;
}

/** The accounts after a group was deleted. */
export function withoutGroup(accounts: Accounts, name: string): Accounts {
  const after = copyOf(accounts);
  after.goneGroups = setIn(accounts.goneGroups, name, true);
  const group = findGroup(accounts, name);
  if (!group) return after;
  after.groups = deleteIn(accounts.groups, name);
  after.groupCount--;
  after.unnumberedGroups -= unnumbered(group);
  return after;
}

function unnumbered(group: Group | undefined): number {
  return group && (group.gid ?? group.assignedGid) === undefined ? 1 : 0;
}

/** The accounts after a step that may have made anything. */
export function afterOpaqueStep(accounts: Accounts, at: Span): Accounts {
  if (accounts.opaqueSince) return accounts;
  const after = copyOf(accounts);
  after.opaqueSince = at;
  return after;
}

/** The accounts after /etc/passwd was put in place of another: nobody is known until its lines are. */
export function withOtherUsers(accounts: Accounts, knowledge: Accounts["knowledge"]): Accounts {
  return { ...accounts, users: emptyMap(), userCount: 0, goneUsers: emptyMap(), uids: emptyMap(), members: emptyMap(), knowledge, packages: undefined };
}

/** The same for /etc/group. */
export function withOtherGroups(accounts: Accounts, groupKnowledge: Accounts["groupKnowledge"]): Accounts {
  return { ...accounts, groups: emptyMap(), groupCount: 0, unnumberedGroups: 0, goneGroups: emptyMap(), gids: emptyMap(), groupKnowledge };
}

/** How many accounts are gone through one by one: every command that may change any of them goes through all. */
const MOST_FOLLOWED = 200;

/** Whether there are more accounts than may be gone through one by one. */
export function areTooMany({ userCount }: Accounts): boolean {
  return userCount > MOST_FOLLOWED;
}

/** The accounts after any of them may have changed: `change` gives the account as it is then, or itself. Of too many nothing is known any longer. */
export function withEachAccount(accounts: Accounts, change: (account: Account) => Account): Accounts {
  if (areTooMany(accounts)) return withOtherUsers(accounts, "unknown");
  return listAccounts(accounts).reduce((after, account) => {
    const changed = change(account);
    return changed === account ? after : withAccount(after, changed);
  }, accounts);
}

/** The accounts after a step that may have changed or deleted any of them; only the name of root is not taken for another's. */
export function afterEditedUsers(accounts: Accounts): Accounts {
  return withEachAccount(accounts, (account) => {
    if (account.name === "root") return account;
    const unknown = { uid: undefined, gid: undefined, assignedUid: undefined, assignedGid: undefined, group: undefined, home: undefined, shell: undefined } as const;
    return { ...account, ...unknown, certainty: "likely" };
  });
}

/** The same for groups. */
export function afterEditedGroups(accounts: Accounts): Accounts {
  if (accounts.groupCount > MOST_FOLLOWED) return withOtherGroups(accounts, "unknown");
  return listGroups(accounts).reduce((after, group) => withGroup(after, { ...group, gid: undefined, assignedGid: undefined, certainty: "likely" }), accounts);
}

/** The accounts after a package was installed that may have brought accounts of its name. */
export function withPackage(accounts: Accounts, name: string, span: Span): Accounts {
  const after = copyOf(accounts);
  after.packages = withPackageName(accounts.packages, name, span);
  return after;
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
  return entriesOf(users).map(([, account]) => account);
}

/** All groups that are known to exist, by name. */
export function listGroups({ groups }: Accounts): readonly Group[] {
  return entriesOf(groups).map(([, group]) => group);
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
