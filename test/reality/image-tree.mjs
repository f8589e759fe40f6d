import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Links that point at each other end here. */
const MOST_LINKS = 20;

/** The lines of /etc/passwd of a root file system, by name; the first line of a name counts, as for the C library. */
export function readPasswd(tree) {
  return readDatabase(tree, "/etc/passwd", ([name, , uid, gid, , home, shell]) => ({ name, uid: Number(uid), gid: Number(gid), home, shell }));
}

/** The lines of /etc/group, by name. */
export function readGroups(tree) {
  return readDatabase(tree, "/etc/group", ([name, , gid, members = ""]) => ({ name, gid: Number(gid), members: members.split(",").filter((each) => each !== "") }));
}

function readDatabase(tree, path, entryOf) {
  const entries = new Map();
  const file = locate(tree, path);
  if (file === undefined || !existsSync(file)) return entries;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const entry = entryOf(line.split(":"));
    if (entry.name && line.includes(":") && !entries.has(entry.name)) entries.set(entry.name, entry);
  }
  return entries;
}

/** Where a path of the image lies on this machine; links on the way stay inside the image, the last name's is not followed unless asked. */
export function locate(tree, path, follow = true) {
  let resolved = "/";
  const names = path.split("/").filter((name) => name !== "");
  let links = 0;
  while (names.length > 0) {
    const name = names.shift();
    if (name === ".") continue;
    if (name === "..") {
      resolved = join(resolved, "..");
      continue;
    }
    const next = join(resolved, name);
    const state = statOf(join(tree, next));
    if (state?.isSymbolicLink() && (names.length > 0 || follow) && links++ < MOST_LINKS) {
      const target = readlinkSync(join(tree, next));
      if (target.startsWith("/")) resolved = "/";
      names.unshift(...target.split("/").filter((part) => part !== ""));
    } else {
      resolved = next;
    }
  }
  return join(tree, resolved);
}

/** The state of what lies at a path of the image, links not followed at its end; absent when nothing does. */
export function stateAt(tree, path) {
  const place = locate(tree, path, false);
  return place && statOf(place);
}

function statOf(place) {
  return lstatSync(place, { throwIfNoEntry: false });
}

/** Every path below a folder of the image, links not followed. */
export function pathsBelow(tree, path) {
  const place = locate(tree, path, false);
  if (!statOf(place)?.isDirectory()) return [];
  return readdirSync(place).flatMap((name) => {
    const below = path === "/" ? `/${name}` : `${path}/${name}`;
    return [below, ...pathsBelow(tree, below)];
  });
}
