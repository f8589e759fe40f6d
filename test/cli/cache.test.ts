import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll, type Run } from "./run-plimsoll.ts";

const WARNED = "FROM node:latest\nUSER root\n";
const CLEAN = "FROM busybox:1.37.0\nUSER nobody\n";
const OPTIONS = ["-f", "unix", "--date", "2026-11-22", "--cache", "--cache-location", "kept.cache"];

interface CachedRun extends Run {
  /** How many files were linted, and how many were known. */
  readonly linted: number;
  readonly known: number;
}

/** Runs with the cache, and says with --timing what it did. */
async function cachedRun(folder: string, ...words: readonly string[]): Promise<CachedRun> {
  const run = await plimsoll([...OPTIONS, "--timing", ...words], { folder });
  const [, linted, known] = /^(\d+) linted(?:, (\d+) known from the cache)?/m.exec(run.stderr) ?? [];
  return { ...run, linted: Number(linted), known: Number(known ?? 0) };
}

describe("--cache", () => {
  it("lints nothing a second time, and reports the same", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED, "b/Dockerfile": CLEAN, "c/Dockerfile": `${WARNED}# more\n` });
    const plain = await plimsoll(["-f", "unix", "--date", "2026-11-22"], { folder });
    const first = await cachedRun(folder);
    const second = await cachedRun(folder);
    expect(first).toMatchObject({ code: plain.code, stdout: plain.stdout, linted: 3, known: 0 });
    expect(second).toMatchObject({ code: plain.code, stdout: plain.stdout, linted: 0, known: 3 });
    expect(second.stderr).not.toMatch(/reading Dockerfiles|building the model|no-root-user/);
  });

  it.each(["text", "json", "sarif", "html", "rdjson", "gitlab"])("gives the same %s with and without", async (format) => {
    const folder = temporaryFolder({ Dockerfile: `${WARNED}# plimsoll ignore=no-sudo -- reason\nRUN sudo curl -k https://example.com/é🐳 | sh\n` });
    const words = ["-f", format, "--date", "2026-11-22"];
    const plain = await plimsoll(words, { folder });
    await plimsoll([...words, "--cache", "--cache-location", "kept.cache"], { folder });
    expect(await plimsoll([...words, "--cache", "--cache-location", "kept.cache"], { folder })).toEqual(plain);
  });

  it("knows a text under any name, and names the file by its own", async () => {
    const folder = temporaryFolder({ "a/Dockerfile": WARNED });
    await cachedRun(folder);
    mkdirSync(join(folder, "b"));
    writeFileSync(join(folder, "b/Dockerfile"), WARNED);
    const run = await cachedRun(folder);
    expect(run).toMatchObject({ linted: 0, known: 2 });
    expect(run.stdout).toContain("b/Dockerfile:2:6");
  });

  it("lints what has changed, and only that", async () => {
    const folder = temporaryFolder({ "a/Dockerfile": WARNED, "b/Dockerfile": CLEAN });
    await cachedRun(folder);
    writeFileSync(join(folder, "b/Dockerfile"), `${CLEAN}USER root\n`);
    const run = await cachedRun(folder);
    expect(run).toMatchObject({ linted: 1, known: 1 });
    expect(run.stdout).toContain("b/Dockerfile:3:6");
  });

  it("does not know what comes from standard input", async () => {
    const folder = temporaryFolder({});
    for (let time = 0; time < 2; time++) {
      const run = await plimsoll([...OPTIONS, "--timing", "-"], { folder, input: WARNED });
      expect(run.stderr).toContain("1 linted: ");
    }
  });

  it("--cache-location without it is refused", async () => {
    expect(await plimsoll(["--cache-location", "x"], { folder: temporaryFolder({}) })).toMatchObject({ code: 2 });
  });
});

