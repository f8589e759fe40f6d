import { writeFileSync } from "node:fs";
import { problemOf, type RunProblem } from "./run-problem.ts";

/** Writes a report into a file, over what was there. Returns what kept it from doing so. */
export function writeOutput(path: string, text: string): RunProblem | undefined {
  try {
    writeFileSync(path, text);
    return undefined;
  } catch (error) {
    return problemOf(path, error);
  }
}
