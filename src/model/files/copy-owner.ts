import { findAccount, findGroup, type Accounts } from "../accounts/accounts.ts";
import { flagNamed, flagValue } from "./copy.ts";
import { expandDockerfileText } from "../variables/expand-dockerfile-word.ts";
import { chownOwner, identify, numericId, splitOwner, type Identity } from "../accounts/identity.ts";
import { isLinked } from "./repeated-copies.ts";
import type { RepeatedOwner } from "./repeated-owner.ts";
import type { Step } from "../stage.ts";

/** Who is given the files of a COPY when it is copied. */
interface Owner {
  readonly user: string;
  /** Absent for the account's own group. */
  readonly group: string | undefined;
}

/**
 * The value of `--chown` with which a COPY or ADD would give its files to whom the chown gives them. Absent when they do not exist yet
 * at that point and their ids are not known, or when a variable holds another value there.
 */
export function ownerWhileCopying(copy: Step, repeated: RepeatedOwner): string | undefined {
  const { command, accounts } = repeated;
  const text = textAt(copy, repeated);
  const owner = text === undefined ? undefined : command.name === "chgrp" ? inGroup(text, copy) : ownerOf(text, copy, accounts);
  if (!owner) return undefined;
  const given = command.name === "chgrp" ? identify(`${owner.user}:${owner.group ?? ""}`, accounts) : repeated.given;
  if (!isLinked(copy) && existsAt(copy, given, accounts)) return owner.group === undefined ? owner.user : `${owner.user}:${owner.group}`;
  return ids(given, owner);
}

/** The owner as the Dockerfile can say it at the COPY: as written, where its variables have the same values there. */
function textAt(copy: Step, { word }: RepeatedOwner): string | undefined {
  const { value, overridable } = word;
  if (value === undefined || value === "") return undefined;
  const written = word.text.replace(/["']/g, "");
  if (written === value) return value;
  const expanded = expandDockerfileText(written, copy.before.variables).value;
  if (/^[\w.:${}-]+$/.test(written) && expanded.known && expanded.value === value) return written;
  return overridable ? undefined : value;
}

/** chgrp leaves the user as it is. What a variable holds may be a user with a group. */
function inGroup(group: string, copy: Step): Owner | undefined {
  const kept = flagNamed(copy.instruction, "chown")?.value;
  if (kept?.includes("$")) return undefined;
  return { user: kept === undefined ? (numericId(group) === undefined ? "root" : "0") : splitOwner(kept).user, group };
}

function ownerOf(text: string, copy: Step, accounts: Accounts): Owner | undefined {
  const { user, group } = splitOwner(text.includes("$") ? text : chownOwner(text, accounts));
  if (user === "") return undefined;
  if (group === undefined) {
    // chown leaves the group as it is; COPY alone would change it.
    const kept = flagValue(flagNamed(copy.instruction, "chown"), copy.before);
    const keptGroup = kept ? splitOwner(kept.shape).group : numericId(user) === undefined ? "root" : "0";
    return keptGroup === undefined ? undefined : { user, group: keptGroup };
  }
  if (group !== "") return { user, group };
  // `app:` means the login group, which is what COPY takes for a name without group.
  return numericId(user) === undefined ? { user, group: undefined } : undefined;
}

function existsAt({ before }: Step, given: Identity, accounts: Accounts): boolean {
  if (before.accounts === accounts) return true;
  return hasUser(before.accounts, given.user) && (given.group === undefined || hasGroup(before.accounts, given.group));
}

function hasUser(accounts: Accounts, name: string): boolean {
  return name === "root" || numericId(name) !== undefined || findAccount(accounts, name)?.certainty === "certain";
}

function hasGroup(accounts: Accounts, name: string): boolean {
  return name === "" || name === "root" || numericId(name) !== undefined || findGroup(accounts, name)?.certainty === "certain";
}

function ids(given: Identity, { group }: Owner): string | undefined {
  const gid = given.group === undefined ? (group === "root" ? 0 : numericId(group ?? "")) : (given.gid ?? (given.group === "" ? given.account?.gid : undefined));
  return given.uid === undefined || gid === undefined ? undefined : `${given.uid}:${gid}`;
}