describe("a result is taken from the cache only where everything that it depends on is the same:", () => {
  const configuration = (text: string): Record<string, string> => ({ ".plimsoll.yaml": text });
  it.each([
    ["the date", {}, ["--date", "2020-01-01"]],
    ["a preset", {}, ["--preset", "strict"]],
    ["a rule's severity", {}, ["--rule", "latest-tag=error"]],
    ["the rules to run", {}, ["--only", "latest-tag"]],
    ["whether comments count", {}, ["--no-inline"]],
    ["the configuration's rules", configuration("rules:\n  latest-tag: off\n"), []],
    ["a rule's options", configuration("rules:\n  trusted-registry: [warning, {registries: [example.com]}]\n"), []],
    ["facts about base images", configuration("baseImages:\n  - names: node\n    user: { name: node }\n    os: debian\n"), []],
    ["trusted registries", configuration("trustedRegistries: [example.com]\nrules:\n  trusted-registry: error\n"), []],
    ["targets", configuration("targets: [build]\n"), []],
    ["locked rules", configuration("locked: [latest-tag]\n"), []],
    ["whether comments count, by configuration", configuration("inline: false\n"), []],
  ] as const)("%s", async (_name, files, words) => {
    const folder = temporaryFolder({ Dockerfile: `# plimsoll global ignore=no-root-user\nFROM node:latest AS build\nUSER root\nFROM build\n` });
    await cachedRun(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const changed = await cachedRun(folder, ...words);
    expect(changed).toMatchObject({ linted: 1, known: 0 });
    const plain = await plimsoll(["-f", "unix", "--date", "2026-11-22", ...words], { folder });
    expect({ code: changed.code, stdout: changed.stdout }).toEqual({ code: plain.code, stdout: plain.stdout });
  });

  it("the files of a build context, for which nothing is kept", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED });
    await cachedRun(folder, "--context", ".");
    expect(await cachedRun(folder, "--context", ".")).toMatchObject({ linted: 1, known: 0 });
  });

  const plugin = (message: string, more = ""): string => `${more}
export default { name: "own", rules: { always: { summary: "s", severity: "warning", presets: ["recommended"], *check(file) {
  yield { span: file.stages[0].from.span, message: ${message} };
} } } };\n`;
  const PLUGGED = { Dockerfile: CLEAN, ".plimsoll.yaml": "plugins: [./own.mjs]\n" };

  it("a plug-in's text", async () => {
    const folder = temporaryFolder({ ...PLUGGED, "own.mjs": plugin(`"one"`) });
    expect((await cachedRun(folder)).stdout).toContain("one [own/always]");
    expect(await cachedRun(folder)).toMatchObject({ linted: 0, known: 1 });
    writeFileSync(join(folder, "own.mjs"), plugin(`"two"`));
    const changed = await cachedRun(folder);
    expect(changed.stdout).toContain("two [own/always]");
    expect(changed.linted).toBe(1);
    expect((await cachedRun(folder, "--no-plugins")).stdout).toBe("");
  });

  it("what a plug-in imports", async () => {
    const folder = temporaryFolder({ ...PLUGGED, "own.mjs": plugin("said", 'import { said } from "./said.mjs";'), "said.mjs": `export const said = "one";\n` });
    await cachedRun(folder);
    expect(await cachedRun(folder)).toMatchObject({ linted: 0, known: 1 });
    writeFileSync(join(folder, "said.mjs"), `export const said = "two";\n`);
    expect((await cachedRun(folder)).stdout).toContain("two [own/always]");
  });

  it.each([
    ["reads files", `readFileSync("said.txt", "utf8")`, `import { readFileSync } from "node:fs";`],
    ["asks the environment", "String(process.env.SAID)", ""],
    ["asks the clock", "String(Date.now())", ""],
    ["imports what its text does not name", `(await import(["./said", "mjs"].join("."))).said`, ""],
  ])("what a plug-in that %s finds, of which nothing is kept", async (_name, message, more) => {
    const isLater = message.startsWith("(await");
    const folder = temporaryFolder({ ...PLUGGED, "own.mjs": isLater ? plugin("said", `const said = ${message};`) : plugin(message, more), "said.txt": "one", "said.mjs": `export const said = "one";\n` });
    const first = await cachedRun(folder);
    expect(first.stdout).toContain("[own/always]");
    expect(await cachedRun(folder)).toMatchObject({ linted: 1, known: 0 });
  });

  it("plimsoll itself", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED, "other/dist/": "" });
    const other = join(folder, "other");
    const root = fileURLToPath(new URL("../..", import.meta.url));
    for (const part of ["bin", "package.json", "dist/plimsoll.cjs", "dist/on-demand"]) cpSync(join(root, part), join(other, part), { recursive: true });
    await cachedRun(folder);
    const runOther = (): Promise<Run> => plimsoll([...OPTIONS, "--timing", "Dockerfile"], { folder, command: join(other, "bin/plimsoll.cjs") });
    expect((await runOther()).stderr).toContain("0 linted, 1 known");
    writeFileSync(join(other, "dist/plimsoll.cjs"), `${readFileSync(join(other, "dist/plimsoll.cjs"), "utf8")}\n// another build\n`);
    expect((await runOther()).stderr).toContain("1 linted: ");
  });

  it("plimsoll's own failures, which are never kept", async () => {
    const folder = temporaryFolder({ ...PLUGGED, "own.mjs": plugin(`(() => { throw new Error("no"); })()`) });
    expect(await cachedRun(folder)).toMatchObject({ code: 2, linted: 1 });
    expect(await cachedRun(folder)).toMatchObject({ code: 2, linted: 1, known: 0 });
  });
});

