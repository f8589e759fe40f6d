import { readFileSync, realpathSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";

/** A start-up script is small; anything larger in a build context is no script. */
const LARGEST_FILE = 1_000_000;

/**
 * Reads the files of a build context, by paths relative to its root. Absent for what is not there, is no file, is large, or lies
 * outside the context, also through a symbolic link: a Dockerfile cannot copy that either.
 */
export function buildContext(folder: string): (path: string) => string | undefined {
  const root = resolve(folder);
  return (path) => {
    try {
      const file = realpathSync(resolve(root, `.${sep}${path}`));
      const inside = file.startsWith(realpathSync(root) + sep);
      const { size } = statSync(file);
      return inside && statSync(file).isFile() && size <= LARGEST_FILE ? readFileSync(file, "utf8") : undefined;
    } catch (error) {
      if (error instanceof Error && "code" in error) return undefined;
      throw error;
    }
  };
}
