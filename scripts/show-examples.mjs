// Lints examples/ with the built command, as a first look at plimsoll.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const words = ["bin/plimsoll.cjs", "examples"];
const { status, error } = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" });
if (error) throw error;

// Findings are what the examples are there for: only a run that could not do its work fails.
if (status === 0 || status === 1) {
  console.log(`
That was: plimsoll examples
It exits with ${status}${status === 1 ? ", because there are findings" : ""}. In your own project: plimsoll, plimsoll --help.
What it knows about a file: node bin/plimsoll.cjs inspect examples/storefront/Dockerfile`);
} else {
  process.exitCode = status ?? 2;
}
