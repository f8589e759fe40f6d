import type { BaseImageFacts } from "../../knowledge/base-images.ts";
import { findAccount, type Account } from "../accounts/accounts.ts";
import { valuesOf } from "../persistent-map.ts";
import { remembered } from "../remembered.ts";
import type { Stage } from "../stage.ts";

/**
 * The account that a container of the stage is most likely meant to run as: one that the file itself makes, else the one that
 * the base image brings for the purpose (`node`, `postgres`, `www-data` in php). Absent when nothing stands out.
 */
export const runtimeAccount = remembered((stage: Stage): Account | undefined => {
  const unprivileged = valuesOf(stage.end.accounts.users).filter((account) => account.uid !== 0 && account.name !== "root");
  const made = unprivileged.filter((account) => account.origin.by === "command" && account.certainty === "certain");
  if (made.length > 0) return made.reduce(later);
  const facts = stage.image?.facts;
  const dropsTo = facts?.dropsTo ? findAccount(stage.end.accounts, facts.dropsTo) : undefined;
  if (dropsTo) return dropsTo;
  const stock = unprivileged.filter((account) => account.origin.by === "base-image" && isForPeople(account) && !isInheritedConsole(account, facts));
  return stock.length === 1 ? stock[0] : undefined;
});

/** Accounts that distributions leave to people and applications begin at 1000 (login.defs UID_MIN); 65534 is nobody. */
function isForPeople(account: Account): boolean {
  return account.uid !== undefined && account.uid >= 1000 && account.uid < 60000 && account.system !== true;
}

/** Ubuntu's account for a person at the console: images that are built on Ubuntu today were built on something else under older tags. */
function isInheritedConsole({ name }: Account, facts: BaseImageFacts | undefined): boolean {
  return name === "ubuntu" && facts?.names.includes(name) !== true;
}

function later(a: Account, b: Account): Account {
  if (a.origin.by === "base-image") return b;
  if (b.origin.by === "base-image") return a;
  return b.origin.span.start > a.origin.span.start ? b : a;
}
