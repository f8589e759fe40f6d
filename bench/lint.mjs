/**
 * The whole of plimsoll over a folder, all rules on: `node bench/lint.mjs [folder]` after `npm run build`. Without a folder it
 * lints the project's own cases. Times are per phase, on one core, best of several rounds; the first round is the cold one.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const built = process.env.PLIMSOLL_DIST ?? join(root, "dist");
const load = (path) => import(join(built, "src", path));
const { findDockerfiles } = await load("node/find-dockerfiles.js");
const { readSource } = await load("node/read-source.js");
const { readDockerfile } = await load("syntax/read-dockerfile.js");
const { buildModel } = await load("model/build-model.js");
const { runRules } = await load("engine/run-rules.js");
const { selectRules } = await load("engine/select-rules.js");
const { allRules } = await load("catalog/catalog.js");

const ROUNDS = 5;
const folder = process.argv[2] ?? join(root, "lint-rules");
const found = findDockerfiles([folder]);
const texts = (found.files ?? found.paths ?? found).map((file) => readSource(file)).filter((read) => "text" in read).map((read) => read.text);
const rules = selectRules(allRules, { presets: ["recommended", "strict", "kubernetes"] });

function round() {
  const spent = { read: 0, model: 0, rules: 0 };
  let findings = 0;
  for (const text of texts) {
    const start = performance.now();
    const syntax = readDockerfile(text);
    const afterReading = performance.now();
    const model = buildModel(syntax);
    const afterModel = performance.now();
    findings += runRules(model, rules).length;
    spent.read += afterReading - start;
    spent.model += afterModel - afterReading;
    spent.rules += performance.now() - afterModel;
  }
  return { ...spent, all: spent.read + spent.model + spent.rules, findings };
}

const rounds = Array.from({ length: ROUNDS }, round);
const best = rounds.reduce((a, b) => (b.all < a.all ? b : a));
const row = (name, { read, model, rules: ruleTime, all, findings }) => ({
  round: name,
  "read ms": Math.round(read),
  "model ms": Math.round(model),
  "rules ms": Math.round(ruleTime),
  "files/s": Math.round((texts.length * 1000) / all),
  findings,
});
console.log(`${texts.length} files, ${rules.length} rules, one core`);
console.table([row("first", rounds[0]), row("best", best)]);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
