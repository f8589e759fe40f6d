import type { BaseImageFacts } from "./base-image-facts.ts";
import { ENTRIES, PLACES_OF_GLOB, PLACES_OF_NAME } from "./base-images.generated.ts";
import { matchesAnyGlob, matchesGlob } from "./glob.ts";
import { normaliseImageName } from "./image-name.ts";
import { placesOf } from "./place-index.ts";

/**
 * All facts about a repository, the most specific first: those that the configuration adds, then the built-in ones. Each entry
 * is parsed only when the caller gets to it.
 */
export function* entriesNamed(name: string, added: readonly BaseImageFacts[]): Generator<BaseImageFacts> {
  const wanted = normaliseImageName(name);
  for (const facts of added) {
    if (facts.names.some((known) => matchesGlob(wanted, normaliseImageName(known)))) yield facts;
  }
  for (const place of placesOf(wanted, PLACES_OF_NAME, PLACES_OF_GLOB)) yield entryAt(place);
}

/** The first entry of which a name and a tag match. */
export function firstEntry(name: string, tag: string, added: readonly BaseImageFacts[]): BaseImageFacts | undefined {
  for (const facts of entriesNamed(name, added)) {
    if (facts.tags === undefined || matchesAnyGlob(tag, facts.tags)) return facts;
  }
  return undefined;
}

/**
 * The entries parsed so far, by place: constant data, so remembering them changes no answer. Over 1,545 files it takes a look-up
 * from 80 µs to 10, and lets what is derived from an entry be remembered beside it.
 */
const parsedEntries = new Map<number, BaseImageFacts>();

function entryAt(place: number): BaseImageFacts {
  const known = parsedEntries.get(place);
  if (known) return known;
  const entry = parseEntry(place);
  parsedEntries.set(place, entry);
  return entry;
}

function parseEntry(place: number): BaseImageFacts {
  const parsed: unknown = JSON.parse(ENTRIES.slice(place, ENTRIES.indexOf("\n", place)));
  // The one place where the data is typed: test/knowledge/base-image-data.test.ts checks the form of every entry.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return parsed as BaseImageFacts;
}
