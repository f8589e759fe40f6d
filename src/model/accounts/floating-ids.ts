import type { CreateGroup } from "./account-operation.ts";
import type { Account } from "./accounts.ts";
import { numericId } from "./identity.ts";
import type { ServiceAccount, StepOperation } from "./service-accounts.ts";
import type { Step } from "../stage.ts";

/** Which ids of an account depend on what else is in the image when it is built. */
export interface FloatingIds {
  readonly uid: boolean;
  /** The group that gets whatever gid is free: `own` comes with the account, else the command that makes it. */
  readonly group: "own" | { readonly operation: CreateGroup; readonly step: Step } | undefined;
}

/** Absent when both are written down, or come from the base image. */
export function floatingIds({ account, creation }: ServiceAccount, operations: readonly StepOperation[]): FloatingIds | undefined {
  // A line of /etc/passwd has its ids in it, and an id that a variable brings is one as well.
  if (!creation.tool) return undefined;
  const uid = creation.uid === undefined && account.uid === undefined;
  const group = floatingGroup(account, creation, operations);
  return uid || group ? { uid, group } : undefined;
}

function floatingGroup(account: Account, { primaryGroup, defaultGroup, uid }: ServiceAccount["creation"], operations: readonly StepOperation[]): FloatingIds["group"] {
  if (account.gid !== undefined) return undefined;
  const name = primaryGroup ? primaryGroup.value : defaultGroup === "own" ? account.name : undefined;
  if (name === undefined || numericId(name) !== undefined) return undefined;
  const made = operations.findLast(({ operation }) => operation.kind === "create-group" && operation.name.value === name);
  if (made?.operation.kind === "create-group") {
    const { operation, step } = made;
    return operation.gid === undefined ? { operation, step } : undefined;
  }
  // A uid that only the build knows may give its own group a gid of the same number.
  const follows = uid !== undefined && account.uid === undefined;
  return primaryGroup || follows ? undefined : "own";
}
