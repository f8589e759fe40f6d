/** Verifies the model against real builds: `npm run test:reality [-- word…]`; words select cases whose name contains one. */
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { BASES, recipe, treeOf } from "./base-trees.mjs";
import { builderVersion, openBuilder } from "./builder.mjs";
import { makeContext, readCases } from "./case-files.mjs";
import { caseChecker } from "./check-case.mjs";
import { checkFacts } from "./check-facts.mjs";
import { checkKeys, readKeyCases } from "./check-keys.mjs";
import { alone } from "./lock.mjs";
import { prepareMachine } from "./machine.mjs";
import { writeSummary } from "./summary.mjs";

/** Base trees and BusyBox stay here for the next run; `rm -rf` it to make them anew. Builds leave nothing behind. */
const CACHE = join("/var/tmp/plimsoll-reality", recipe());
const PARALLEL = 2;

const words = process.argv.slice(2);
const say = (text) => {
  console.log(`# ${text}`);
};

mkdirSync(CACHE, { recursive: true });
const trees = await alone(join(CACHE, "lock"), say, () => {
  prepareMachine(say);
  return new Map(BASES.map((base) => [base.reference, treeOf(base, CACHE, say)]));
});
// The rest is each run's own.
const work = mkdtempSync(join(roomyFolder(), "plimsoll-reality-"));
const builder = openBuilder(join(work, "storage"));
process.on("exit", () => {
  builder.close();
  rmSync(work, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
for (const [reference, tree] of trees) await builder.importTree(reference, tree);

const counts = { passed: 0, failed: 0, compared: 0, kinds: new Map() };
const isSelected = (name) => words.length === 0 || words.some((word) => name.includes(word));
let contexts = 0;
const freshContext = () => makeContext(join(work, `context-${++contexts}`));
const checker = caseChecker({
  builder,
  makeContext: freshContext,
  treeOfBase: (reference) => trees.get(reference),
});

for (const [reference, tree] of trees) {
  const name = `facts/${reference}`;
  if (isSelected(name)) report("facts", name, checkFacts(reference, tree));
}
const waiting = readCases().filter(({ name }) => isSelected(name));
await Promise.all(Array.from({ length: PARALLEL }, workOff));

for (const next of readKeyCases().filter(({ name }) => isSelected(name))) {
  const { comparison, applied } = await checkKeys(next, { builder, makeContext: freshContext, tree: trees.get("debian:bookworm") });
  report("keys bound to their sources", `${next.name} (${applied.map(({ rule, title }) => `${rule}: ${title}`).join("; ")})`, comparison);
}

if (words.length === 0) writeSummary({ ...counts, builder: await builderVersion() });
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** A folder in memory where there is room for the images of the cases being built, since each is a copy of its base. */
function roomyFolder() {
  const memory = "/dev/shm";
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4e9 ? memory : CACHE;
}

async function workOff() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { comparison, image } = await checker.checkCase(next);
    report(next.expected.fails === "build" ? "builds that must fail" : "builds", next.name, comparison);
    let earlier;
    for (const safety of ["safe", "suggestion"]) {
      const fixed = await checker.checkFixes(next, safety, image, earlier);
      if (!fixed) continue;
      earlier = fixed.text;
      const titles = fixed.applied.map(({ rule, title }) => `${rule}: ${title}`).join("; ");
      report(`builds after ${safety} fixes`, `${next.name} + ${safety} fixes (${titles})`, fixed.comparison);
    }
  }
}

function report(kind, name, { differences, compared }) {
  const passed = differences.length === 0;
  const sort = counts.kinds.get(kind) ?? { passed: 0, failed: 0 };
  counts.kinds.set(kind, sort);
  sort[passed ? "passed" : "failed"] += 1;
  counts[passed ? "passed" : "failed"] += 1;
  counts.compared += compared;
  console.log([`${passed ? "ok  " : "FAIL"} ${name} (${compared} compared)`, ...differences.map((difference) => `       ${difference}`)].join("\n"));
}
