// npm run new-rule <family>/<id>: writes the folder of a new rule. Its cases fail until the rule is written.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { KEBAB_CASE, ruleFolders } from "./rule-folders.mjs";

const [name = "", root = join(import.meta.dirname, "..")] = process.argv.slice(2);
const [family = "", id = "", ...rest] = name.split("/");
if (!KEBAB_CASE.test(family) || !KEBAB_CASE.test(id) || rest.length > 0) {
  stop("usage: npm run new-rule <family>/<id>, both in kebab-case, as in user/no-root-user");
}
const namesake = ruleFolders(root).find((folder) => folder.id === id);
if (namesake) stop(`there is a rule ${id} already, in lint-rules/${namesake.family}/`);

const folder = `lint-rules/${family}/${id}`;
const bad = "FROM scratch\nRUN replace this by what the rule reports\n";
const good = "FROM scratch\nRUN replace this by what is right\n";

const files = {
  "rule.ts": `import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "One line, without final period, that says what is reported",
  severity: "warning",
  presets: ["recommended"],
  aliases: [],
  *check(file) {
    for (const step of file.steps) {
      // Yield a finding for each step that does what the rule is about.
      void step;
    }
  },
});
`,
  "rule.md": `# ${id}

## What it finds

## Why it matters

## Bad

\`\`\`dockerfile bad
${bad}\`\`\`

## Good

\`\`\`dockerfile good
${good}\`\`\`

## When to ignore it

## References
`,
  "cases/bad-say-why.Dockerfile": bad,
  "cases/ok-say-why.Dockerfile": good,
};

for (const [file, text] of Object.entries(files)) {
  const path = join(root, folder, file);
  if (existsSync(path)) stop(`${folder}/${file} exists already`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

console.log(`Wrote ${folder}/. Next:
  1. Write the cases: cases/bad-<why>.Dockerfile for what is reported, cases/ok-<why>.Dockerfile for what is not.
  2. Write rule.ts until they pass:    npx vitest run test/rules.test.ts -t ${id}
  3. Record what the bad cases give:   UPDATE_CASES=1 npx vitest run test/rules.test.ts -t ${id}
     and read every .out and .fixed file that it wrote: they are the specification from then on.
  4. Write rule.md; its code blocks are run as tests.`);

function stop(reason) {
  console.error(`new-rule: ${reason}`);
  process.exit(1);
}
