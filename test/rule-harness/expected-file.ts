import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** Whether the expected files are rewritten instead of compared. */
export const UPDATING = process.env["UPDATE_CASES"] === "1";

/** The text that is expected; absent when there is no such file. With `UPDATE_CASES=1` the file first becomes what is actual. */
export function expectedFile(path: string, actual: string | undefined): string | undefined {
  if (UPDATING && actual === undefined) rmSync(path, { force: true });
  else if (UPDATING && actual !== undefined) writeFileSync(path, actual);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
