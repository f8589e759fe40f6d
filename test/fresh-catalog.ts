import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Lists the rules anew before the tests, so that a rule which was just added is among them. */
export default function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, "../scripts/generate-catalog.mjs")]);
}
