import type { AccountTool, CreateGroup, CreateUser } from "./account-operation.ts";
import type { Account, Accounts, Group } from "./accounts.ts";
import { valuesOf } from "../persistent-map.ts";
import { lastOption } from "../tools/grammar.ts";

/** Ids from the first to the last, both among them. */
interface IdRange {
  readonly first: number;
  readonly last: number;
}

/** What is taken at some point, as far as the range goes. */
interface TakenIds {
  readonly uids: ReadonlySet<number>;
  readonly gids: ReadonlySet<number>;
}

/** The ids that a new account gets. */
export interface AssignedIds {
  readonly uid: number | undefined;
  /** That of the group of its own; absent when it gets none. */
  readonly gid: number | undefined;
}

/** How many accounts are looked at before the answer is given up: each new one looks at all that are there. */
const PATIENCE = 200;

/** UID_MIN and the like of login.defs, and of adduser.conf; useradd keeps 100 for others. https://manpages.debian.org/login.defs.5 */
const RANGES = {
  regular: { first: 1000, last: 60000 },
  shadowSystem: { first: 101, last: 999 },
  system: { first: 100, last: 999 },
} as const;

/** Options with which other ranges count, or an id may be handed out twice. */
const OTHER_RANGES = ["--key", "--firstuid", "--lastuid", "--firstgid", "--lastgid", "--conf", "--non-unique"];

/**
 * The ids that a tool hands out to an account: those that are free next. `asked` is the uid that it is told. Absent where it is not known
 * who has which ids, or what the distribution's tool does.
 */
export function assignedIds({ tool, system, primaryGroup, defaultGroup }: CreateUser, asked: number | undefined, accounts: Accounts): AssignedIds | undefined {
  const withGroup = !primaryGroup && defaultGroup === "own";
  const isSystem = system === true;
  const taken = tool && takenIds(accounts, tool, isSystem);
  if (!taken || (asked !== undefined && !withGroup)) return undefined;
  if (tool.name === "useradd") {
    const range = isSystem ? RANGES.shadowSystem : RANGES.regular;
    const uid = asked ?? nextOfUseradd(taken.uids, range, isSystem);
    return { uid, gid: withGroup ? ownGid(uid, taken.gids, range, isSystem) : undefined };
  }
  const range = isSystem ? RANGES.system : RANGES.regular;
  if (tool.flavour === "debian" && isSystem && asked === undefined) {
    return { uid: firstFree(range, (id) => taken.uids.has(id)), gid: withGroup ? firstFree(range, (id) => taken.gids.has(id)) : undefined };
  }
  // The id of an account is the id of its own group: adduser looks for one that both can have.
  const uid = asked ?? firstFree(range, (id) => taken.uids.has(id) || (withGroup && taken.gids.has(id)));
  return { uid, gid: withGroup && uid !== undefined && !taken.gids.has(uid) ? uid : undefined };
}

/** The id that a tool hands out to a group. Absent as for `assignedIds`. */
export function assignedGid({ tool, system }: CreateGroup, accounts: Accounts): number | undefined {
  const isSystem = system === true;
  const taken = tool && takenIds(accounts, tool, isSystem);
  if (!taken) return undefined;
  if (tool.name === "groupadd") return nextOfUseradd(taken.gids, isSystem ? RANGES.shadowSystem : RANGES.regular, isSystem);
  return firstFree(isSystem ? RANGES.system : RANGES.regular, (id) => taken.gids.has(id));
}

function takenIds(accounts: Accounts, { name, flavour, distribution, invocation }: AccountTool, system: boolean): TakenIds | undefined {
  const isShadow = name === "useradd" || name === "groupadd";
  const isKnown = distribution === "debian" || distribution === "ubuntu" || (distribution === "alpine" && flavour === "busybox" && !isShadow);
  if (!isKnown || OTHER_RANGES.some((option) => lastOption(invocation, option))) return undefined;
  if (accounts.knowledge !== "complete" || accounts.groupKnowledge !== "complete" || accounts.opaqueSince) return undefined;
  // The accounts of packages are the system's.
  if (system && accounts.packages) return undefined;
  if (accounts.userCount > PATIENCE || accounts.groupCount > PATIENCE) return undefined;
  const uids = new Set<number>();
  const gids = new Set<number>();
  for (const user of valuesOf(accounts.users)) if (!isCounted(user, user.uid ?? user.assignedUid, uids)) return undefined;
  for (const group of valuesOf(accounts.groups)) if (!isCounted(group, group.gid ?? group.assignedGid, gids)) return undefined;
  return { uids, gids };
}

/** Adds an id to those that are taken; false when it is not known, or not known to be taken. */
function isCounted({ certainty, origin }: Account | Group, id: number | undefined, ids: Set<number>): boolean {
  if (origin.by === "package") return true;
  if (id === undefined || certainty !== "certain") return false;
  ids.add(id);
  return true;
}

/** shadow goes on behind the highest id of the range, for the system in front of the lowest; at the end of the range it begins anew. */
function nextOfUseradd(taken: ReadonlySet<number>, { first, last }: IdRange, system: boolean): number | undefined {
  const inRange = [...taken].filter((id) => id >= first && id <= last);
  if (!system) {
    const next = Math.max(first - 1, ...inRange) + 1;
    return next <= last ? next : firstFree({ first, last }, (id) => taken.has(id));
  }
  const next = Math.min(last + 1, ...inRange) - 1;
  if (next >= first) return next;
  for (let id = last; id >= first; id--) if (!taken.has(id)) return id;
  return undefined;
}

/** useradd gives an account's own group the same id where it can. */
function ownGid(uid: number | undefined, taken: ReadonlySet<number>, range: IdRange, system: boolean): number | undefined {
  const isFree = uid !== undefined && uid >= range.first && uid <= range.last && !taken.has(uid);
  return isFree ? uid : nextOfUseradd(taken, range, system);
}

function firstFree({ first, last }: IdRange, isTaken: (id: number) => boolean): number | undefined {
  for (let id = first; id <= last; id++) if (!isTaken(id)) return id;
  return undefined;
}
