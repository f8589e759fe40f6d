import { readSource, type SourceRead } from "./read-source.ts";
import type { RunProblem } from "./run-problem.ts";
import { writeOutput } from "./write-output.ts";

/** A file of a run: its name, how to come by its text and how to put a fixed one in its place. Both are told the name, so that files can share them. */
export interface NamedSource {
  readonly file: string;
  readonly read: (file: string) => SourceRead;
  /** What kept it from being written, if anything did. */
  readonly write?: ((file: string, bytes: Uint8Array) => RunProblem | undefined) | undefined;
  /** Whether it is no file: what goes out is what came in when nothing was fixed. */
  readonly isStream?: boolean;
}

/** The files of the disk under these paths, read when their turn comes. */
export function sourcesOnDisk(paths: readonly string[]): NamedSource[] {
  return paths.map((file) => ({ file, read: readSource, write: writeOutput }));
}
