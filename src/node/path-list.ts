import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { problemOf, type RunProblem } from "./run-problem.ts";

/** The paths that a list holds, or why there are none. */
export type PathList = { readonly paths: readonly string[] } | { readonly problem: RunProblem };

/** Reads a list of paths, `-` for standard input: between NUL characters where there are any, as `find -print0` writes them, else one a line. */
export async function readPathList(path: string): Promise<PathList> {
  let text: string;
  try {
    const bytes = path === "-" ? await buffer(process.stdin) : readFileSync(path);
    text = new TextDecoder().decode(bytes);
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
  const paths = text.includes("\0") ? text.split("\0") : text.split(/\r?\n/);
  return { paths: paths.filter((each) => each !== "") };
}
