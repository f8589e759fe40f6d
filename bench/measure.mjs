/** What several benchmarks measure with. */
import { spawnSync } from "node:child_process";

/** Wall time of a piece of work, in milliseconds. */
export function milliseconds(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Runs a program to its end and gives its wall time in milliseconds. Findings make it exit with 1; anything more is a broken benchmark. */
export function runTime(program, words, options = {}) {
  const start = performance.now();
  const { status, signal, error, stderr } = spawnSync(program, words, { stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1 << 30, ...options });
  const time = performance.now() - start;
  if (error) throw error;
  if (signal || status > 1) throw new Error(`${program} ${words.join(" ")} ended with ${String(status ?? signal)}: ${String(stderr).slice(0, 500)}`);
  return time;
}

/** The median times of several pieces of work, taken in turn so that a busy moment of the machine hits all of them alike. */
export function interleavedMedians(cases, rounds) {
  const times = new Map(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const [name, run] of Object.entries(cases)) times.get(name).push(run());
  return new Map(Array.from(times, ([name, all]) => [name, all.sort((a, b) => a - b)[rounds >> 1]]));
}
