import { readdirSync, statSync, type Dirent } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { IgnoredPaths, IgnoreOptions } from "./ignore-files.ts";
import { problemOf, type RunProblem } from "./run-problem.ts";

/** What a search of paths gave. */
export interface FoundFiles {
  /** In the order of the paths and, within a folder, of the names; every file once. */
  readonly files: readonly string[];
  readonly problems: readonly RunProblem[];
  /** Folders among the paths in which there was no Dockerfile. */
  readonly emptyFolders: readonly string[];
}

/** Folders that hold other people's Dockerfiles, or none. */
const SKIPPED_FOLDERS = new Set([".git", "node_modules"]);

const NAME = /^(?:dockerfile|containerfile)(?:\..+)?$|.\.(?:dockerfile|containerfile)$/i;
/** What the builder leaves out of the context: https://docs.docker.com/build/concepts/context/#filename-and-location */
const IGNORE_FILE = /\.(?:docker|container)ignore$/i;

/** Whether a folder is searched for files of this name: `Dockerfile`, `Dockerfile.*`, `*.Dockerfile`, `Containerfile` and kin. */
export function isDockerfileName(name: string): boolean {
  return NAME.test(name) && !IGNORE_FILE.test(name);
}

/**
 * The Dockerfiles that paths stand for: a file stands for itself whatever its name, a folder for every Dockerfile below it that
 * no ignore file leaves out.
 * Symbolic links to files are followed, links to folders only when they are given as a path. `onFolder` is called before a folder is searched.
 */
export async function findDockerfiles(
  paths: readonly string[],
  options: IgnoreOptions = { gitignore: true },
  onFolder?: () => void,
): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const problems: RunProblem[] = [];
  const emptyFolders: string[] = [];
  const add = (file: string): void => {
    const key = resolve(file);
    if (!files.has(key)) files.set(key, file);
  };
  for (const path of paths) {
    try {
      if (!statSync(path).isDirectory()) {
        add(path);
        continue;
      }
    } catch (error) {
      problems.push(problemOf(path, error));
      continue;
    }
    onFolder?.();
    const found: string[] = [];
    const earlierProblems = problems.length;
    // Loaded when there is a folder: a file is linted whatever leaves it out.
    const { ignoredPaths } = await import("./ignore-files.ts");
    searchFolder(path, ignoredPaths(path, options), found, problems);
    if (found.length === 0 && problems.length === earlierProblems) emptyFolders.push(path);
    found.forEach(add);
  }
  return { files: [...files.values()], problems, emptyFolders };
}

/** Adds what is below a folder by name, the same order on every machine; a folder that cannot be listed becomes a problem. */
function searchFolder(folder: string, ignored: IgnoredPaths, found: string[], problems: RunProblem[]): void {
  for (const entry of listFolder(folder, problems)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (SKIPPED_FOLDERS.has(entry.name) || ignored.ignores(entry.name, true)) continue;
      searchFolder(path, ignored.below(entry.name), found, problems);
    } else if (isDockerfileName(entry.name) && !ignored.ignores(entry.name, false) && leadsToFile(path, entry, problems)) {
      found.push(sep === "/" ? path : path.replaceAll(sep, "/"));
    }
  }
}

function listFolder(folder: string, problems: RunProblem[]): Dirent[] {
  try {
    // Compared by UTF-16 units: a locale's order differs from machine to machine.
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    problems.push(problemOf(folder, error));
    return [];
  }
}

/** Whether an entry is a file or a link to one. A link that leads nowhere is a problem: somebody meant a Dockerfile to be there. */
function leadsToFile(path: string, entry: Dirent, problems: RunProblem[]): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch (error) {
    problems.push(problemOf(path, error));
    return false;
  }
}
