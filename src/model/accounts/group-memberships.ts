import type { AccountOperation, JoinGroup } from "./account-operation.ts";
import { stepOperations } from "./account-operations.ts";
import type { Argument } from "../commands/command.ts";
import { remembered } from "../remembered.ts";
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
export const groupMemberships = remembered((stage: Stage): readonly GroupMembership[] => {
  const memberships = new Memberships();
  for (const step of imageSteps(stage)) {
    for (const operation of stepOperations(step)) {
      for (const ended of memberships.endedBy(operation)) memberships.delete(ended);
      for (const begun of begunBy(operation, step)) memberships.add(begun);
    }
  }
  return memberships.inOrder();
});

/** The memberships of one moment, by whoever they are of: an account may have thousands, and so may a group. */
class Memberships {
  private readonly all = new Set<GroupMembership>();
  private readonly byWord = new Map<string, Set<GroupMembership>>();

  add(membership: GroupMembership): void {
    this.all.add(membership);
    for (const key of keysOf(membership)) {
      const known = this.byWord.get(key);
      if (known) known.add(membership);
      else this.byWord.set(key, new Set([membership]));
    }
  }

  delete(membership: GroupMembership): void {
    this.all.delete(membership);
    for (const key of keysOf(membership)) this.byWord.get(key)?.delete(membership);
  }

  inOrder(): readonly GroupMembership[] {
    return [...this.all];
  }

  endedBy(operation: AccountOperation): readonly GroupMembership[] {
    return this.perhapsEndedBy(operation).filter((membership) => endsBy(membership, operation));
  }

  private perhapsEndedBy(operation: AccountOperation): readonly GroupMembership[] {
    switch (operation.kind) {
      case "delete-user":
        return inAnyOf(this.setsNaming(["primary", "supplementary"], operation.name));
      case "delete-group":
        return inAnyOf(this.setsNaming(["group"], operation.name));
      case "leave-group": {
        const users = this.setsNaming(["primary", "supplementary"], operation.user);
        const groups = this.setsNaming(["group"], operation.group);
        return inAnyOf(sizeOf(users) < sizeOf(groups) ? users : groups);
      }
      case "modify-user":
        return inAnyOf(this.setsNaming([...(operation.primaryGroup ? ["primary"] : []), ...(operation.leavesGroups ? ["supplementary"] : [])], operation.name));
      default:
        return [];
    }
  }

  /** Sets rather than their members, which are counted before they are listed: one of two words may name thousands. */
  private setsNaming(roles: readonly string[], word: Argument): readonly ReadonlySet<GroupMembership>[] {
    return roles.flatMap((role) => wordKeys(role, word).flatMap((key) => this.byWord.get(key) ?? []));
  }
}

function sizeOf(sets: readonly ReadonlySet<GroupMembership>[]): number {
  return sets.reduce((sum, { size }) => sum + size, 0);
}

function inAnyOf(sets: readonly ReadonlySet<GroupMembership>[]): readonly GroupMembership[] {
  return [...new Set(sets.flatMap((set) => [...set]))];
}

function keysOf({ user, group, kind }: GroupMembership): readonly string[] {
  return [...wordKeys(kind, user), ...wordKeys("group", group)];
}

/** How a word is written and, where that is known, what it says. */
function wordKeys(role: string, { text, value }: Argument): readonly string[] {
  return value === undefined ? [`${role} as ${text}`] : [`${role} as ${text}`, `${role} is ${value}`];
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
