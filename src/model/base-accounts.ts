import { accountsOf } from "../knowledge/base-images.ts";
import { NO_ACCOUNTS, withAccount, withGroup, type Accounts } from "./accounts.ts";
import type { BaseImage } from "./stage.ts";

const BASE = { by: "base-image" } as const;

/** The accounts that an image brings along, as far as the knowledge base holds them. */
export function accountsOfBase(image: BaseImage): Accounts {
  if (!image.facts) return { ...NO_ACCOUNTS, knowledge: "unknown" };
  const { accounts: listed, groups, complete } = accountsOf(image.facts);
  let accounts: Accounts = { ...NO_ACCOUNTS, knowledge: complete ? "complete" : "usual" };
  for (const { name, gid } of groups) {
    accounts = withGroup(accounts, { name, gid: gid ?? undefined, certainty: "certain", origin: BASE });
  }
  for (const { name, uid, gid, home, login } of listed) {
    accounts = withAccount(accounts, {
      name,
      uid: uid ?? undefined,
      gid: gid ?? undefined,
      group: undefined,
      groups: [],
      home,
      shell: undefined,
      system: login === undefined ? undefined : !login,
      certainty: "certain",
      origin: BASE,
    });
  }
  return accounts;
}
