import type { CopiedFiles } from "./copied-files.ts";

interface Entry {
  readonly files: CopiedFiles;
  /** The how manyth copy it is. */
  readonly order: number;
}

interface Place {
  here: Entry[];
  readonly below: Map<string, Place>;
}

/** What lies where of what a stage has copied so far, as a tree of folders: a stage may copy thousands of files, and change each of them. */
export class CopiedPlaces {
  private root: Place = { here: [], below: new Map() };
  /** By the path that a file has when the place that it was copied to is a folder. */
  private readonly inside = new Map<string, Entry[]>();
  private readonly gone = new Set<Entry>();
  private added = 0;

  add(files: CopiedFiles): void {
    const entry = { files, order: this.added++ };
    let place = this.root;
    for (const name of namesIn(files.path)) {
      const next = place.below.get(name) ?? { here: [], below: new Map() };
      place.below.set(name, next);
      place = next;
    }
    place.here.push(entry);
    const path = pathInside(files);
    const known = this.inside.get(path);
    if (known) known.push(entry);
    else this.inside.set(path, [entry]);
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
    if (last === undefined) this.root = { here: [], below: new Map() };
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
    return place ? inOrder([...entriesBelow(place)]) : [];
  }

  /** What lies in a folder itself, and what was copied to it, in the order in which it was copied. */
  inFolder(folder: string): readonly CopiedFiles[] {
    const place = this.find(namesIn(folder));
    return place ? inOrder([place, ...place.below.values()].flatMap(({ here }) => here)) : [];
  }

  /** What was copied to a path, and what has it as its path when it was copied to a folder, in the order in which it was copied. */
  at(path: string): readonly CopiedFiles[] {
    const inside = (this.inside.get(path) ?? []).filter((entry) => !this.gone.has(entry));
    return inOrder([...new Set([...(this.find(namesIn(path))?.here ?? []), ...inside])]);
  }

  private find(names: readonly string[]): Place | undefined {
    let place: Place | undefined = this.root;
    for (const name of names) place = place?.below.get(name);
    return place;
  }
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
    yield* next.here;
    for (const each of next.below.values()) pending.push(each);
  }
}

function inOrder(entries: Entry[]): readonly CopiedFiles[] {
  return entries.sort((a, b) => a.order - b.order).map(({ files }) => files);
}
