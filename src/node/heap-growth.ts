import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** From how many files on garbage is collected sooner. */
const MANY_FILES = 200;
/** How much the heap may grow beyond what is in use before V8 collects, in percent; by itself it lets it grow to several times of that. */
const GROWTH = 30;

/**
 * Keeps a run over many files within the memory that one of them needs: each leaves garbage only, so that collecting it more often costs next to
 * nothing. A few files, of which one may be huge, are left to V8. `threads` is how many lint.
 */
export function keepHeapSmall(files: number, threads: number): void {
  if (files < MANY_FILES) return;
  // Other threads are given their room for what is short-lived when they start: src/node/threads/lint-pool.ts.
  if (threads === 1) setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  collect();
}

/** Collects once now: before its first collection V8 lets the heap of a thread grow to hundreds of megabytes, whatever its settings are. */
export function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  if (typeof gc === "function") Reflect.apply(gc, undefined, []);
}
