import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { problemOf, type RunProblem } from "./run-problem.ts";

/** The folder of plimsoll's own package.json: above `src` in the sources, above `dist/src` when built or installed. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("plimsoll's package.json is missing");
    folder = parent;
  }
  return folder;
}

/** The path of a file that comes with plimsoll; `path` is relative to the package. */
export function packageFile(path: string): string {
  return join(packageRoot(), path);
}

/** The text of a file that comes with plimsoll; `path` is relative to the package. */
export function readPackageFile(path: string): { readonly text: string } | { readonly problem: RunProblem } {
  const file = packageFile(path);
  try {
    return { text: readFileSync(file, "utf8") };
  } catch (error) {
    return { problem: problemOf(file, error) };
  }
}

/** plimsoll's version. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : undefined;
  return typeof version === "string" ? version : "unknown";
}
