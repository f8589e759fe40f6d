import { accountsOf, type BaseImageFacts } from "../../knowledge/base-images.ts";
import { findAccount, findGroup, NO_ACCOUNTS, withGroup, withoutGroup, type Account, type Accounts, type Group } from "./accounts.ts";
import { alpineRelease, isBefore } from "../images/alpine-release.ts";
import type { ModelOptions } from "../dockerfile-model.ts";
import type { BaseImage } from "../stage.ts";
import { emptyMap, mapOf } from "../persistent-map.ts";
import { rememberedForGood } from "../remembered.ts";

const BASE = { by: "base-image" } as const;

/** The accounts that an image brings along, as far as the knowledge base holds them. */
export function accountsOfBase(image: BaseImage, options: ModelOptions): Accounts {
  const { facts } = image;
  if (!facts) return { ...NO_ACCOUNTS, knowledge: "unknown", groupKnowledge: "unknown" };
  const { baseImages = BUILT_IN } = options;
  const accounts = listedAmong(baseImages)(facts);
  return baseImages.length > 0 ? accounts : ofRelease(accounts, image);
}

const BUILT_IN: readonly BaseImageFacts[] = [];

/** The only difference between Alpine's releases that matters: https://github.com/alpinelinux/docker-alpine/issues/211 */
const ALPINE_WITH_WWW_DATA = { major: 3, minor: 14 } as const;

/** What the accounts of a distribution are in the release that the image's tag names. */
function ofRelease(accounts: Accounts, image: BaseImage): Accounts {
  const added = findGroup(accounts, "www-data");
  if (image.facts?.os !== "alpine" || !added || findAccount(accounts, added.name)) return accounts;
  const release = alpineRelease(image);
  if (!release) return withGroup(accounts, { ...added, certainty: "likely" });
  return isBefore(release, ALPINE_WITH_WWW_DATA) ? withoutGroup(accounts, added.name) : accounts;
}

/** Listed once: it took three quarters of the evaluation of a file when each stage made its own list. */
const listedAmong = rememberedForGood((added: readonly BaseImageFacts[]) => rememberedForGood((facts: BaseImageFacts) => listedAccounts(facts, added)));

function listedAccounts(facts: BaseImageFacts, added: readonly BaseImageFacts[]): Accounts {
  const { accounts: listed, groups, complete, groupsComplete } = accountsOf(facts, added);
  const accounts = new Map(
    listed.map(({ name, uid, gid, home, login }): [string, Account] => [
      name,
      {
        name,
        uid,
        gid,
        group: undefined,
        groups: emptyMap(),
        home,
        shell: undefined,
        system: login === undefined ? undefined : !login,
        certainty: "certain",
        origin: BASE,
      },
    ]),
  );
  const ofName = new Map(groups.map(({ name, gid }): [string, Group] => [name, { name, gid, certainty: "certain", origin: BASE }]));
  return {
    ...NO_ACCOUNTS,
    users: mapOf(accounts),
    userCount: accounts.size,
    uids: mapOf(listed.flatMap(({ name, uid }): [string, string][] => (uid === undefined ? [] : [[String(uid), name]]))),
    groups: mapOf(ofName),
    groupCount: ofName.size,
    gids: mapOf(groups.flatMap(({ name, gid }): [string, string][] => (gid === undefined ? [] : [[String(gid), name]]))),
    knowledge: complete ? "complete" : "usual",
    groupKnowledge: groupsComplete ? "complete" : "usual",
  };
}
