import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll } from "./run-plimsoll.ts";

const WARNED = "FROM node:latest\nUSER root\n";
const CLEAN = "FROM busybox:1.37.0\nUSER nobody\n";

/** More than goes to one thread at once, and enough for the heap to be kept small. */
function manyFiles(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 220 }, (_, index) => [`${String(index)}/Dockerfile`, `${index % 3 === 0 ? CLEAN : WARNED}# ${"é🐳".repeat(index % 7)}\n`]));
}

describe("--jobs", () => {
  it.each(["text", "json", "sarif", "tap"])("gives the same %s with any number of threads, in the same order", async (format) => {
    const folder = temporaryFolder({ ...manyFiles(), "77/Dockerfile": Uint8Array.of(0, 1), "a/.plimsoll.yaml": "rules:\n  latest-tag: off\n", "a/Dockerfile": WARNED });
    const runs = await Promise.all(["1", "2", "5"].map((jobs) => plimsoll(["-f", format, "--jobs", jobs], { folder })));
    expect(runs[0]?.stderr).toContain("77/Dockerfile: is not a text file");
    expect(runs[0]?.code).toBe(2);
    for (const run of runs) expect(run).toEqual(runs[0]);
  });

  it("sums the time of all threads", async () => {
    const folder = temporaryFolder(manyFiles());
    const { stderr } = await plimsoll(["--jobs", "2", "--timing", "-q"], { folder });
    expect(stderr).toMatch(/^220 linted: \d+\.\d ms, the time of 2 threads together\n/);
    expect(stderr).toContain("%  building the model");
  });

  it("fills the cache, and starts nothing when everything is in it", async () => {
    const folder = temporaryFolder(manyFiles());
    const words = ["-f", "unix", "--cache", "--cache-location", "kept.cache"];
    const first = await plimsoll([...words, "--jobs", "3"], { folder });
    expect(await plimsoll([...words, "--jobs", "1"], { folder })).toEqual(first);
    const { stderr } = await plimsoll([...words, "--jobs", "3", "--timing"], { folder });
    expect(stderr).toMatch(/^0 linted, 220 known from the cache/);
  });

  it("takes plug-ins and the configuration of every folder along", async () => {
    const rules = `always: { summary: "s", severity: "warning", presets: ["recommended"], *check(file) { yield { span: file.stages[0].from.span, message: "said" }; } }`;
    const folder = temporaryFolder({ ...manyFiles(), ".plimsoll.yaml": "plugins: [./own.mjs]\noverrides:\n  - files: 1/*\n    rules: {own/always: error}\n", "own.mjs": `export default { name: "own", rules: { ${rules} } };\n` });
    const [one, two] = await Promise.all(["1", "2"].map((jobs) => plimsoll(["-f", "unix", "--jobs", jobs], { folder })));
    expect(two).toEqual(one);
    expect(two?.stdout).toContain("1/Dockerfile:1:1: error: said [own/always]");
    expect(two?.stdout).toContain("2/Dockerfile:1:1: warning: said [own/always]");
  });

  it("loses nothing but the file that ends a thread, and says which", async () => {
    const rules = `ending: { summary: "s", severity: "warning", presets: ["recommended"], *check(file) { if (file.source.text.includes("end it")) process.exit(3); } }`;
    const folder = temporaryFolder({ ...manyFiles(), "own.mjs": `export default { name: "own", rules: { ${rules} } };\n`, ".plimsoll.yaml": "plugins: [./own.mjs]\n" });
    const before = await plimsoll(["-f", "unix", "--jobs", "2"], { folder });
    writeFileSync(join(folder, "100/Dockerfile"), `${WARNED}# end it\n`);
    const after = await plimsoll(["-f", "unix", "--jobs", "2"], { folder });
    expect(after.code).toBe(2);
    expect(after.stderr).toMatch(/^plimsoll: 100\/Dockerfile: plimsoll failed here, which is a bug: it ended the thread that linted it/);
    expect(after.stdout.split("\n")).toEqual(before.stdout.split("\n").filter((line) => !line.startsWith("100/")));
  });

  it("leaves a wrong configuration to be told once", async () => {
    const folder = temporaryFolder({ ...manyFiles(), ".plimsoll.yaml": "rules:\n  latest-tgg: off\n" });
    const [one, two] = await Promise.all(["1", "2"].map((jobs) => plimsoll(["--jobs", jobs], { folder })));
    expect(one).toMatchObject({ code: 2, stdout: "" });
    expect(two).toEqual(one);
  });

  it("survives a reader that goes away", async () => {
    const folder = temporaryFolder(manyFiles());
    const { stderr } = await plimsoll(["--jobs", "2"], { folder, closeEarly: true });
    expect(stderr).toBe("");
  });

  it.each(["0", "-1", "many", "1.5"])("%s is refused", async (jobs) => {
    const run = await plimsoll([`--jobs=${jobs}`], { folder: temporaryFolder({}) });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`--jobs ${jobs} is no number of threads`);
  });
});
