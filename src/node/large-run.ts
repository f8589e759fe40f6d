import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** From how many files on V8 is told what kind of run it is. */
const MANY_FILES = 200;
/** How much the heap may grow beyond what is in use before V8 collects, in percent; by itself it lets it grow to several times of that. */
const GROWTH = 30;
/** By how much the room for what is short-lived grows at once when nobody says. */
const V8_GROWTH = 2;
/** Since V8 12, in Node 22, it counts calls where it counted bytes of bytecode. */
const COUNTS_CALLS = Number.parseInt(process.versions.v8, 10) >= 12;

/** Whether V8 was told to keep the room for what is short-lived as it is. */
let isKept = false;

/**
 * Keeps the list of files that a search of folders makes from growing the room for what is short-lived: from 2 MB to 32, which it never gives back.
 * The list takes a few of them. A run over single files has none, and is spared the 3 ms that loading what sets flags takes.
 */
export function keepSearchSmall(): void {
  if (isKept) return;
  setFlagsFromString("--semi-space-growth-factor=1");
  isKept = true;
}

/** Tells V8 that so many files will be linted by so many threads. A few files, of which one may be huge, are left to what V8 does by itself. */
export function prepareRun(files: number, threads: number): void {
  // With less room one thread spends a fifth of its time on what is still in use whenever the room is full.
  if (isKept && (files < MANY_FILES || threads === 1)) setFlagsFromString(`--semi-space-growth-factor=${String(V8_GROWTH)}`);
  if (files < MANY_FILES) return;
  keepHeapSmall();
  compileLate();
  // Threads that lint leave no core idle, and what compiles beside them takes 15 MB more for the same time.
  if (threads > 1) setFlagsFromString("--no-concurrent-recompilation");
}

/** Each file leaves garbage only, so that collecting it more often costs next to nothing, and memory stays what one file needs. */
function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`);
  collect();
}

/**
 * Has V8 optimize a function when it has run six times as often as usual, and put less of what it calls into it. There are a thousand functions that
 * run a little, each file finds other ways through them, and V8 optimizes many before it has seen those, to no avail: two threads over 1,500 files took
 * 7.0 s of processor time and take 4.2, one over 10,000 files 20 and take 16, with 10 MB less.
 */
function compileLate(): void {
  setFlagsFromString(COUNTS_CALLS ? "--invocation-count-for-turbofan=18000" : "--interrupt-budget=400000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
}

/** Collects once now: before its first collection V8 lets the heap of a thread grow to hundreds of megabytes, whatever its settings are. */
export function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  if (typeof gc === "function") Reflect.apply(gc, undefined, []);
}
