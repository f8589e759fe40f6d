/**
 * Looks for what is not linear where nobody thought of a shape: every rule's cases, repeated until the file is long.
 * `node bench/repeated-cases.mjs [--way instructions|one-run|stages] [--words same|numbered] [--work lint|inspect|fix] [--lines n] [--every n] [name…]`
 * after `npm run build`; without an option all of its values are tried, and every case. A case is told when four times its size costs more than
 * six times its time, and the next doubling and a process of its own bear it out. Exit code 1 when one is.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** Four times the size in linear time is four; the caches of the processor and the garbage collector account for some of the rest. */
const STEEPEST = 6;
/** Of the next doubling. */
const STEEPEST_DOUBLING = 2.6;
/** Times below this, in milliseconds, say nothing about growth. */
const SHORTEST = 40;
const RUNS = 2;
/** A word in more of the cases than this belongs to a tool; the others are names that the case chose. */
const TOOLS_WORD = 25;
/** Names that the cases like, in more of them than that. */
const FAVOURITE_NAMES = ["app", "www", "tool", "build", "example", "key", "keys"];

const WAYS = { instructions: asInstructions, "one-run": asOneRun, stages: asStages };
const WORDS = ["same", "numbered"];

const root = fileURLToPath(new URL("..", import.meta.url));
const { values, positionals } = parseArgs({
  options: { way: { type: "string" }, words: { type: "string" }, work: { type: "string" }, lines: { type: "string", default: "4000" }, every: { type: "string", default: "1" } },
  allowPositionals: true,
});
const { lint, fix, inspect } = await import(join(process.env.PLIMSOLL_DIST ?? join(root, "dist"), "src/index.js"));
const settings = { presets: ["recommended", "strict", "kubernetes"], model: { today: "2026-11-22" } };
const WORKS = {
  lint: (text) => lint(text, settings),
  inspect: (text) => inspect(text, "Dockerfile", settings.model),
  fix: (text) => fix(text, { ...settings, safety: "unsafe" }),
};

const cases = allCases(join(root, "lint-rules"));
const toolsWords = commonWords(cases.map(({ text }) => text));
const named = cases.filter(({ name }) => positionals.length === 0 || positionals.some((each) => name.includes(each)));
const asked = named.filter((_, index) => index % Number(values.every) === 0);
let steep = 0;
for (const work of chosen(Object.keys(WORKS), values.work)) {
  for (const way of chosen(Object.keys(WAYS), values.way)) {
    for (const words of chosen(WORDS, values.words)) {
      for (const [index, { name, text }] of asked.entries()) {
        if (process.stderr.isTTY) process.stderr.write(`\r${work} ${way} ${words}: ${index + 1} of ${asked.length} \r`);
        const remark = growth(WORKS[work], WAYS[way](text, words === "numbered" ? numbered : same), Number(values.lines));
        if (remark === undefined || !(asked.length === 1 || isSteepAlone(name, { work, way, words, lines: values.lines }))) continue;
        steep++;
        console.log(`${work.padEnd(8)} ${way.padEnd(13)} ${words.padEnd(9)} ${remark}  ${name}`);
      }
    }
  }
}
console.log(`${asked.length} cases, ${steep} times steeper than linear`);
if (steep > 0) process.exitCode = 1;

/** A heap that other cases have filled makes the collector steep, not the case. */
function isSteepAlone(name, options) {
  const words = Object.entries(options).flatMap(([option, value]) => [`--${option}`, value]);
  return spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...words, name], { stdio: "ignore" }).status !== 0;
}

function chosen(all, one) {
  if (one !== undefined && !all.includes(one)) throw new Error(`${one} is none of ${all.join(", ")}`);
  return one === undefined ? all : [one];
}

function allCases(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".Dockerfile"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(folder, path), text: readFileSync(path, "utf8") }));
}

/** What is steep about it, in words; undefined when it grows with the file. `repeated` gives the text for a count, or nothing when the case cannot be repeated this way. */
function growth(work, repeated, lines) {
  const one = repeated?.(1);
  if (one === undefined) return undefined;
  const count = Math.ceil(lines / one.split("\n").length);
  const time = (times) => {
    const text = repeated(times);
    const spent = Array.from({ length: RUNS }, () => {
      const start = process.cpuUsage();
      work(text);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return Math.min(...spent);
  };
  work(repeated(Math.ceil(count / 4)));
  const [quarter, whole] = [time(Math.ceil(count / 4)), time(count)];
  if (whole < SHORTEST || whole < STEEPEST * quarter) return undefined;
  const double = time(2 * count);
  if (double < STEEPEST_DOUBLING * whole) return undefined;
  return [quarter, whole, double].map((ms) => `${Math.round(ms)}`.padStart(6)).join(" ");
}

/** The instructions after the first FROM, again and again in its stage. */
function asInstructions(text, reworded) {
  const from = /^FROM .*\n/im.exec(text);
  if (from === null) return undefined;
  const [head, body] = [text.slice(0, from.index + from[0].length), ensureLineEnd(text.slice(from.index + from[0].length))];
  return (times) => head + repeat(times, (index) => reworded(body, index));
}

/** The commands of its RUN instructions, again and again in one. */
function asOneRun(text, reworded) {
  const from = /^FROM .*\n/im.exec(text);
  const lines = text.replaceAll(/\\\n/g, " ").split("\n");
  // A heredoc, a comment or a form of its own cannot stand in the middle of a line.
  const commands = lines.flatMap((line) => /^RUN (?!\[|--)(.*)$/i.exec(line)?.[1] ?? []).filter((command) => !/<<|(?:^|\s)#/.test(command));
  if (from === null || commands.length === 0) return undefined;
  const body = commands.map((command) => `; \\\n  ${command}`).join("");
  return (times) => `${text.slice(0, from.index + from[0].length)}RUN true${repeat(times, (index) => reworded(body, index))}\n`;
}

/** The whole of it, again and again. */
function asStages(text, reworded) {
  return (times) => repeat(times, (index) => reworded(ensureLineEnd(text), index));
}

function repeat(times, piece) {
  return Array.from({ length: times }, (_, index) => piece(index)).join("");
}

function ensureLineEnd(text) {
  return text.endsWith("\n") ? text : `${text}\n`;
}

function same(text) {
  return text;
}

/** The same text, with the number behind every name that the case chose. */
function numbered(text, number) {
  return text.replaceAll(nameLike(), (word) => (toolsWords.has(word) ? word : `${word}${number}`));
}

function commonWords(texts) {
  const counts = new Map();
  for (const text of texts) for (const [word] of new Set(text.match(nameLike()) ?? []).entries()) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const name of FAVOURITE_NAMES) counts.delete(name);
  return new Set(Array.from(counts).flatMap(([word, count]) => (count > TOOLS_WORD ? [word] : [])));
}

function nameLike() {
  return /(?<=[\s/=:@"'])[a-z][a-z0-9_]{2,}(?![-\w])/g;
}