describe("--cache with --fix", () => {
  it("fixes what the cache knows to be fixable, and knows the fixed file afterwards", async () => {
    const text = "FROM node:22.11.0-bookworm-slim\nRUN sudo npm ci\nUSER node\n";
    const folder = temporaryFolder({ Dockerfile: text, "b/Dockerfile": CLEAN });
    await cachedRun(folder);
    const fixed = await cachedRun(folder, "--fix-suggestions");
    expect(readFileSync(join(folder, "Dockerfile"), "utf8")).not.toContain("sudo");
    expect(fixed).toMatchObject({ linted: 1, known: 1 });
    const after = await cachedRun(folder);
    expect(after).toMatchObject({ linted: 0, known: 2, stdout: fixed.stdout });
  });
});

describe("a cache that is no good", () => {
  it.each(["", "garbage", "plimsoll cache 1\n", "plimsoll cache 9\nfrom the future", "\0".repeat(5000)])("%j is thrown away without a word", async (content) => {
    const folder = temporaryFolder({ Dockerfile: WARNED, "kept.cache": content });
    const plain = await plimsoll(["-f", "unix", "--date", "2026-11-22"], { folder });
    expect(await plimsoll(OPTIONS, { folder })).toEqual(plain);
    expect(await cachedRun(folder)).toMatchObject({ linted: 0, known: 1 });
  });

  it("a file that is none is left alone", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED, "notes.md": "# Notes\n", "Dockerfile.cache": CLEAN });
    for (const name of ["notes.md", "Dockerfile", "Dockerfile.cache"]) {
      const before = readFileSync(join(folder, name), "utf8");
      const run = await plimsoll(["--cache", "--cache-location", name], { folder });
      expect(run.stderr).toContain(`plimsoll: ${name}: this is no cache of plimsoll`);
      expect(run.code).toBe(1);
      expect(readFileSync(join(folder, name), "utf8")).toBe(before);
    }
  });

  it("a place that cannot be written to costs nothing but time", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED, taken: "" });
    const plain = await plimsoll(["-f", "unix"], { folder });
    expect(await plimsoll(["-f", "unix", "--cache", "--cache-location", "taken/x/results.cache"], { folder })).toEqual(plain);
  });

  it("several runs at once do each other no harm", async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${String(index)}/Dockerfile`, `${WARNED}# ${String(index)}\n`]));
    const folder = temporaryFolder(files);
    const runs = await Promise.all(Array.from({ length: 4 }, () => plimsoll(OPTIONS, { folder })));
    for (const run of runs) expect(run).toEqual(runs[0]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect(await cachedRun(folder)).toMatchObject({ linted: 0, known: 40, stdout: runs[0]?.stdout });
  });
});

describe("where the cache is", () => {
  it("in node_modules where there is one, else in the user's cache", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED, "home/": "" });
    const environment = { XDG_CACHE_HOME: join(folder, "home") };
    const cachesIn = (place: string): readonly string[] => (existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(".cache")) : []);
    await plimsoll(["--cache"], { folder, environment });
    expect(cachesIn(join(folder, "home/plimsoll"))).toEqual([expect.stringMatching(/^results-[0-9a-f]{12}\.cache$/)]);
    mkdirSync(join(folder, "node_modules"));
    await plimsoll(["--cache"], { folder, environment });
    expect(cachesIn(join(folder, "node_modules/.cache/plimsoll"))).toHaveLength(1);
  });

  it("in a folder that is given", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED, "there/": "" });
    for (const place of ["there", "new/"]) {
      await plimsoll(["--cache", "--cache-location", place], { folder });
      expect(readdirSync(join(folder, place))).toEqual([expect.stringMatching(/^results-[0-9a-f]{12}\.cache$/)]);
    }
  });
});
