/** All benchmarks one after the other: `npm run bench [-- folder]`. */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
for (const name of ["reader.mjs", "lint.mjs"]) {
  const { status } = spawnSync(process.execPath, [join(here, name), ...process.argv.slice(2)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
