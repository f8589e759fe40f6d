import { replaceFile, type FileReplacement } from "./file-replacement.ts";
import { problemOf, type RunProblem } from "./run-problem.ts";

/** Writes a report or a fixed file, over what was there: whole or not at all. Returns what kept it from doing so. */
export function writeOutput(path: string, text: string | Uint8Array): RunProblem | undefined {
  let replacement: FileReplacement | undefined;
  try {
    replacement = replaceFile(path);
    replacement.write(text);
    replacement.finish();
    return undefined;
  } catch (error) {
    replacement?.abandon();
    return problemOf(path, error);
  }
}
