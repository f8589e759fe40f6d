// Turns data/base-images.json into src/knowledge/base-images.generated.ts: three long strings, because a string costs next to
// nothing until someone looks something up in it, and an object literal of this size costs every start of the command 15 ms.
import { readFileSync, writeFileSync } from "node:fs";

const source = new URL("../data/base-images.json", import.meta.url);
const target = new URL("../src/knowledge/base-images.generated.ts", import.meta.url);

/** The entry without what only people read and without nulls, which mean the same as absence. */
function compact(value) {
  if (Array.isArray(value)) return value.map(compact);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, field]) => field !== null && key !== "note")
      .map(([key, field]) => [key, compact(field)]),
  );
}

/** A string literal with one line for each text; single quotes, because JSON is full of double ones. */
function literal(lines) {
  const escaped = JSON.stringify(`\n${lines.join("\n")}\n`).slice(1, -1);
  return `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

const texts = [];
const placesOfName = new Map();
const globs = [];
let place = 1; // behind the line break at the beginning of the string
for (const entry of JSON.parse(readFileSync(source, "utf8"))) {
  const text = JSON.stringify(compact(entry));
  for (const name of entry.names) {
    if (/\s/.test(name)) throw new Error(`a name with white space: ${name}`);
    if (name.includes("*")) globs.push(`${name} ${place}`);
    else placesOfName.set(name, [...(placesOfName.get(name) ?? []), place]);
  }
  texts.push(text);
  place += text.length + 1;
}

writeFileSync(
  target,
  `// Made by scripts/generate-base-images.mjs from data/base-images.json; do not edit.

/** One entry a line, each a JSON object, the most specific entries first. */
export const ENTRIES = ${literal(texts)};

/** A name a line, and behind it the places in ENTRIES where the entries that have this very name begin, ascending. */
export const PLACES_OF_NAME = ${literal([...placesOfName].map(([name, places]) => `${name} ${places.join(" ")}`))};

/** A name glob a line, and behind it the place of its entry; ascending by place. */
export const PLACES_OF_GLOB = ${literal(globs)};
`,
);
