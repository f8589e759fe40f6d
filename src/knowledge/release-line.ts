/** The last day with fixes, an ISO date; true: it is past, nobody wrote down when; false: none is announced. */
export type ReleaseEnd = string | boolean;

/** A release that gets fixes of its own: 8, 3.20. */
export interface Cycle {
  /** As tags write it, lower-case. */
  readonly cycle: string;
  /** The suite's word in tags: `bookworm`. */
  readonly codename?: string | undefined;
  readonly end: ReleaseEnd;
  /** Whether it is one for the long term; a date: from then on. */
  readonly lts?: string | boolean | undefined;
}

/** The releases of one product, the newest mostly first. */
export interface ReleaseLine {
  /** As people call it: `Node.js`. */
  readonly product: string;
  readonly cycles: readonly Cycle[];
  /** Given when each release is superseded within months. */
  readonly shortLived?: boolean | undefined;
  /** How tags write a cycle when not bare: `ltsc{cycle}`. */
  readonly tagForm?: string | undefined;
  /** What else tags write for a cycle: `carbon` for 8. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

/** The release that a tag asks for. */
export interface AskedCycle {
  readonly cycle: Cycle;
  /** Given when the release itself is not listed and `cycle` is the next one after it, which ended later. */
  readonly unlisted?: string | undefined;
}

/**
 * The release of `line` that a tag asks for; absent when it moves on by itself (`3`, `latest`, `alpine`) or is not known.
 * `complete` says that the line's tags are its versions and nothing else, so that one before a listed release is over with it.
 */
export function askedCycle(tag: string, line: ReleaseLine, complete: boolean): AskedCycle | undefined {
  const asked = tag.toLowerCase().replace(/^v(?=\d)/, "");
  const found = namedCycle(asked, line) ?? newestOfMajor(asked, line);
  if (found) return { cycle: found };
  const version = /^(\d+(?:\.\d+)?)(?:\.\d+)*(?=$|[-_])/.exec(asked)?.[1];
  return complete && version !== undefined ? cycleAfter(version, line) : undefined;
}

/** The longest of the names that cycles have in tags with which the tag begins. */
function namedCycle(tag: string, { cycles, tagForm, words = {} }: ReleaseLine): Cycle | undefined {
  let best: Cycle | undefined;
  let length = 0;
  const consider = (word: string | undefined, cycle: Cycle | undefined): void => {
    if (word === undefined || !cycle || word.length <= length || !beginsWith(tag, word)) return;
    best = cycle;
    length = word.length;
  };
  for (const cycle of cycles) {
    consider(cycle.cycle, cycle);
    consider(cycle.codename, cycle);
    if (tagForm !== undefined) consider(tagForm.replace("{cycle}", cycle.cycle).replace(/^v(?=\d)/, ""), cycle);
  }
  for (const [word, cycle] of Object.entries(words)) {
    // A word of its own says more than a cycle of the same spelling.
    if (beginsWith(tag, word) && word.length >= length) {
      best = cycles.find((each) => each.cycle === cycle);
      length = word.length;
    }
  }
  return best;
}

function beginsWith(tag: string, word: string): boolean {
  return tag.startsWith(word) && (tag.length === word.length || ".-_".includes(tag[word.length] ?? ""));
}

/** What `2` stands for: the newest 2.x, once there is a 3.x. While 2.x is the newest of all, the tag moves on to releases that nobody knows yet. */
function newestOfMajor(tag: string, { cycles }: ReleaseLine): Cycle | undefined {
  const major = /^\d+(?:\.\d+)*(?=$|[-_])/.exec(tag)?.[0];
  if (major === undefined) return undefined;
  const newest = newestOf(cycles.filter(({ cycle }) => cycle.startsWith(`${major}.`)));
  return newest === newestOf(cycles) ? undefined : newest;
}

function cycleAfter(version: string, { cycles }: ReleaseLine): AskedCycle | undefined {
  if (cycles.some(({ cycle }) => cycle.startsWith(`${version}.`))) return undefined;
  let next: Cycle | undefined;
  for (const cycle of cycles) {
    if (!isVersion(cycle.cycle) || compareVersions(cycle.cycle, version) <= 0) continue;
    if (!next || compareVersions(cycle.cycle, next.cycle) < 0) next = cycle;
  }
  return next && { cycle: next, unlisted: version };
}

function newestOf(cycles: readonly Cycle[]): Cycle | undefined {
  let newest: Cycle | undefined;
  for (const cycle of cycles) {
    if (isVersion(cycle.cycle) && (!newest || compareVersions(cycle.cycle, newest.cycle) > 0)) newest = cycle;
  }
  return newest;
}

function isVersion(cycle: string): boolean {
  return /^\d+(?:\.\d+)*$/.test(cycle);
}

/** Negative when `a` is the earlier version. */
function compareVersions(a: string, b: string): number {
  const numbers = b.split(".").map(Number);
  const others = a.split(".").map(Number);
  for (let at = 0; at < Math.max(numbers.length, others.length); at++) {
    const difference = (others[at] ?? 0) - (numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a release gets no more fixes on that day, an ISO date. */
export function isOver({ end }: Pick<Cycle, "end">, day: string): boolean {
  return typeof end === "string" ? end < day : end;
}

/** The release to move to on that day: the newest with fixes, one for the long term where the product has such. */
export function successorOn(day: string, { cycles }: ReleaseLine): Cycle | undefined {
  const alive = cycles.filter((cycle) => !isOver(cycle, day));
  const lasting = alive.filter(({ lts }) => lts === true || (typeof lts === "string" && lts <= day));
  const choice = lasting.length > 0 ? lasting : alive;
  // Releases with a name instead of a number stand the newest first.
  return newestOf(choice) ?? choice[0];
}
