import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The project's root folder. */
export const ROOT = join(import.meta.dirname, "..");

/** Every file below `folder`, as a path relative to the root with forward slashes, sorted. A missing folder holds none. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1).replaceAll("\\", "/"))
    .sort();
}
