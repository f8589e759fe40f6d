import { findAccount, findAccountByUid, findGroup, type Account, type Accounts, type Group } from "./accounts.ts";
import { UNKNOWN_PIECE } from "../commands/command.ts";

/** What `user`, `user:group`, `1000`, `1000:0` in USER, --chown and chown stand for at some point of a stage. */
export interface Identity {
  /** The user part as written, expanded; empty when only a group is given. */
  readonly user: string;
  /** The group part; absent without a colon. */
  readonly group: string | undefined;
  /** Absent when the name is not known or has no fixed id. */
  readonly uid: number | undefined;
  readonly account: Account | undefined;
  readonly gid: number | undefined;
  readonly groupEntry: Group | undefined;
  /** `unknown` when a piece of it is decided at build time or the name says nothing about the uid. */
  readonly privilege: "root" | "non-root" | "unknown";
}

/** Splits at the first colon: user and, if there is one, group. */
export function splitOwner(text: string): { readonly user: string; readonly group: string | undefined } {
  const colon = text.indexOf(":");
  return colon === -1 ? { user: text, group: undefined } : { user: text.slice(0, colon), group: text.slice(colon + 1) };
}

/**
 * The owner that is given to chown, as `user:group`. It takes a dot for a colon, unless there is an account whose name has the dot:
 * https://www.gnu.org/software/coreutils/manual/html_node/chown-invocation.html
 */
export function chownOwner(text: string, accounts: Accounts): string {
  const dot = text.includes(":") || findAccount(accounts, text) ? -1 : text.indexOf(".");
  return dot === -1 ? text : `${text.slice(0, dot)}:${text.slice(dot + 1)}`;
}

/** The id in a numeric name. `00` is 0 as for the builder; anything but digits is a name. */
export function numericId(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/**
 * Resolves an owner through the accounts known at a point. A name that no account is known for is taken for non-root unless it
 * is `root` or Windows' `ContainerAdministrator`: an account with uid 0 and another name has to be made on purpose, and then
 * it is on the list.
 */
export function identify(text: string, accounts: Accounts): Identity {
  const { user, group } = splitOwner(text);
  const number = numericId(user);
  const account = number === undefined ? findAccount(accounts, user) : findAccountByUid(accounts, number);
  const uid = number ?? account?.uid ?? (user === "root" && !account ? 0 : undefined);
  const gid = group === undefined ? account?.gid : (numericId(group) ?? findGroup(accounts, group)?.gid);
  const groupEntry = group === undefined ? undefined : findGroup(accounts, group);
  return { user, group, uid, account, gid, groupEntry, privilege: privilegeOf(user, uid) };
}

function privilegeOf(user: string, uid: number | undefined): Identity["privilege"] {
  if (user.includes(UNKNOWN_PIECE) || user === "") return "unknown";
  if (uid === 0 || /^containeradministrator$/i.test(user)) return "root";
  return "non-root";
}
