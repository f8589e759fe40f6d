/**
 * All benchmarks one after the other: `npm run bench -- [folder] [--only reader,throughput] [--out later.json] [--against earlier.json]`.
 * bench/README.md says how to read what it prints. A benchmark is a module with a `title` and a `run(setting)` that gives rows.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";

const BENCHES = ["cold-start", "reader", "throughput", "trees", "peers", "scaling"];

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, out: { type: "string", default: join(root, "dist/bench.json") }, against: { type: "string" } },
});
const earlier = values.against === undefined ? undefined : JSON.parse(readFileSync(values.against, "utf8"));
const folder = resolve(positionals[0] ?? join(root, "lint-rules"));
const temporary = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
/** What every benchmark is told; PLIMSOLL_DIST names another build of the modules than dist/. */
const setting = { root, folder, temporary, built: process.env.PLIMSOLL_DIST ?? join(root, "dist"), command: join(root, "bin/plimsoll.cjs") };

const result = {
  version: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
  node: process.version,
  processor: `${cpus()[0]?.model ?? "unknown"}, ${availableParallelism()} at once`,
  folder,
  benches: {},
};
console.log(`plimsoll ${result.version}, Node ${result.node}, ${result.processor}\n${folder}`);
try {
  for (const name of values.only?.split(",") ?? BENCHES) {
    const { title, run } = await import(`./${name}.mjs`);
    const rows = await run(setting);
    result.benches[name] = rows;
    console.log(`\n${title}`);
    if (rows.length === 0) console.log("(nothing to measure)");
    else console.table(Object.fromEntries(rows.map((row) => [row.measure, shown(row, earlier?.benches[name])])));
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
mkdirSync(dirname(resolve(values.out)), { recursive: true });
writeFileSync(values.out, `${JSON.stringify(result, undefined, 2)}\n`);
console.log(`\nWritten to ${values.out}`);

/** A row of the table. `over` is how many times another value this one is; the last column holds it against an earlier run. */
function shown({ measure, value, unit, over }, before) {
  const past = before?.find((row) => row.measure === measure);
  return {
    value: round(value),
    unit,
    ...(over ? { ratio: `${round(over.ratio)} × ${over.what}` } : {}),
    ...(past ? { earlier: round(past.value), change: `${value < past.value ? "" : "+"}${((100 * (value - past.value)) / past.value).toFixed(1)} %` } : {}),
  };
}

function round(number) {
  return Number(number.toPrecision(number < 100 ? 3 : 4));
}
