import type { LintPart } from "../linter.ts";

/** A part of a run: `file` is reading a file from the disk. */
export type RunPart = Exclude<LintPart, "first" | "again"> | "file" | "cache" | "report";

/** Where the time of a run went, in milliseconds: plain data, which may come from another thread. */
export interface Timing {
  /** How many files were linted, and how many were known from the cache. */
  readonly files: Readonly<Record<"linted" | "cached", number>>;
  readonly parts: Readonly<Partial<Record<RunPart, number>>>;
  /** By id: the first look at every model, and the second, which finds the facts remembered that the first has asked for. */
  readonly rules: Readonly<Record<string, RuleTiming>>;
}

export interface RuleTiming {
  readonly first: number;
  readonly again: number;
}

/** Takes time in laps: what has passed since the last lap, or since the start, belongs to the part that has ended. */
export interface Stopwatch {
  readonly start: () => void;
  readonly lap: (part: RunPart | LintPart, rule?: string) => void;
  readonly count: (what: keyof Timing["files"]) => void;
  /** Does something whose laps are not taken. */
  readonly withoutCounting: (work: () => void) => void;
  /** Adds what another stopwatch has taken. */
  readonly add: (other: Timing) => void;
  readonly timing: () => Timing;
}

export function stopwatch(now: () => number = () => performance.now()): Stopwatch {
  const files = { linted: 0, cached: 0 };
  const parts: Partial<Record<RunPart, number>> = {};
  const rules: Record<string, { first: number; again: number }> = {};
  let last = now();
  let counts = true;
  return {
    start: () => {
      last = now();
    },
    lap: (part, rule = "") => {
      const time = now();
      const passed = time - last;
      last = time;
      if (!counts) return;
      if (part === "first" || part === "again") (rules[rule] ??= { first: 0, again: 0 })[part] += passed;
      else parts[part] = (parts[part] ?? 0) + passed;
    },
    count: (what) => {
      files[what]++;
    },
    withoutCounting: (work) => {
      counts = false;
      work();
      counts = true;
    },
    add: (other) => {
      files.linted += other.files.linted;
      files.cached += other.files.cached;
      for (const [part, time] of entriesOf(other.parts)) parts[part] = (parts[part] ?? 0) + time;
      for (const [rule, { first, again }] of Object.entries(other.rules)) {
        const own = (rules[rule] ??= { first: 0, again: 0 });
        own.first += first;
        own.again += again;
      }
    },
    timing: () => ({ files, parts, rules }),
  };
}

const PARTS: readonly RunPart[] = ["file", "cache", "read", "model", "suppressions", "report"];

function entriesOf(parts: Timing["parts"]): readonly (readonly [RunPart, number])[] {
  return PARTS.flatMap((part) => {
    const time = parts[part];
    return time === undefined ? [] : [[part, time] as const];
  });
}
