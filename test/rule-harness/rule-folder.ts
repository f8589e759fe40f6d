import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Rule } from "../../src/rule/rule.ts";

const ROOT = join(import.meta.dirname, "../../lint-rules");

/** `lint-rules/<family>/<id>`. */
export interface RuleFolder {
  readonly family: string;
  readonly id: string;
  readonly path: string;
}

/** Every folder two levels below lint-rules/, whether it is complete or not. */
export function ruleFolders(): readonly RuleFolder[] {
  return foldersIn(ROOT).flatMap((family) =>
    foldersIn(join(ROOT, family)).map((id) => ({ family, id, path: join(ROOT, family, id) })),
  );
}

/** The names of the cases, without `.Dockerfile`. */
export function caseNames(folder: RuleFolder): readonly string[] {
  return caseFiles(folder)
    .filter((file) => file.endsWith(".Dockerfile"))
    .map((file) => file.slice(0, -".Dockerfile".length));
}

/** Every file in `cases/`. */
export function caseFiles(folder: RuleFolder): readonly string[] {
  const path = join(folder.path, "cases");
  return existsSync(path) ? readdirSync(path).sort() : [];
}

/** The rule itself: what `rule.ts` exports as its default. */
export async function loadRule(folder: RuleFolder): Promise<Rule> {
  const module = (await import(pathToFileURL(join(folder.path, "rule.ts")).href)) as { default?: Rule };
  if (module.default === undefined) throw new Error(`${folder.id}/rule.ts has no default export`);
  return module.default;
}

/** The rule's page. */
export function readPage(folder: RuleFolder): string {
  return readFileSync(join(folder.path, "rule.md"), "utf8");
}

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
