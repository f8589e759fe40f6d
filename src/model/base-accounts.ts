import { accountsOf, type BaseImageFacts } from "../knowledge/base-images.ts";
import { NO_ACCOUNTS, withAccount, withGroup, type Accounts } from "./accounts.ts";
import type { ModelOptions } from "./dockerfile-model.ts";
import type { BaseImage } from "./stage.ts";

const BASE = { by: "base-image" } as const;

/**
 * The accounts of built-in facts, which never change: building the list took three quarters of the evaluation of a file when
 * each stage built its own.
 */
const builtIn = new WeakMap<BaseImageFacts, Accounts>();

/** The accounts that an image brings along, as far as the knowledge base holds them. */
export function accountsOfBase(image: BaseImage, options: ModelOptions): Accounts {
  const { facts } = image;
  if (!facts) return { ...NO_ACCOUNTS, knowledge: "unknown", groupKnowledge: "unknown" };
  if (options.baseImages && options.baseImages.length > 0) return listedAccounts(facts, options.baseImages);
  const remembered = builtIn.get(facts);
  if (remembered) return remembered;
  const accounts = listedAccounts(facts, []);
  builtIn.set(facts, accounts);
  return accounts;
}

function listedAccounts(facts: BaseImageFacts, added: readonly BaseImageFacts[]): Accounts {
  const { accounts: listed, groups, complete, groupsComplete } = accountsOf(facts, added);
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
