import { matchesGlob } from "./glob.ts";

/**
 * The places that a generated table has for a name, ascending. `names` and `globs` are texts with one name or glob a line and its
 * places behind it; `name` is normalised.
 */
export function placesOf(name: string, names: string, globs: string): readonly number[] {
  const places: number[] = [];
  const line = /\s/.test(name) ? -1 : names.indexOf(`\n${name} `);
  if (line !== -1) {
    const from = line + name.length + 2;
    for (const place of names.slice(from, names.indexOf("\n", from)).split(" ")) places.push(Number(place));
  }
  for (const [glob, place] of recordsOf(globs)) if (matchesGlob(name, glob)) places.push(Number(place));
  // The place is also the rank; an entry that has both the name and a glob for it comes twice, which changes nothing.
  return places.sort((a, b) => a - b);
}

/** The lines of a generated table, each split at its first space. */
export function recordsOf(table: string): readonly (readonly [word: string, rest: string])[] {
  const known = readTables.get(table);
  if (known) return known;
  const records: (readonly [string, string])[] = [];
  for (let from = 1; from < table.length; ) {
    const space = table.indexOf(" ", from);
    const end = table.indexOf("\n", space);
    records.push([table.slice(from, space), table.slice(space + 1, end)]);
    from = end + 1;
  }
  readTables.set(table, records);
  return records;
}

/** The tables read so far, which are the generated ones: constant data. Reading them anew for each image was 2 % of a run. */
const readTables = new Map<string, readonly (readonly [word: string, rest: string])[]>();
