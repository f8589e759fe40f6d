import { agreedFacts } from "./agreed-facts.ts";
import { entriesNamed, firstEntry } from "./base-image-entries.ts";
import type { BaseImageFacts } from "./base-image-facts.ts";

export { accountsOf, type BaseImageAccounts } from "./base-image-accounts.ts";
export type {
  BaseAccount,
  BaseGroup,
  BaseImageFacts,
  BasePackageManager,
  BaseUser,
  FactConfidence,
  OperatingSystem,
} from "./base-image-facts.ts";
export { normaliseImageName } from "./image-name.ts";

/**
 * What is known of an image. `tag` undefined means that none is written, so `latest`; null that it cannot be told (a digest
 * alone, a build argument), which gives what holds for every tag, and nothing when a tag may exist that is not known.
 * `added` are facts of the configuration; they win over the built-in ones.
 */
export function findBaseImage(
  name: string,
  tag: string | null | undefined,
  added: readonly BaseImageFacts[] = [],
): BaseImageFacts | undefined {
  if (tag !== null) return firstEntry(name, tag ?? "latest", added);
  const possible: BaseImageFacts[] = [];
  for (const facts of entriesNamed(name, added)) {
    possible.push(facts);
    if (facts.tags === undefined) return agreedFacts(name, possible, added);
  }
  return undefined;
}
