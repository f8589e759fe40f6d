import { absenceOfAccount, absenceOfGroup, findAccount, findGroup, listAccounts, listGroups } from "../../dist/src/model/accounts/accounts.js";
import { entriesOf } from "../../dist/src/model/persistent-map.js";
import { readGroups, readPasswd } from "./image-tree.mjs";

/** Debian 12's adduser puts people into this group by itself; the model lists the groups that the file gives. */
export const EXTRA_GROUP = "users";

/** The model's accounts and groups at a stage's end against the passwd and group files of the image. */
export function compareAccounts(comparison, accounts, tree) {
  const users = readPasswd(tree);
  const groups = readGroups(tree);
  for (const account of listAccounts(accounts)) compareAccount(comparison, account, users, groups);
  for (const group of listGroups(accounts)) {
    const actual = groups.get(group.name);
    if (actual === undefined && group.certainty === "likely") continue;
    comparison.holds(`group ${group.name} exists`, actual !== undefined, "it does not");
    if (actual) comparison.same(`gid of group ${group.name}`, group.gid ?? group.assignedGid, actual.gid);
  }
  compareAbsent(comparison, "account", entriesOf(accounts.goneUsers), (name) => findAccount(accounts, name), (name) => absenceOfAccount(accounts, name), users);
  compareAbsent(comparison, "group", entriesOf(accounts.goneGroups), (name) => findGroup(accounts, name), (name) => absenceOfGroup(accounts, name), groups);
  compareUnlisted(comparison, "account", users, (name) => findAccount(accounts, name) !== undefined, (name) => absenceOfAccount(accounts, name));
  compareUnlisted(comparison, "group", groups, (name) => findGroup(accounts, name) !== undefined, (name) => absenceOfGroup(accounts, name));
}

function compareAccount(comparison, account, users, groups) {
  const { name } = account;
  const actual = users.get(name);
  if (actual === undefined && account.certainty === "likely") return;
  comparison.holds(`account ${name} exists`, actual !== undefined, "it does not");
  if (!actual) return;
  comparison.same(`uid of ${name}`, account.uid ?? account.assignedUid, actual.uid);
  if (account.uid === undefined) comparison.holds(`the build assigns ${name} a uid, which is never 0`, actual.uid !== 0, "it is 0");
  comparison.same(`gid of ${name}`, account.gid ?? account.assignedGid, actual.gid);
  const inPrimary = account.group === undefined || /^\d+$/.test(account.group) ? undefined : groups.get(account.group);
  if (inPrimary) comparison.same(`gid of ${name}, whose group is ${account.group}`, inPrimary.gid, actual.gid);
  comparison.same(`home of ${name}`, account.home, actual.home);
  comparison.same(`shell of ${name}`, account.shell, actual.shell);
  if (account.system !== undefined && account.uid === undefined && account.origin.by === "command") {
    comparison.same(`whether ${name} is a system account`, account.system, actual.uid < 1000);
  }
  if (account.origin.by === "command" && account.certainty === "certain") {
    const predicted = namesOf(account.groups, groups);
    const memberships = [...groups.values()].filter(({ members }) => members.includes(name));
    const primary = (group) => group.gid === actual.gid;
    comparison.same(
      `groups of ${name}`,
      predicted.filter((group) => !primary(groups.get(group) ?? {})),
      memberships.filter((group) => !primary(group) && (group.name !== EXTRA_GROUP || predicted.includes(EXTRA_GROUP))).map((group) => group.name).sort(),
    );
  }
}

/** The groups of an account by name and once each; they may be given as ids, and more than once. */
function namesOf(given, groups) {
  const names = given.map((group) => (/^\d+$/.test(group) ? ([...groups.values()].find(({ gid }) => gid === Number(group))?.name ?? group) : group));
  return [...new Set(names)].sort();
}

function compareAbsent(comparison, kind, gone, find, absenceOf, actual) {
  for (const [name] of gone) {
    if (find(name) || absenceOf(name) !== "no") continue;
    comparison.holds(`${kind} ${name} is gone`, !actual.has(name), "it is there");
  }
}

/** What the model does not list, it must not deny either. */
function compareUnlisted(comparison, kind, actual, isListed, absenceOf) {
  for (const name of actual.keys()) {
    if (isListed(name)) continue;
    const absence = absenceOf(name);
    comparison.holds(`${kind} ${name} does not exist (${absence})`, absence === "perhaps", "it does");
  }
}
