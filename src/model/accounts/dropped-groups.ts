import { findGroup, type Account, type Accounts } from "./accounts.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import { groupMemberships, type GroupMembership } from "./group-memberships.ts";
import { identify, numericId, type Identity } from "./identity.ts";
import { remembered } from "../remembered.ts";
import type { Stage } from "../stage.ts";
import type { UserSetting } from "../state.ts";
import { userUses, type UserUse } from "../users/user-uses.ts";

/** A USER with a group, and the groups of its account that it does without for that. */
export interface DroppedGroups {
  readonly setting: UserSetting;
  /** The user without the group, as written. */
  readonly user: string;
  readonly account: Account;
  /** At least one; those of the base image are not known. */
  readonly memberships: readonly GroupMembership[];
}

/**
 * Every USER that counts and gives a group to an account with supplementary groups of this file. With a group the user has no
 * other: https://docs.docker.com/reference/dockerfile/#user
 */
export function* droppedGroups(file: DockerfileModel): Generator<DroppedGroups> {
  for (const use of userUses(file)) {
    const identity = identify(use.setting.value.shape, use.accounts);
    const { account, group, user, uid } = identity;
    // Root may read and write without any group.
    if (group === undefined || !account || uid === 0) continue;
    const memberships = (supplementaryGroups(use.stage).get(account.name) ?? []).filter((membership) => isDropped(membership, identity, use));
    if (memberships.length > 0) yield { setting: use.setting, user, account, memberships };
  }
}

/** Of an account with more groups the rest is not looked at. */
const MOST_GROUPS = 20;

/** The supplementary groups of every account by its name: each once, where it first joins it, or first certainly does. */
const supplementaryGroups = remembered((stage: Stage): ReadonlyMap<string, readonly GroupMembership[]> => {
  const byUser = new Map<string, Map<string, GroupMembership>>();
  for (const membership of groupMemberships(stage)) {
    const { user, group, kind, certainty } = membership;
    if (kind !== "supplementary" || user.value === undefined || group.value === undefined) continue;
    const groups = byUser.get(user.value) ?? new Map<string, GroupMembership>();
    byUser.set(user.value, groups);
    const known = groups.get(group.value);
    if (known ? known.certainty === "likely" && certainty === "certain" : groups.size < MOST_GROUPS) groups.set(group.value, membership);
  }
  return new Map(Array.from(byUser, ([user, groups]) => [user, [...groups.values()]]));
});

function isDropped({ group, step }: GroupMembership, identity: Identity, { accounts, run }: UserUse): boolean {
  if (run && step.instruction.span.start >= run.instruction.span.start) return false;
  return group.value !== undefined && !isGroup(group.value, identity, accounts);
}

/** Whether it is the group behind the colon. */
function isGroup(name: string, { group, gid }: Identity, accounts: Accounts): boolean {
  return name === group || (gid !== undefined && (numericId(name) ?? findGroup(accounts, name)?.gid) === gid);
}
