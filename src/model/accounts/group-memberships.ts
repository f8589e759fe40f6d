import type { AccountOperation, JoinGroup } from "./account-operation.ts";
import { stepOperations } from "./account-operations.ts";
import type { Argument } from "../commands/command.ts";
import { imageSteps } from "../shipped-steps.ts";
import type { Stage, Step } from "../stage.ts";

/** A user's place in a group that this file gives it and does not take back. */
export interface GroupMembership {
  readonly user: Argument;
  /** A name or an id. */
  readonly group: Argument;
  readonly kind: "primary" | "supplementary";
  readonly certainty: "certain" | "likely";
  readonly step: Step;
}

/** The memberships that are in force when the stage's container starts, in the order in which they are given. */
export function groupMemberships(stage: Stage): readonly GroupMembership[] {
  let memberships: readonly GroupMembership[] = [];
  for (const step of imageSteps(stage)) {
    for (const operation of stepOperations(step)) {
      memberships = [...memberships.filter((membership) => !endsBy(membership, operation)), ...begunBy(operation, step)];
    }
  }
  return memberships;
}

function begunBy(operation: AccountOperation, step: Step): readonly GroupMembership[] {
  const certainty = operation.command.certainty === "always" ? "certain" : "likely";
  if (operation.kind === "join-group") {
    const { user, group } = operation satisfies JoinGroup;
    return [{ user, group, kind: "supplementary", certainty, step }];
  }
  if (operation.kind !== "create-user" && operation.kind !== "modify-user") return [];
  const { name: user, primaryGroup: group } = operation;
  return group ? [{ user, group, kind: "primary", certainty, step }] : [];
}

function endsBy({ user, group, kind }: GroupMembership, operation: AccountOperation): boolean {
  switch (operation.kind) {
    case "delete-user":
      return isSame(user, operation.name);
    case "delete-group":
      return isSame(group, operation.name);
    case "leave-group":
      return isSame(user, operation.user) && isSame(group, operation.group);
    case "modify-user":
      return isSame(user, operation.name) && (kind === "primary" ? operation.primaryGroup !== undefined : operation.leavesGroups);
    default:
      return false;
  }
}

/** Words that only the build knows are the same when they are written alike. */
function isSame(a: Argument, b: Argument): boolean {
  return a.value === undefined || b.value === undefined ? a.text === b.text : a.value === b.value;
}
