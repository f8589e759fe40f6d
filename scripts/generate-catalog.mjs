// Writes src/catalog/rules.generated.ts: every rule of lint-rules/, imported statically so that a bundle holds them all.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { KEBAB_CASE, ruleFolders } from "./rule-folders.mjs";

const root = process.argv[2] ?? join(import.meta.dirname, "..");
const target = join(root, "src/catalog/rules.generated.ts");

const folders = ruleFolders(root);
const families = new Map();
for (const { family, id } of folders) {
  if (!KEBAB_CASE.test(family) || !KEBAB_CASE.test(id)) stop(`lint-rules/${family}/${id} is not in kebab-case`);
  if (families.has(id)) stop(`two rules are called ${id}: in ${families.get(id)} and in ${family}`);
  families.set(id, family);
}

const text = `// Made by scripts/generate-catalog.mjs from the listing of lint-rules/; not kept in git.
import type { CatalogEntry } from "./catalog-entry.ts";
${folders.map(({ family, id }) => `import ${camelCase(id)} from "../../lint-rules/${family}/${id}/rule.ts";\n`).join("")}
export const rules: readonly CatalogEntry[] = [
${folders.map(({ family, id }) => `  { id: "${id}", family: "${family}", rule: ${camelCase(id)} },\n`).join("")}];
`;

// An unchanged file keeps its time, so that incremental builds stay quick.
if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function camelCase(id) {
  return id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

function stop(reason) {
  console.error(`generate-catalog: ${reason}`);
  process.exit(1);
}
