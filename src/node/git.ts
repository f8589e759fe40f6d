import { execFileSync } from "node:child_process";
import { relative, resolve, sep } from "node:path";
import { ConfigError } from "../linter.ts";

/** What a repository knows of its files as they were at some commit. */
export interface PastFiles {
  /** Whether a file is another one than then, or was not there. Files outside the repository always are. */
  changed: (file: string) => boolean;
  /** The text of a file then; absent when it was not there. */
  textOf: (file: string) => string | undefined;
}

/** The files as they were at a commit, branch or tag. Throws a `ConfigError` where there is no repository or no such commit. */
export function pastFiles(ref: string, folder = "."): PastFiles {
  const top = git(["rev-parse", "--show-toplevel"], folder)?.trim();
  if (top === undefined) throw new ConfigError("--since needs a git repository, and this folder is in none");
  const commit = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], top)?.trim();
  if (commit === undefined) throw new ConfigError(`--since ${ref}: git knows no such commit, branch or tag here`);
  const list = (words: readonly string[]): readonly string[] => (git(words, top) ?? "").split("\0").filter((name) => name !== "");
  const changed = new Set([
    ...list(["diff", "--name-only", "-z", "--no-renames", commit, "--"]),
    ...list(["ls-files", "--others", "--exclude-standard", "-z"]),
  ]);
  const nameOf = (file: string): string => relative(top, resolve(file)).split(sep).join("/");
  return {
    changed: (file) => {
      const name = nameOf(file);
      return changed.has(name) || name.startsWith("../");
    },
    textOf: (file) => git(["cat-file", "blob", `${commit}:${nameOf(file)}`], top),
  };
}

/** What git prints; absent when it fails. Nothing of the repository's configuration may run a program for a listing. */
function git(words: readonly string[], folder: string): string | undefined {
  try {
    return execFileSync("git", ["-c", "core.fsmonitor=false", "-c", "diff.external=", ...words], {
      cwd: resolve(folder),
      encoding: "utf8",
      maxBuffer: 1 << 30,
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" },
    });
  } catch (error) {
    if (error instanceof Error && ("status" in error || "code" in error)) return undefined;
    throw error;
  }
}
