import { numericId } from "./identity.ts";
import { primaryGroupName, type GroupCreation, type ServiceAccount } from "./service-accounts.ts";

/** Which ids of an account depend on what else is in the image when it is built. */
export interface FloatingIds {
  readonly uid: boolean;
  /** The group that gets whatever gid is free: `own` comes with the account, else the command that makes it. */
  readonly group: "own" | GroupCreation | undefined;
}

/** Absent when both are written down, or come from the base image. */
export function floatingIds(service: ServiceAccount): FloatingIds | undefined {
  const { account, creation } = service;
  // A line of /etc/passwd has its ids in it, and an id that a variable brings is one as well.
  if (!creation.tool) return undefined;
  const uid = creation.uid === undefined && account.uid === undefined;
  const group = floatingGroup(service);
  return uid || group ? { uid, group } : undefined;
}

function floatingGroup({ account, creation, groupCreation }: ServiceAccount): FloatingIds["group"] {
  if (account.gid !== undefined) return undefined;
  const name = primaryGroupName(creation);
  if (name === undefined || numericId(name) !== undefined) return undefined;
  if (groupCreation) return groupCreation.operation.gid === undefined ? groupCreation : undefined;
  // A uid that only the build knows may give its own group a gid of the same number.
  const follows = creation.uid !== undefined && account.uid === undefined;
  return creation.primaryGroup || follows ? undefined : "own";
}
