import type { Span } from "../../source/span.ts";
import { fileSpan, type LogicalText } from "../../syntax/logical-text.ts";
import {
  absenceOfAccount,
  absenceOfGroup,
  findAccount,
  findGroup,
  listAccounts,
  listGroups,
  type Accounts,
} from "./accounts.ts";
import { UNKNOWN_PIECE } from "../commands/command.ts";
import { mayComeWithPackage } from "./package-list.ts";
import { remembered } from "../remembered.ts";
import type { Expansion } from "../variables/expansion.ts";
import { numericId, splitOwner } from "./identity.ts";
import { isPackageAccount } from "../tools/package-accounts.ts";

/** A user or a group that USER or `--chown` gives by name. */
export interface OwnerName {
  readonly kind: "account" | "group";
  readonly name: string;
  /** The name itself, or the whole argument when a variable holds the name. */
  readonly span: Span;
  /** Whether the file has the name itself at `span`. */
  readonly literal: boolean;
}

/** The argument of USER or `--chown` as it stands in the file. */
export interface WrittenOwner {
  readonly content: LogicalText;
  readonly span: Span;
}

/** Names that do not exist at some point. */
export interface MissingOwner {
  /** The account, the group, or both in this order. */
  readonly names: readonly OwnerName[];
  /** `no`: they do not exist; `hardly`: nothing that is known would have made them. */
  readonly absence: "no" | "hardly";
  readonly span: Span;
}

/** The names in `user:group`. Ids are none, nor is what only the running build knows, nor `root`, which builders take for 0. */
export function ownerNames(value: Expansion, written: WrittenOwner): readonly OwnerName[] {
  const { user, group } = splitOwner(value.shape);
  const at = written.content.text.indexOf(value.shape);
  const named: OwnerName[] = [];
  const add = (kind: OwnerName["kind"], name: string, offset: number): void => {
    if (name === "" || name === "root" || name.includes(UNKNOWN_PIECE) || numericId(name) !== undefined) return;
    const span = at === -1 ? written.span : fileSpan(written.content, at + offset, at + offset + name.length);
    named.push({ kind, name, span, literal: at !== -1 });
  };
  add("account", user, 0);
  if (group !== undefined) add("group", group, user.length + 1);
  return named;
}

/** Which of the names do not exist among these accounts. Absent when all exist, or may. */
export function missingOwner(names: readonly OwnerName[], accounts: Accounts): MissingOwner | undefined {
  const sure = names.filter((name) => absenceOf(name, accounts) === "no");
  const missing = sure.length > 0 ? sure : names.filter((name) => absenceOf(name, accounts) === "hardly");
  const first = missing[0];
  const last = missing[missing.length - 1];
  if (!first || !last) return undefined;
  return { names: missing, absence: sure.length > 0 ? "no" : "hardly", span: { start: first.span.start, end: last.span.end } };
}

function absenceOf({ kind, name }: OwnerName, accounts: Accounts): "no" | "hardly" | undefined {
  if (kind === "account" ? findAccount(accounts, name) : findGroup(accounts, name)) return undefined;
  const absence = kind === "account" ? absenceOfAccount(accounts, name) : absenceOfGroup(accounts, name);
  if (absence === "perhaps") return undefined;
  if (mayComeWithPackage(accounts.packages, name)) return undefined;
  return accounts.packages && isPackageAccount(name) ? "hardly" : absence;
}

/** The ids below belong to the distribution itself: bin, daemon, mail, games. No program is meant to run as them. */
const FIRST_ID_OF_PROGRAMS = 30;

/** The names that the author of a wrong one may have meant: what exists and is neither root nor the distribution's own. */
export function namesToOffer({ kind }: OwnerName, accounts: Accounts): readonly string[] {
  return kind === "group" ? groupsToOffer(accounts) : accountsToOffer(accounts);
}

/** Among more than these no name is looked for. */
const MOST_OFFERED = 200;

const accountsToOffer = remembered((accounts: Accounts): readonly string[] =>
  accounts.userCount > MOST_OFFERED ? [] : listAccounts(accounts).flatMap(({ name, uid }) => (isOffered(uid) ? [name] : [])),
);

const groupsToOffer = remembered((accounts: Accounts): readonly string[] =>
  accounts.groupCount > MOST_OFFERED ? [] : listGroups(accounts).flatMap(({ name, gid }) => (isOffered(gid) ? [name] : [])),
);

function isOffered(id: number | undefined): boolean {
  return id === undefined || id >= FIRST_ID_OF_PROGRAMS;
}
