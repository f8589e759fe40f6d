import { parseMode } from "../../dist/src/model/files/file-mode.js";
import { isBelow } from "../../dist/src/model/files/path.js";
import { pathChanges } from "../../dist/src/model/files/path-changes.js";
import { ancestry } from "../../dist/src/model/stage.js";
import { pathsBelow, readGroups, readPasswd, stateAt } from "./image-tree.mjs";

/**
 * What the model says the stage's instructions did to paths against the files of the image. The changes are replayed path by
 * path; the last one that says something about a path counts. `baseTree` is the root file system that the chain of stages starts from.
 */
export function comparePaths(comparison, stage, tree, baseTree) {
  const changes = [...ancestry(stage)].reverse().flatMap((each) => pathChanges(each));
  const paths = new Set(changes.flatMap(({ path, recursive }) => (recursive ? [path, ...pathsBelow(tree, path)] : [path])));
  const ids = idsOf(tree);
  for (const path of paths) {
    const actual = stateAt(tree, path);
    const inBase = baseTree !== undefined && stateAt(baseTree, path) !== undefined;
    const claim = replay(path, changes, { actual, inBase, ids });
    compareClaim(comparison, path, claim, actual);
  }
}

function replay(path, changes, { actual, inBase, ids }) {
  let claim = {};
  let exists = inBase;
  for (const change of changes) {
    const isIt = change.path === path;
    if (!isIt && !(change.recursive && isBelow(change.path, path))) {
      // Folders on the way are made too, by nobody in particular.
      if (change.action !== "remove" && isBelow(path, change.path)) exists = true;
      continue;
    }
    if (!isSure(change)) {
      claim = {};
      continue;
    }
    switch (change.action) {
      case "remove":
        claim = { exists: false };
        exists = false;
        break;
      case "own":
        if (actual?.isSymbolicLink()) claim = { exists: claim.exists };
        else claim = { ...claim, ...ownerOf(change, ids), ...withoutSetid(claim) };
        break;
      case "mode":
        if (!actual?.isSymbolicLink()) claim = { ...claim, ...withMode(claim, change.mode) };
        break;
      case "folder":
        if (!exists || change.command?.name === "install") claim = { exists: true, ...ownerOf(change, ids), ...withMode({}, change.mode) };
        exists = true;
        break;
      case "write":
        if (!exists || (isIt && isReplaced(change, actual))) claim = { exists: true, ...ownerOf(change, ids), ...withMode({}, change.mode) };
        // Of what lay below it nobody knows which files were written.
        else if (!isIt || !change.owner) claim = {};
        exists = true;
        break;
    }
  }
  return claim;
}

/** What is there keeps its owner when it is a folder, and when a file is written into rather than put in place. */
function isReplaced({ command, owner }, actual) {
  if (command?.name === "sed") return owner?.privilege === "non-root";
  return !actual?.isDirectory() && (command === undefined || ["install", "mv", "ln"].includes(command.name));
}

function isSure({ command, source }) {
  if (source !== undefined) return false;
  return command === undefined || (command.certainty === "always" && !command.failureIgnored);
}

/** The ids that an owner means, through the image's own files where the model leaves them to the build. */
function ownerOf({ owner, action }, { uidOf, gidOf, primaryOf }) {
  if (!owner) return { uid: undefined, gid: undefined };
  const uid = owner.user === "" ? undefined : (owner.uid ?? uidOf(owner.user));
  const named = owner.group !== undefined && owner.group !== "";
  const gid = named ? (owner.gid ?? gidOf(owner.group)) : action === "own" && owner.group === undefined ? undefined : (owner.gid ?? primaryOf(owner.user));
  return { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) };
}

function idsOf(tree) {
  const users = readPasswd(tree);
  const groups = readGroups(tree);
  return {
    uidOf: (name) => users.get(name)?.uid,
    gidOf: (name) => groups.get(name)?.gid,
    primaryOf: (name) => users.get(name)?.gid,
  };
}

function withMode({ sets = 0, clears = 0 }, text) {
  const mode = text === undefined ? undefined : parseMode(text);
  if (!mode) return { sets, clears };
  return { sets: (sets & ~mode.clears) | mode.sets, clears: (clears & ~mode.sets) | mode.clears };
}

/** The kernel takes setuid and setgid off a program that changes hands. */
function withoutSetid({ sets = 0, clears = 0 }) {
  return { sets: sets & 0o1777, clears: clears & 0o1777 };
}

function compareClaim(comparison, path, claim, actual) {
  if (claim.exists !== undefined) comparison.holds(`${path} ${claim.exists ? "exists" : "is gone"}`, (actual !== undefined) === claim.exists, actual ? "it is there" : "it is not there");
  if (!actual) return;
  comparison.same(`the owner of ${path}`, claim.uid, actual.uid);
  comparison.same(`the group of ${path}`, claim.gid, actual.gid);
  const { sets = 0, clears = 0 } = claim;
  if ((sets | clears) === 0 || actual.isSymbolicLink()) return;
  const mode = actual.mode & 0o7777;
  comparison.same(`the mode of ${path}`, octal((mode & ~clears) | sets), octal(mode));
}

function octal(mode) {
  return mode.toString(8).padStart(4, "0");
}
