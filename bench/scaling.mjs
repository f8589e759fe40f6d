/**
 * Whether plimsoll is linear in the size of a file: `node bench/scaling.mjs [--json file] [--most size] [name…]` after `npm run build`;
 * PLIMSOLL_DIST names another build than dist/. Reading, model, all rules and comments are timed on files of one shape that double
 * up to 100,000 lines, `inspect` and where it matters `--fix` too. A slope of 1 is linear: exit code 1 when one is above 1.15.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { SHAPES } from "./scaling-shapes.mjs";

const STEEPEST = 1.15;
/** What a file of 100,000 lines may take, in milliseconds: more is marked in the table. */
const SLOW = 3000;
/** Sizes beyond this much work are not tried, in milliseconds. */
const PATIENCE = 20_000;
const RUNS = 3;
const DOUBLINGS = 6;
/** The slope is that of the sizes from the fourth last on: below, it is still the compiler that is timed. */
const FITTED = 4;
/** Times below this, in milliseconds, say nothing about growth. */
const SHORTEST = 15;

export const title = "Scaling: the whole pipeline on files that repeat one thing";

/** What `run.mjs` prints; a row for each shape and operation. */
export function run({ built }) {
  const rows = measureAll({ built });
  if (rows.some(isSteep)) process.exitCode = 1;
  return rows.map(({ name, work, times, slope }) => ({
    measure: `${name}, ${work}`,
    value: times.at(-1)?.ms ?? 0,
    unit: "ms",
    ...(slope === undefined ? {} : { over: { what: "slope", ratio: slope } }),
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { json: { type: "string" }, most: { type: "string" }, one: { type: "string" } },
    allowPositionals: true,
  });
  if (values.one === undefined) runAlone(values, positionals);
  else process.stdout.write(JSON.stringify(await measureShape(...JSON.parse(values.one))));
}

function runAlone({ json, most }, names) {
  console.log(rowText(["shape", "work", "size", "ms", "slope"]));
  const rows = measureAll({ names, most: Number(most ?? Infinity), tell: (row) => console.log(rowText([row.name, row.work, ...figures(row)])) });
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, undefined, 2)}\n`);
  const steep = rows.filter(isSteep);
  console.log(`${rows.length} rows, ${steep.length} steeper than ${STEEPEST}, ${rows.filter(isSlow).length} slower than ${SLOW} ms`);
  if (steep.length > 0) process.exitCode = 1;
}

/** Every shape and operation in a process of its own, so that what one leaves on the heap is not collected on the time of the next. */
function measureAll({ names = [], most = Infinity, built, tell }) {
  const rows = [];
  const env = built === undefined ? process.env : { ...process.env, PLIMSOLL_DIST: built };
  for (const [name, shape] of Object.entries(SHAPES)) {
    if (names.length > 0 && !names.some((each) => name.includes(each))) continue;
    for (const work of shape.works) {
      const one = JSON.stringify([name, work, Math.min(most, shape.most)]);
      const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--one", one], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], env });
      const row = child.status === 0 ? JSON.parse(child.stdout) : { name, work, times: [], slope: Infinity };
      tell?.(row);
      rows.push(row);
    }
  }
  return rows;
}

function isSteep({ slope }) {
  return slope > STEEPEST;
}

function figures(row) {
  const last = row.times.at(-1);
  if (last === undefined) return ["", "", "failed"];
  const remarks = [isSteep(row) ? "steep" : "", isSlow(row) ? "slow" : "", last.size < row.most ? "stopped early" : ""];
  return [last.size, Math.round(last.ms), `${row.slope?.toFixed(2) ?? "  - "}  ${remarks.filter(Boolean).join(", ")}`];
}

function isSlow({ work, times }) {
  return work !== "fix" && (times.at(-1)?.ms ?? 0) > SLOW;
}

function rowText([name, work, size, ms, slope]) {
  return `${name.padEnd(28)} ${work.padEnd(8)} ${String(size).padStart(8)} ${String(ms).padStart(7)}  ${slope}`;
}

async function measureShape(name, work, most) {
  const built = process.env.PLIMSOLL_DIST ?? fileURLToPath(new URL("../dist", import.meta.url));
  const plimsoll = await import(join(built, "src/index.js"));
  const options = { presets: ["recommended", "strict", "kubernetes"], model: { today: "2026-11-22" } };
  const works = {
    lint: (text) => plimsoll.lint(text, options),
    inspect: (text) => plimsoll.inspect(text, "Dockerfile", options.model),
    fix: (text) => plimsoll.fix(text, { ...options, safety: "unsafe" }),
  };
  const run = works[work];
  const times = [];
  for (let size = Math.ceil(most / 2 ** DOUBLINGS); ; size = Math.min(2 * size, most)) {
    const text = SHAPES[name].text(size);
    times.push({ size, ms: bestOf(() => run(text)) });
    if (size === most || times.at(-1).ms > PATIENCE / 2) break;
  }
  return { name, work, most, times, slope: slopeOf(times) };
}

/** The least CPU time of a few runs, garbage collection and compiling included; two when they are long, since the first one pays for the size before it. */
function bestOf(work) {
  let best = Infinity;
  let spent = 0;
  for (let run = 0; run < 2 || (run < RUNS && spent < PATIENCE / 4); run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
    spent += (user + system) / 1000;
  }
  return best;
}

/** The slope of the line through the logarithms of time and size, by least squares. Absent when it is all over too soon to tell. */
function slopeOf(times) {
  const points = times.slice(-FITTED).filter(({ ms }) => ms >= SHORTEST).map(({ size, ms }) => [Math.log(size), Math.log(ms)]);
  if (points.length < 2) return undefined;
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const rise = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return rise / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
