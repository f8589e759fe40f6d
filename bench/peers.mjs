/** Other linters on the same files, where they are installed: they find other things, so this says what a run costs and no more. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { interleavedMedians, runTime } from "./measure.mjs";

export const title = "The same files by other linters on the PATH, process and all, medians of 5 runs in turn";

const ROUNDS = 5;
/** Longer command lines are refused by some systems. */
const MOST_FILES = 1000;

const PEERS = {
  hadolint: (files) => ["--no-fail", ...files],
  tally: (files) => ["lint", "--fail-level", "none", ...files],
};

export async function run({ built, folder, command }) {
  const { findDockerfiles } = await import(join(built, "src/node/find-dockerfiles.js"));
  const files = (await findDockerfiles([folder], { gitignore: false })).files.slice(0, MOST_FILES);
  const installed = Object.entries(PEERS).filter(([name]) => spawnSync(name, ["--version"]).status === 0);
  if (installed.length === 0 || files.length === 0) return [];
  const cases = Object.fromEntries(installed.map(([name, wordsFor]) => [name, () => runTime(name, wordsFor(files))]));
  const medians = interleavedMedians({ plimsoll: () => runTime(process.execPath, [command, "--no-config", ...files]), ...cases }, ROUNDS);
  const own = medians.get("plimsoll");
  return Array.from(medians, ([measure, value]) => ({ measure, value, unit: "ms", over: { what: "plimsoll", ratio: value / own } }));
}
