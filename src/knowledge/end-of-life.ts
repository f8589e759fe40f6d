import { ENTRIES, PLACES_OF_GLOB, PLACES_OF_NAME, RELEASES_OF_NAME } from "./end-of-life.generated.ts";
import { matchesGlob } from "./glob.ts";
import { normaliseImageName } from "./image-name.ts";
import { placesOf, recordsOf } from "./place-index.ts";
import { askedCycle, type AskedCycle, type ReleaseLine } from "./release-line.ts";
import { releasesInName, releasesInTag, type ReleasePointer } from "./tag-releases.ts";

export { isOver, successorOn, type Cycle, type ReleaseEnd, type ReleaseLine } from "./release-line.ts";

/** A release that an image carries. */
export interface CarriedRelease extends AskedCycle {
  readonly line: ReleaseLine;
  /** `own`: what the image is there for; `system`: what that is built on; `runtime`: what is installed in it. */
  readonly part: "own" | ReleasePointer["part"];
  /** Whether it follows only from how people name things. */
  readonly byHabit: boolean;
}

/** The distributions that repositories are named after. */
const SYSTEMS: ReadonlySet<string> = new Set(["almalinux", "debian", "registry.access.redhat.com/ubi*"]);

/**
 * The releases that a reference names, the image's own first: Node.js 18 and Debian 10 for `node:18-buster`. A tag that moves on by
 * itself (`latest`, `3`, `stable`) names none. In the tag a piece that is not known may stand as U+FFFC.
 */
export function carriedReleases(name: string, tag: string | undefined): readonly CarriedRelease[] {
  const reference = tag === undefined ? name : `${name} ${tag}`;
  const known = toldReleases.get(reference) ?? releasesOf(name, tag);
  if (toldReleases.size >= MOST_TOLD) toldReleases.clear();
  toldReleases.set(reference, known);
  return known;
}

/**
 * What the references asked for last carry: it follows from constant data, so remembering it changes no answer, and most files of a tree
 * start from the same few images. Looking them up anew was 2 % of a run over 1,545 files.
 */
const toldReleases = new Map<string, readonly CarriedRelease[]>();
const MOST_TOLD = 1000;

function releasesOf(name: string, tag: string | undefined): readonly CarriedRelease[] {
  const { name: known, byHabit } = knownName(name);
  const found: CarriedRelease[] = [];
  const add = (release: CarriedRelease | undefined): void => {
    if (release && !found.some(({ line }) => line.product === release.line.product)) found.push(release);
  };
  const line = lineOf(known);
  const isOfficial = !known.includes("/");
  for (const [glob, release] of isOfficial ? [] : recordsOf(RELEASES_OF_NAME)) {
    if (!matchesGlob(known, glob)) continue;
    const [image = "", version = ""] = release.split(" ");
    add(pointed({ image, version, part: SYSTEMS.has(image) ? "system" : "runtime" }, false));
  }
  if (line && tag !== undefined && found.length === 0) {
    const asked = askedCycle(tag, line, isOfficial);
    if (asked) add({ ...asked, line, part: "own", byHabit });
  }
  const isFamiliar = isOfficial || line !== undefined;
  // ROS has a lunar and a kinetic of its own.
  for (const pointer of releasesInTag(tag ?? "", isFamiliar && known !== "ros")) add(pointed(pointer, !isFamiliar || byHabit));
  if (isOfficial) return found;
  for (const pointer of releasesInName(known)) add(pointed(pointer, true));
  // Who builds an `ubuntu` of his own keeps its numbers, which no other versions look like.
  if (known.endsWith("/ubuntu") && tag !== undefined) {
    const version = /^\d\d\.\d\d(?=$|[-_.])/.exec(tag)?.[0];
    if (version !== undefined) add(pointed({ image: "ubuntu", version, part: "system" }, true));
  }
  return found;
}

/** Pull-through caches keep the path of the official images: `mirror.example.com/hub/library/node`. */
function knownName(name: string): { readonly name: string; readonly byHabit: boolean } {
  const normal = normaliseImageName(name);
  const [host = "", ...path] = normal.split("/");
  const mirrored = path.at(-2) === "library" && /[.:]/.test(host) ? path.at(-1) : undefined;
  return mirrored ? { name: mirrored, byHabit: true } : { name: normal, byHabit: false };
}

function pointed({ image, version, part }: ReleasePointer, byHabit: boolean): CarriedRelease | undefined {
  const line = lineOf(image);
  const cycle = line?.cycles.find((each) => each.cycle === version);
  return line && cycle && { cycle, line, part, byHabit };
}

function lineOf(name: string): ReleaseLine | undefined {
  const [place] = placesOf(name, PLACES_OF_NAME, PLACES_OF_GLOB);
  return place === undefined ? undefined : lineAt(place);
}

/** The lines parsed so far, by place: constant data, so remembering them changes no answer. */
const parsedLines = new Map<number, ReleaseLine>();

function lineAt(place: number): ReleaseLine {
  const known = parsedLines.get(place);
  if (known) return known;
  const line = parseLine(place);
  parsedLines.set(place, line);
  return line;
}

function parseLine(place: number): ReleaseLine {
  const parsed: unknown = JSON.parse(ENTRIES.slice(place, ENTRIES.indexOf("\n", place)));
  // The one place where the data is typed: test/knowledge/end-of-life-data.test.ts checks the form of every line.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return parsed as ReleaseLine;
}
