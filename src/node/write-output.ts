import { writeFileSync } from "node:fs";
import { problemOf, type RunProblem } from "./run-problem.ts";

/** Writes a report or a fixed file, over what was there. Returns what kept it from doing so. */
export function writeOutput(path: string, text: string | Uint8Array): RunProblem | undefined {
  try {
    writeFileSync(path, text);
    return undefined;
  } catch (error) {
    return problemOf(path, error);
  }
}
