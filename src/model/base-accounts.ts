import { accountsOf } from "../knowledge/base-images.ts";
import { NO_ACCOUNTS, withAccount, withGroup, type Accounts } from "./accounts.ts";
import type { ModelOptions } from "./dockerfile-model.ts";
import type { BaseImage } from "./stage.ts";

const BASE = { by: "base-image" } as const;

/** The accounts that an image brings along, as far as the knowledge base holds them. */
export function accountsOfBase(image: BaseImage, options: ModelOptions): Accounts {
  if (!image.facts) return { ...NO_ACCOUNTS, knowledge: "unknown", groupKnowledge: "unknown" };
  const { accounts: listed, groups, complete, groupsComplete } = accountsOf(image.facts, options.baseImages);
  let accounts: Accounts = {
    ...NO_ACCOUNTS,
    knowledge: complete ? "complete" : "usual",
    groupKnowledge: groupsComplete ? "complete" : "usual",
  };
  for (const { name, gid } of groups) {
    accounts = withGroup(accounts, { name, gid, certainty: "certain", origin: BASE });
  }
  for (const { name, uid, gid, home, login } of listed) {
    accounts = withAccount(accounts, {
      name,
      uid,
      gid,
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
