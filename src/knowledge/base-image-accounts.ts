import { firstEntry } from "./base-image-entries.ts";
import type { BaseAccount, BaseGroup, BaseImageFacts } from "./base-image-facts.ts";
import { distributionAccounts } from "./distribution-accounts.ts";

/** Who exists in an image before the first instruction runs. */
export interface BaseImageAccounts {
  /** Root and the others; each name once. */
  readonly accounts: readonly BaseAccount[];
  readonly groups: readonly BaseGroup[];
  /** Whether an account that is not listed certainly does not exist. */
  readonly complete: boolean;
  /** The same for groups. */
  readonly groupsComplete: boolean;
}

const ROOT: BaseAccount = { name: "root", uid: 0, gid: 0, home: "/root" };

/** A chain of bases longer than this is a circle in somebody's configuration. */
const LONGEST_CHAIN = 16;

/**
 * All accounts and groups of an image: its own, those of the images that it is built from, and at the bottom those that every
 * image of the distribution ships. Complete only when the entry itself says so: a Dockerfile in between may have added accounts.
 */
export function accountsOf(facts: BaseImageFacts, added: readonly BaseImageFacts[] = []): BaseImageAccounts {
  const chain = chainOf(facts, added);
  const accounts = new Map([[ROOT.name, ROOT]]);
  const groups = new Map<string, BaseGroup>([["root", { name: "root", gid: 0 }]]);
  const usual = distributionAccounts(chain[0] ?? facts);
  for (const account of usual?.accounts ?? []) accounts.set(account.name, account);
  for (const group of usual?.groups ?? []) groups.set(group.name, group);
  addNamesakes(groups, usual?.accounts ?? []);
  for (const level of chain) {
    for (const name of level.removes ?? []) {
      accounts.delete(name);
      groups.delete(name);
    }
    if (level.accountsComplete) for (const name of [...accounts.keys()]) if (name !== ROOT.name) accounts.delete(name);
    for (const account of level.accounts) accounts.set(account.name, account);
    for (const group of level.groups ?? []) groups.set(group.name, group);
    addNamesakes(groups, level.accounts);
  }
  const complete = facts.accountsComplete === true;
  return {
    accounts: [...accounts.values()],
    groups: [...groups.values()],
    complete,
    groupsComplete: complete && (facts.os === "scratch" || usual?.groupsComplete === true),
  };
}

/** The images that this one is built from, the lowest first and itself last. */
function chainOf(facts: BaseImageFacts, added: readonly BaseImageFacts[]): readonly BaseImageFacts[] {
  const chain = [facts];
  for (let base = facts.base; base !== undefined && chain.length < LONGEST_CHAIN; ) {
    const [name, tag] = splitReference(base);
    const below = firstEntry(name, tag, added);
    if (below) chain.unshift(below);
    base = below?.base;
  }
  return chain;
}

function splitReference(reference: string): readonly [name: string, tag: string] {
  const [tagged = ""] = reference.split("@");
  const colon = tagged.lastIndexOf(":");
  return colon > tagged.lastIndexOf("/") ? [tagged.slice(0, colon), tagged.slice(colon + 1)] : [tagged, "latest"];
}

/** The groups that the accounts brought along: an account whose group is not known under another name has one of its own name. */
function addNamesakes(groups: Map<string, BaseGroup>, accounts: readonly BaseAccount[]): void {
  const taken = new Set([...groups.values()].map((group) => group.gid));
  for (const { name, gid } of accounts) {
    if (!groups.has(name) && (gid === undefined || !taken.has(gid))) groups.set(name, { name, gid });
  }
}
