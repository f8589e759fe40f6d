// Turns data/end-of-life.json into src/knowledge/end-of-life.generated.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { literal, textTable } from "./text-table.mjs";

const source = new URL("../data/end-of-life.json", import.meta.url);
const target = new URL("../src/knowledge/end-of-life.generated.ts", import.meta.url);
const notice = readFileSync(new URL("../data/README.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith(">"))
  .map((line) => ` *${line.slice(1)}`);
if (!notice.some((line) => line.includes("endoflife.date contributors"))) throw new Error("data/README.md has no notice of endoflife.date");

const { suites, nameCycles, productNames, images } = JSON.parse(readFileSync(source, "utf8"));

/** What a look-up needs of a cycle: `end` is the last day with fixes that cost nothing. */
function compactCycle({ cycle, codename, eol, eoes, lts }, freeExtended) {
  const end = freeExtended ? (eoes ?? eol) : eol;
  // Only suites are words of tags; what Fedora and ROS call their releases is not.
  const word = codename !== undefined && /^[a-z]+$/.test(codename) ? { codename } : {};
  return { cycle: cycle.toLowerCase(), ...word, end, ...(lts === undefined ? {} : { lts }) };
}

function compactLine({ product, cycles, ...own }, target = {}) {
  const { shortLived, tagForm, words, freeExtended } = { ...target, ...own };
  return {
    product: productNames[product] ?? product[0].toUpperCase() + product.slice(1),
    ...(shortLived === undefined ? {} : { shortLived }),
    ...(tagForm === undefined ? {} : { tagForm }),
    ...(words === undefined ? {} : { words }),
    cycles: (cycles ?? target.cycles).map((cycle) => compactCycle(cycle, freeExtended)),
  };
}

const namesOf = new Map();
for (const [name, line] of Object.entries(images)) {
  const text = JSON.stringify(compactLine(line, images[line.sameAs]));
  namesOf.set(text, [...(namesOf.get(text) ?? []), name]);
}
const table = textTable();
for (const [text, names] of namesOf) table.add(names, JSON.parse(text));

function pointers(entries) {
  return literal(Object.entries(entries).map(([word, { image, cycle }]) => `${word} ${image} ${cycle}`));
}

writeFileSync(
  target,
  `// Made by scripts/generate-end-of-life.mjs from data/end-of-life.json; do not edit.

/*!
 * The dates are those of endoflife.date:
 *
${notice.join("\n")}
 */

/** The releases of one product a line, each a JSON object. */
export const ENTRIES = ${table.entries()};

/** An image a line, and behind it the place in ENTRIES where its releases begin. */
export const PLACES_OF_NAME = ${table.placesOfName()};

/** An image glob a line, and behind it the place of its releases. */
export const PLACES_OF_GLOB = ${table.placesOfGlob()};

/** A suite word a line, and behind it the image and the cycle that it stands for. */
export const SUITES = ${pointers(suites)};

/** A glob for images that have a release in their name, and behind it the image and the cycle that it stands for. */
export const RELEASES_OF_NAME = ${pointers(nameCycles)};
`,
);
