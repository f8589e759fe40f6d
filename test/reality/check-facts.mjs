import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accountToolsOf } from "../../dist/src/knowledge/account-tools.js";
import { accountsOf, findBaseImage } from "../../dist/src/knowledge/base-images.js";
import { startComparison } from "./differences.mjs";
import { locate, readGroups, readPasswd, stateAt } from "./image-tree.mjs";

/** Shells that let nobody in. */
const NO_LOGIN = /\/(nologin|false)$/;
const FOLDERS = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/** Which packages bring each kind of tool. Debian 13 took some programs from shadow's packages to util-linux's, su moved long ago. */
const PACKAGES = { shadow: ["passwd", "login"], "debian-adduser": ["adduser"], "util-linux": ["util-linux", "util-linux-extra", "login"] };

/** plimsoll's facts about a base image against the root file system that is made as the image is. */
export function checkFacts(reference, tree) {
  const comparison = startComparison();
  const [name, tag] = reference.split(":");
  const facts = findBaseImage(name, tag);
  if (!facts) {
    comparison.differences.push(`there are no facts about ${reference}`);
    return comparison;
  }
  compareLists(comparison, facts, tree);
  compareTools(comparison, accountToolsOf(facts, name, tag), tree);
  comparison.same("what /bin/sh is", facts.shell, nameOf(locate(tree, "/bin/sh"), tree));
  comparison.same("whether bash is there", facts.bash, stateAt(tree, "/bin/bash") !== undefined);
  return comparison;
}

function compareLists(comparison, facts, tree) {
  const listed = accountsOf(facts);
  const users = readPasswd(tree);
  const groups = readGroups(tree);
  for (const { name, uid, gid, home, login } of listed.accounts) {
    const actual = users.get(name);
    comparison.holds(`account ${name} exists`, actual !== undefined, "it does not");
    if (!actual) continue;
    comparison.same(`uid of ${name}`, uid, actual.uid);
    comparison.same(`gid of ${name}`, gid, actual.gid);
    comparison.same(`home of ${name}`, home, actual.home);
    comparison.same(`whether ${name} may log in`, login, !NO_LOGIN.test(actual.shell));
  }
  for (const { name, gid } of listed.groups) {
    comparison.holds(`group ${name} exists`, groups.has(name), "it does not");
    if (groups.has(name)) comparison.same(`gid of group ${name}`, gid, groups.get(name).gid);
  }
  const unlisted = (actual, list) => [...actual.keys()].filter((name) => !list.some((each) => each.name === name)).sort();
  if (listed.complete) comparison.same("accounts besides those listed", [], unlisted(users, listed.accounts));
  if (listed.groupsComplete) comparison.same("groups besides those listed", [], unlisted(groups, listed.groups));
}

function compareTools(comparison, tools, tree) {
  for (const [tool, behaviour] of Object.entries(tools)) {
    if (behaviour === "unknown") continue;
    const path = FOLDERS.map((folder) => `${folder}/${tool}`).find((candidate) => stateAt(tree, candidate) !== undefined);
    comparison.holds(`the tool ${tool} is ${behaviour}`, isOfKind(tool, path, behaviour, tree), path === undefined ? "it is absent" : `it is ${path}, of ${ownerOf(tool, tree) ?? nameOf(locate(tree, path), tree)}`);
  }
}

function isOfKind(tool, path, behaviour, tree) {
  if (behaviour === "absent" || path === undefined) return behaviour === "absent" && path === undefined;
  if (behaviour === "busybox") return nameOf(locate(tree, path), tree) === "ash";
  return PACKAGES[behaviour].includes(ownerOf(tool, tree));
}

/** The package that a program came with, by dpkg's lists. */
function ownerOf(tool, tree) {
  const folder = join(tree, "var/lib/dpkg/info");
  if (stateAt(tree, "/var/lib/dpkg/info") === undefined) return undefined;
  const list = readdirSync(folder).find((name) => name.endsWith(".list") && new RegExp(`/s?bin/${tool}$`, "m").test(readFileSync(join(folder, name), "utf8")));
  return list?.replace(/(:\w+)?\.list$/, "");
}

/** A program by the name that the facts use for it. */
function nameOf(place, tree) {
  const name = place.slice(tree.length).split("/").at(-1);
  return name === "busybox" ? "ash" : name;
}
