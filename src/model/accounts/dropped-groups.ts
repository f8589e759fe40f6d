import { findGroup, type Account, type Accounts } from "./accounts.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import { groupMemberships, type GroupMembership } from "./group-memberships.ts";
import { identify, numericId, type Identity } from "./identity.ts";
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
  const known = new Map<Stage, readonly GroupMembership[]>();
  const membershipsIn = (stage: Stage): readonly GroupMembership[] => {
    const memberships = known.get(stage) ?? groupMemberships(stage);
    known.set(stage, memberships);
    return memberships;
  };
  for (const use of userUses(file)) {
    const identity = identify(use.setting.value.shape, use.accounts);
    const { account, group, user, uid } = identity;
    // Root may read and write without any group.
    if (group === undefined || !account || uid === 0) continue;
    const memberships = membershipsIn(use.stage).filter((membership) => isDropped(membership, identity, use));
    if (memberships.length > 0) yield { setting: use.setting, user, account, memberships };
  }
}

function isDropped({ user, group, kind, step }: GroupMembership, identity: Identity, { accounts, run }: UserUse): boolean {
  if (kind !== "supplementary" || user.value === undefined || user.value !== identity.account?.name) return false;
  if (run && step.instruction.span.start >= run.instruction.span.start) return false;
  return group.value !== undefined && !isGroup(group.value, identity, accounts);
}

/** Whether it is the group behind the colon. */
function isGroup(name: string, { group, gid }: Identity, accounts: Accounts): boolean {
  return name === group || (gid !== undefined && (numericId(name) ?? findGroup(accounts, name)?.gid) === gid);
}
