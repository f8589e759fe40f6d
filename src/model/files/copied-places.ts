import type { CopiedFiles } from "./copied-files.ts";

interface Entry {
  readonly files: CopiedFiles;
  /** The how manyth copy it is. */
  readonly order: number;
}

interface Place {
  /** The one file that lies here; what is copied to the same path takes its place. */
  file: Entry | undefined;
  /** What was copied to here that may be a folder. */
  others: Entry[];
  readonly below: Map<string, Place>;
  /** How often it was looked at. */
  passes: number;
}

/** How often a command may go over the same place before what lies there is forgotten: a stage may copy thousands of times to it, and go over it as often. */
const MOST_PASSES = 50;

/** What lies where of what a stage has copied so far, as a tree of folders: a stage may copy thousands of files, and change each of them. */
export class CopiedPlaces {
  private root = newPlace();
  /** By the path that a file has when the place that it was copied to is a folder. */
  private readonly inside = new Map<string, { readonly entries: Entry[]; passes: number }>();
  private readonly gone = new Set<Entry>();
  private added = 0;

  add(files: CopiedFiles): void {
    const entry = { files, order: this.added++ };
    let place = this.root;
    for (const name of namesIn(files.path)) {
      const next = place.below.get(name) ?? newPlace();
      place.below.set(name, next);
      place = next;
    }
    if (!files.single) place.others.push(entry);
    else {
      if (place.file) this.gone.add(place.file);
      place.file = entry;
    }
    const path = pathInside(files);
    const known = this.inside.get(path);
    if (known) known.entries.push(entry);
    else this.inside.set(path, { entries: [entry], passes: 0 });
  }

  isEmpty(): boolean {
    return this.added === this.gone.size;
  }

  /** Forgets what lies at a path and below it. */
  remove(path: string): void {
    const names = namesIn(path);
    const last = names.pop();
    const folder = this.find(names);
    const place = last === undefined ? this.root : folder?.below.get(last);
    if (!place) return;
    for (const entry of entriesBelow(place)) this.gone.add(entry);
    if (last === undefined) this.root = newPlace();
    else folder?.below.delete(last);
  }

  /** Whether anything lies at a path or below it. */
  has(path: string): boolean {
    const place = this.find(namesIn(path));
    return place !== undefined && !entriesBelow(place).next().done;
  }

  /** What lies at a path and below it, in the order in which it was copied. */
  below(path: string): readonly CopiedFiles[] {
    const place = this.find(namesIn(path));
    const entries = place ? [...entriesBelow(place)] : [];
    this.passOver(place, path);
    return inOrder(entries);
  }

  /** What lies in a folder itself, and what was copied to it, in the order in which it was copied. */
  inFolder(folder: string): readonly CopiedFiles[] {
    const place = this.find(namesIn(folder));
    const entries = place ? [place, ...place.below.values()].flatMap(entriesAt) : [];
    this.passOver(place, folder);
    return inOrder(entries);
  }

  /** What was copied to a path, and what has it as its path when it was copied to a folder, in the order in which it was copied. */
  at(path: string): readonly CopiedFiles[] {
    const place = this.find(namesIn(path));
    const inside = this.inside.get(path);
    const entries = new Set([...(place ? entriesAt(place) : []), ...(inside?.entries.filter((entry) => !this.gone.has(entry)) ?? [])]);
    if (inside && ++inside.passes === MOST_PASSES) this.inside.delete(path);
    this.passOver(place, path);
    return inOrder([...entries]);
  }

  private passOver(place: Place | undefined, path: string): void {
    if (place && ++place.passes === MOST_PASSES) this.remove(path);
  }

  private find(names: readonly string[]): Place | undefined {
    let place: Place | undefined = this.root;
    for (const name of names) place = place?.below.get(name);
    return place;
  }
}

function newPlace(): Place {
  return { file: undefined, others: [], below: new Map(), passes: 0 };
}

function entriesAt({ file, others }: Place): Entry[] {
  return file ? [...others, file] : others;
}

/** The path of a file under its own name in the folder that it may have been copied to. */
export function pathInside({ path, source }: CopiedFiles): string {
  const name = source.slice(source.lastIndexOf("/") + 1);
  return path === "/" ? `/${name}` : `${path}/${name}`;
}

function namesIn(path: string): string[] {
  return path === "/" ? [] : path.slice(1).split("/");
}

function* entriesBelow(place: Place): Generator<Entry> {
  const pending = [place];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield* entriesAt(next);
    for (const each of next.below.values()) pending.push(each);
  }
}

function inOrder(entries: Entry[]): readonly CopiedFiles[] {
  return entries.sort((a, b) => a.order - b.order).map(({ files }) => files);
}
