import type { Span } from "../../source/span.ts";
import { areTooMany, listAccounts, type Account, type Group } from "../accounts/accounts.ts";
import { ancestry, type Stage } from "../stage.ts";

/** A named user by its ids. */
export interface NumericUser {
  /** `10001`, with the group's id where USER gives a group: `10001:10001`. A group whose id is not known keeps its name. */
  readonly text: string;
  /** `likely` when the ids rest on a table, or are those of an account that a condition makes. */
  readonly certainty: "certain" | "likely";
}

/** What the USER of a stage is in numbers; absent when the uid is not known, not the account's alone, or up to a build argument. */
export function numericUser(stage: Stage): NumericUser | undefined {
  const { identity, setting } = stage.verdict;
  const account = identity?.account;
  if (!identity || !setting || setting.value.overridable || account?.uid === undefined) return undefined;
  const { uid } = account;
  // Of several accounts with one uid the first of /etc/passwd has its groups and its home looked up.
  if (areTooMany(stage.end.accounts) || listAccounts(stage.end.accounts).some((other) => other.uid === uid && other.name !== account.name)) return undefined;
  if (account.origin.by === "command" && mayBeOverridden(stage, account.origin.span)) return undefined;
  const group = identity.group === undefined ? "" : `:${identity.gid ?? identity.group}`;
  const established = isEstablished(stage, account) && (!identity.groupEntry || isEstablished(stage, identity.groupEntry));
  return { text: `${uid}${group}`, certainty: established ? "certain" : "likely" };
}

/** Whether a `--build-arg` may change a word of the command at this place. */
function mayBeOverridden(stage: Stage, at: Span): boolean {
  for (const { steps } of ancestry(stage)) {
    for (const { commands } of steps) {
      const made = commands.find(({ span }) => span.start <= at.start && at.end <= span.end);
      if (made) return made.args.some(({ overridable }) => overridable === true);
    }
  }
  return true;
}

/** Distributions hand out these ids once and for all; others may have been another in an older image of the same name. */
function isStatic(id: number | undefined): boolean {
  return id !== undefined && (id < 100 || id === 65534);
}

function isEstablished(stage: Stage, entry: Account | Group): boolean {
  if (entry.certainty !== "certain") return false;
  if (entry.origin.by === "command") return true;
  const facts = stage.image?.facts;
  if (entry.origin.by !== "base-image" || !facts || stage.image.expansion.overridable) return false;
  return isStatic("uid" in entry ? entry.uid : entry.gid) && (facts.accountsConfidence ?? facts.confidence) !== "inferred";
}
