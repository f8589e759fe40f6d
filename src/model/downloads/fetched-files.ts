import { emptyMap, getIn, setIn, type PersistentMap } from "../persistent-map.ts";
import { splitKey, type FilePattern } from "./file-keys.ts";

/** Which fetched things the files of a stage are at one moment. An immutable value, so that a stage can go on where another ended. */
export interface FetchedFiles<Thing> {
  readonly byKey: PersistentMap<Thing | undefined>;
  readonly byFolder: PersistentMap<Entry>;
}

/** The files of a folder, the latest first. */
interface Entry {
  readonly name: string;
  readonly before: Entry | undefined;
}

/** A pattern that finds more than that is not followed. */
const MOST_FOUND = 32;

export function noFiles<Thing>(): FetchedFiles<Thing> {
  return { byKey: emptyMap(), byFolder: emptyMap() };
}

/** The files after `thing` was stored under these keys; absent: something else was. */
export function withFile<Thing>(files: FetchedFiles<Thing>, keys: readonly string[], thing: Thing | undefined): FetchedFiles<Thing> {
  let { byKey, byFolder } = files;
  for (const key of keys) {
    if (thing === undefined && getIn(byKey, key) === undefined) continue;
    byKey = setIn(byKey, key, thing);
    const [folder, name] = splitKey(key);
    if (thing !== undefined) byFolder = setIn(byFolder, folder, { name, before: getIn(byFolder, folder) });
  }
  return { byKey, byFolder };
}

/** What is stored under the first of the keys under which there is something. */
export function fileUnder<Thing>({ byKey }: FetchedFiles<Thing>, keys: readonly string[]): Thing | undefined {
  for (const key of keys) {
    const thing = getIn(byKey, key);
    if (thing !== undefined) return thing;
  }
  return undefined;
}

/** The names and things that a pattern finds. */
export function filesLike<Thing>({ byKey, byFolder }: FetchedFiles<Thing>, { folder, prefix, suffix }: FilePattern): readonly (readonly [string, Thing])[] {
  const found = new Map<string, Thing>();
  let entry = getIn(byFolder, folder);
  for (let looked = 0; entry && looked < MOST_FOUND; looked++, entry = entry.before) {
    const { name } = entry;
    if (found.has(name) || !name.startsWith(prefix) || !name.endsWith(suffix) || name.length < prefix.length + suffix.length) continue;
    const thing = getIn(byKey, `${folder === "/" ? "" : folder}/${name}`);
    if (thing !== undefined) found.set(name, thing);
  }
  return [...found];
}
