import { availableParallelism } from "node:os";

/** Up to here one thread is done before others have started and V8 has compiled in each of them what runs often. */
const FILES_FOR_ONE_THREAD = 1000;
/** More are for who asks for them: each takes some 60 MB. */
const MOST_UNASKED = 4;

/** How many threads lint so many files when nobody says. */
export function threadCount(files: number): number {
  if (files <= FILES_FOR_ONE_THREAD) return 1;
  return Math.min(availableParallelism(), MOST_UNASKED, Math.ceil(files / FILES_FOR_ONE_THREAD));
}
