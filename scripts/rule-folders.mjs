import { readdirSync, existsSync } from "node:fs";
import { join } from "node:path";

/** `user` and `no-root-user`: lower-case words joined by hyphens. */
export const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Every `lint-rules/<family>/<id>` that holds a rule, by family and id. */
export function ruleFolders(root) {
  const base = join(root, "lint-rules");
  return foldersIn(base).flatMap((family) =>
    foldersIn(join(base, family))
      .filter((id) => existsSync(join(base, family, id, "rule.ts")))
      .map((id) => ({ family, id })),
  );
}

function foldersIn(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
