/** The command over a big tree: copies of the folder, with one and more threads, with the cache, and how much memory it takes at most. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runTime } from "./measure.mjs";

export const title = "The command over big trees, wall time";

const FILES = 4000;
/** Says at its end how much memory the process took at most. */
const WATCH = `process.on("exit", () => require("node:fs").writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS / 1024)));\n`;

export async function run({ built, folder, temporary, command }) {
  const { findDockerfiles } = await import(join(built, "src/node/find-dockerfiles.js"));
  const found = (await findDockerfiles([folder], { gitignore: false })).files;
  if (found.length === 0) return [];
  const [tree, small] = [join(temporary, "tree"), join(temporary, "small")];
  for (let index = 0; index < FILES; index++) {
    const source = found[index % found.length];
    for (const place of index < FILES / 4 ? [tree, small] : [tree]) {
      const inside = join(place, String(Math.floor(index / 100)));
      mkdirSync(inside, { recursive: true });
      cpSync(source, join(inside, `${index}.Dockerfile`));
    }
  }
  const watch = join(temporary, "watch.cjs");
  const peakFile = join(temporary, "peak");
  writeFileSync(watch, WATCH);
  const lint = (words) => {
    const time = runTime(process.execPath, ["--require", watch, command, "--no-config", "--no-gitignore", "--format", "unix", ...words], { env: { ...process.env, PEAK_FILE: peakFile } });
    return { time, peak: Number(readFileSync(peakFile, "utf8")) };
  };
  const cache = ["--cache", "--cache-location", join(temporary, "cache/")];
  const one = lint(["--jobs", "1", tree]);
  const few = lint(["--jobs", "1", small]);
  const two = lint(["--jobs", "2", tree]);
  const cold = lint(["--jobs", "1", ...cache, tree]);
  const warm = lint(["--jobs", "1", ...cache, tree]);
  rmSync(tree, { recursive: true, force: true });
  const row = (measure, { time }) => ({ measure, value: time, unit: "ms", over: { what: "one thread", ratio: time / one.time } });
  const memory = (measure, { peak }) => ({ measure, value: peak, unit: "MB", over: { what: "a quarter of the files", ratio: peak / few.peak } });
  return [
    row(`${FILES} files, one thread`, one),
    row(`${FILES} files, two threads`, two),
    row("one thread, filling the cache", cold),
    row("one thread, everything in the cache", warm),
    memory(`peak memory, ${FILES / 4} files`, few),
    memory(`peak memory, ${FILES} files`, one),
    memory(`peak memory, ${FILES} files, two threads`, two),
  ];
}
