import type { Account, AccountOrigin, Group } from "./accounts.ts";
import { numericId } from "./identity.ts";
import { emptyMap } from "../persistent-map.ts";

/** The accounts in the text of a whole /etc/passwd; of several lines with one name the first counts. */
export function passwdEntries(text: string, origin: AccountOrigin): readonly Account[] {
  const entries = new Map<string, Account>();
  for (const [name, , uid = "", gid = "", , home, shell] of linesOf(text)) {
    if (entries.has(name)) continue;
    entries.set(name, {
      name, uid: numericId(uid), gid: numericId(gid), group: undefined, groups: emptyMap(), home, shell, system: undefined, certainty: "certain", origin,
    });
  }
  return [...entries.values()];
}

/** The groups in the text of a whole /etc/group. */
export function groupEntries(text: string, origin: AccountOrigin): readonly Group[] {
  const entries = new Map<string, Group>();
  for (const [name, , gid = ""] of linesOf(text)) {
    if (!entries.has(name)) entries.set(name, { name, gid: numericId(gid), certainty: "certain", origin });
  }
  return [...entries.values()];
}

function linesOf(text: string): readonly (readonly [string, ...string[]])[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [name = "", ...fields] = line.split(":");
    return name === "" || fields.length < 2 ? [] : [[name, ...fields] as const];
  });
}
