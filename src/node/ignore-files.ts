import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import createIgnore, { type Ignore } from "ignore";

/** What the ignore files from the top of the repository down to a folder leave out. */
export interface IgnoredPaths {
  /** Whether a file or folder directly in this folder is left out. */
  ignores: (name: string, isFolder: boolean) => boolean;
  /** The same for a folder in this one. */
  below: (name: string) => IgnoredPaths;
}

/** Patterns with the folder that they count from. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

export interface IgnoreOptions {
  /** Whether `.gitignore` counts; `.plimsollignore` always does. */
  readonly gitignore: boolean;
}

/**
 * What is left out in a folder: by `.gitignore` and `.plimsollignore` in it and in the folders above, up to the top of the repository.
 * Of two patterns that match, that of the deeper folder counts: https://git-scm.com/docs/gitignore
 */
export function ignoredPaths(folder: string, options: IgnoreOptions): IgnoredPaths {
  const path = resolve(folder);
  // Who names a folder wants it searched, whatever leaves it out itself.
  const above = foldersAbove(path)
    .flatMap((each) => ignoreFiles(each, options))
    .filter(({ folder: from, patterns }) => !patterns.ignores(`${relative(from, path).split(sep).join("/")}/`));
  return pathsIn(path, [...above, ...ignoreFiles(path, options)], options);
}

function pathsIn(folder: string, files: readonly IgnoreFile[], options: IgnoreOptions): IgnoredPaths {
  return {
    ignores: (name, isFolder) => {
      const path = join(folder, name);
      for (const file of files.toReversed()) {
        const inside = relative(file.folder, path).split(sep).join("/");
        const { ignored, unignored } = file.patterns.test(isFolder ? `${inside}/` : inside);
        if (ignored || unignored) return ignored;
      }
      return false;
    },
    below: (name) => {
      const deeper = join(folder, name);
      return pathsIn(deeper, [...files, ...ignoreFiles(deeper, options)], options);
    },
  };
}

/** The folders between the top of the repository and a folder, outermost first; none outside of a repository. */
function foldersAbove(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    if (statSync(join(current, ".git"), { throwIfNoEntry: false })) return folders.reverse();
    if (dirname(current) === current) return [];
    folders.push(dirname(current));
  }
}

function ignoreFiles(folder: string, { gitignore }: IgnoreOptions): readonly IgnoreFile[] {
  const names = gitignore ? [".gitignore", ".plimsollignore"] : [".plimsollignore"];
  return names.flatMap((name) => {
    const text = textOf(join(folder, name));
    return text === undefined ? [] : [{ folder, patterns: createIgnore().add(text) }];
  });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    // Most folders have none; one that cannot be read ignores nothing.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
