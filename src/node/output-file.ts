import { replaceFile, type FileReplacement } from "./file-replacement.ts";
import { problemOf, type RunProblem } from "./run-problem.ts";

/** A place that text goes to piece by piece. */
export interface Output {
  readonly write: (piece: string | Uint8Array) => Promise<void>;
  /** What kept it from being written, if anything did. */
  readonly end: () => Promise<RunProblem | undefined>;
}

/** A file, over what was there, whole or not at all. It is opened when there is something to write, or at the end when there is nothing. */
export function outputFile(path: string): Output {
  let replacement: FileReplacement | undefined;
  let problem: RunProblem | undefined;
  const attempt = (work: () => void): Promise<void> => {
    try {
      if (!problem) work();
    } catch (error) {
      replacement?.abandon();
      problem = problemOf(path, error);
    }
    return Promise.resolve();
  };
  const write: Output["write"] = (piece) =>
    attempt(() => {
      replacement ??= replaceFile(path);
      replacement.write(piece);
    });
  return {
    write,
    end: async () => {
      await write("");
      await attempt(() => replacement?.finish());
      return problem;
    },
  };
}
