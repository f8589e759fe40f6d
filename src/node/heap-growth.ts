import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** From how many files on garbage is collected sooner. */
const MANY_FILES = 200;
/** From how many files on their list takes so much room that threads have to make do with less. */
const LONG_LIST = 25_000;
/** How much the heap may grow beyond what is in use before V8 collects, in percent; by itself it lets it grow to several times of that. */
const GROWTH = 30;
/** By how much the room for what is short-lived grows at once when nobody says. */
const V8_GROWTH = 2;

/**
 * Keeps the list of files that a search makes from growing the room for what is short-lived: from 2 MB to 32, which it never gives back. The
 * list takes a few of them.
 */
export function keepSearchSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

/**
 * Keeps a run over many files within the memory that one of them needs: each leaves garbage only, so that collecting it more often costs next to
 * nothing. A few files, of which one may be huge, are left to V8. `threads` is how many lint.
 */
export function keepHeapSmall(files: number, threads: number): void {
  if (files < MANY_FILES) {
    setFlagsFromString(`--semi-space-growth-factor=${V8_GROWTH}`);
    return;
  }
  // Threads that lint leave no core idle, and what compiles beside them takes 15 MB more for the same time.
  if (threads > 1) setFlagsFromString("--no-concurrent-recompilation");
  // Collecting after 2 MB instead of 8 takes a fifth more time of two threads, and 35 MB less.
  if (threads > 1 && files >= LONG_LIST) setFlagsFromString("--optimize-for-size");
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  collect();
}

/** Collects once now: before its first collection V8 lets the heap of a thread grow to hundreds of megabytes, whatever its settings are. */
export function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  if (typeof gc === "function") Reflect.apply(gc, undefined, []);
}
