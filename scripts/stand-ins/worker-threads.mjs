// Stands in for node:worker_threads in the bundle: only large runs have threads, and loading it costs every start three milliseconds.
export function Worker(...words) {
  return new (require("worker_threads").Worker)(...words);
}

/** Only a thread of plimsoll's own, which src/node/threads/lint-pool.ts starts with this word, has any. */
export const { parentPort, workerData } = process.argv[2] === "\0lint" ? require("worker_threads") : {};
