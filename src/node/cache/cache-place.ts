import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isDockerfileName } from "../find-dockerfiles.ts";
import { isSystemError, PACK_HEAD } from "./pack-file.ts";

/** What nobody has used for so long is taken away, with what a run that was killed has left. */
const OLD = { results: 30, leftovers: 1 };
const DAY = 86_400_000;

/**
 * The file of the cache: the one that is given, a file of its own for the current folder in a folder that is given or ends with a slash, else in
 * `node_modules/.cache/plimsoll` where there is a node_modules, else in the user's cache. Absent when there is no place for it.
 */
export function cachePlace(given: string | undefined, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (given !== undefined && !/[\\/]$/.test(given) && !isFolder(given)) return resolve(given);
  const folder = given ?? (isFolder("node_modules") ? join("node_modules", ".cache", "plimsoll") : userCache(environment));
  if (folder === undefined) return undefined;
  const here = createHash("sha256").update(resolve(".")).digest("hex").slice(0, 12);
  return join(resolve(folder), `results-${here}.cache`);
}

/** The same folder as that of bin/plimsoll.cjs. */
function userCache(environment: NodeJS.ProcessEnv): string | undefined {
  const home = environment["HOME"];
  const base =
    environment["XDG_CACHE_HOME"] || environment["LOCALAPPDATA"] || (home ? join(home, process.platform === "darwin" ? "Library/Caches" : ".cache") : undefined);
  return base ? join(base, "plimsoll") : undefined;
}

/** Whether a file may be written over: it is not there, it is a cache, or its name says that it is one. A slip of the finger costs nobody a file. */
export function mayReplace(path: string): boolean {
  if (isDockerfileName(basename(path))) return false;
  try {
    const file = openSync(path, "r");
    const head = Buffer.alloc(PACK_HEAD.length);
    const read = readSync(file, head, 0, head.length, 0);
    closeSync(file);
    return read === 0 || head.toString("latin1") === PACK_HEAD || /cache/i.test(basename(path));
  } catch (error) {
    // What cannot be read cannot be lost either: writing beside it tells the rest.
    if (isSystemError(error)) return true;
    throw error;
  }
}

/** Takes away what is old beside a cache. */
export function tidyBeside(path: string): void {
  const folder = dirname(path);
  try {
    for (const name of readdirSync(folder)) {
      const isLeftover = name.endsWith(".tmp") && name.startsWith(`${basename(path)}.`);
      if (!isLeftover && !/^results-[0-9a-f]{12}\.cache$/.test(name)) continue;
      const days = (Date.now() - statSync(join(folder, name)).mtimeMs) / DAY;
      if (days > (isLeftover ? OLD.leftovers : OLD.results)) rmSync(join(folder, name), { force: true });
    }
  } catch (error) {
    // Another run may tidy up at the same time.
    if (!isSystemError(error)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}
