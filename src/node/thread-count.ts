import { availableParallelism } from "node:os";

/** A second thread costs half a second of its own: it starts, and V8 compiles in it again what runs often. One thread has linted so many files in two seconds. */
const FILES_FOR_ONE_THREAD = 300;
/** More are for who asks for them: each takes some 60 MB, and with two a run over 100,000 files stays below 250. */
const MOST_UNASKED = 2;

/** How many threads lint so many files when nobody says. */
export function threadCount(files: number): number {
  if (files <= FILES_FOR_ONE_THREAD) return 1;
  return Math.min(availableParallelism(), MOST_UNASKED, Math.ceil(files / FILES_FOR_ONE_THREAD));
}
