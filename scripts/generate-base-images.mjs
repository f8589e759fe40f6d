// Turns data/base-images.json into src/knowledge/base-images.generated.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { textTable } from "./text-table.mjs";

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

const table = textTable();
for (const entry of JSON.parse(readFileSync(source, "utf8"))) table.add(entry.names, compact(entry));

writeFileSync(
  target,
  `// Made by scripts/generate-base-images.mjs from data/base-images.json; do not edit.

/** One entry a line, each a JSON object, the most specific entries first. */
export const ENTRIES = ${table.entries()};

/** A name a line, and behind it the places in ENTRIES where the entries that have this very name begin, ascending. */
export const PLACES_OF_NAME = ${table.placesOfName()};

/** A name glob a line, and behind it the place of its entry; ascending by place. */
export const PLACES_OF_GLOB = ${table.placesOfGlob()};
`,
);
