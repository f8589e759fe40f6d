import { accountsOf } from "./base-image-accounts.ts";
import type { BaseImageFacts, FactConfidence } from "./base-image-facts.ts";

const WEAKEST_FIRST: readonly FactConfidence[] = ["inferred", "documented", "source"];

/**
 * What holds for an image of which only the name is known: the facts on which all entries that it may be agree. Who it runs as
 * counts as one fact with how it gets there. The accounts are those that every one of them has.
 */
export function agreedFacts(
  name: string,
  possible: readonly BaseImageFacts[],
  added: readonly BaseImageFacts[],
): BaseImageFacts | undefined {
  const [first, ...others] = possible;
  if (!first || others.length === 0) return first;
  const agree = (pick: (facts: BaseImageFacts) => unknown): boolean => {
    const wanted = JSON.stringify(pick(first));
    return others.every((facts) => JSON.stringify(pick(facts)) === wanted);
  };
  const sameUser = agree(({ user, dropsPrivileges, dropsTo, dropsBy }) => [user, dropsPrivileges, dropsTo, dropsBy]);
  const lists = possible.map((facts) => accountsOf(facts, added));
  return {
    names: [name],
    user: sameUser ? first.user : undefined,
    dropsPrivileges: sameUser && first.dropsPrivileges,
    dropsTo: sameUser ? first.dropsTo : undefined,
    dropsBy: sameUser ? first.dropsBy : undefined,
    accounts: inAll(lists.map((list) => list.accounts)).filter((account) => account.name !== "root"),
    groups: inAll(lists.map((list) => list.groups)).filter((group) => group.name !== "root"),
    os: agree((facts) => facts.os) ? first.os : "other",
    packageManager: agree((facts) => facts.packageManager) ? first.packageManager : undefined,
    shell: agree((facts) => facts.shell) ? first.shell : undefined,
    bash: agree((facts) => facts.bash) ? first.bash : undefined,
    stopgap: agree((facts) => facts.stopgap) ? first.stopgap : undefined,
    deprecated: agree((facts) => facts.deprecated) ? first.deprecated : undefined,
    confidence: WEAKEST_FIRST.find((level) => possible.some((facts) => facts.confidence === level)) ?? "inferred",
    source: first.source,
  };
}

/** The members that all lists have; where they differ in a detail, no list has the same member. */
function inAll<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [first, ...others] = lists;
  const written = others.map((list) => new Set(list.map((member) => JSON.stringify(member))));
  return (first ?? []).filter((member) => written.every((list) => list.has(JSON.stringify(member))));
}
