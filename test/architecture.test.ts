import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { PAGE_HEADINGS, pageHeadings } from "./rule-harness/page-examples.ts";
import { caseFiles, caseNames, readPage, ruleFolders } from "./rule-harness/rule-folder.ts";
import { filesBelow, ROOT } from "./source-tree.ts";

interface Layer {
  /** What it is made of: a folder, or one file. */
  readonly place: string;
  /** The layers that it may import besides itself. */
  readonly imports: readonly string[];
  /** The packages that it may import. Node's own modules are `node:`. */
  readonly packages: readonly string[];
}

/** Who may import whom. Nothing may import what is not listed here. */
const LAYERS: Readonly<Record<string, Layer>> = {
  source: { place: "src/source/", imports: [], packages: [] },
  syntax: { place: "src/syntax/", imports: ["source"], packages: ["unbash"] },
  knowledge: { place: "src/knowledge/", imports: [], packages: [] },
  model: { place: "src/model/", imports: ["syntax", "source", "knowledge"], packages: [] },
  rule: { place: "src/rule/", imports: ["model", "source"], packages: [] },
  "lint-rules": { place: "lint-rules/", imports: ["rule", "model"], packages: [] },
  engine: { place: "src/engine/", imports: ["rule", "model", "syntax", "source"], packages: [] },
  report: { place: "src/report/", imports: ["engine", "source"], packages: ["sarif"] },
  catalog: { place: "src/catalog/", imports: ["lint-rules", "rule"], packages: [] },
  linter: { place: "src/linter.ts", imports: ["engine", "report", "catalog"], packages: [] },
  index: { place: "src/index.ts", imports: ["linter", "engine", "report"], packages: [] },
  testing: { place: "src/testing/", imports: ["index"], packages: [] },
  node: { place: "src/node/", imports: ["linter"], packages: ["node:", "yaml", "@cfworker/json-schema", "picomatch", "ignore"] },
  cli: { place: "src/cli/", imports: ["linter", "index", "node"], packages: ["node:", "yargs", "picocolors"] },
};

const SOURCES = [...filesBelow("src"), ...filesBelow("lint-rules")].filter((file) => file.endsWith(".ts"));
const FOLDERS = ruleFolders();
const MOST_LINES = 400;
const MOST_LINES_OF_A_RULE = 150;

/** Files of data, which may be as long as their data is. */
const DATA = /\.generated\.ts$|\/data\//;

describe("layers", () => {
  test.each(Object.entries(LAYERS))("%s guards at least one file", (name) => {
    expect(SOURCES.filter((file) => layerOf(file) === name)).not.toEqual([]);
  });

  test("every source file belongs to a layer", () => {
    expect(SOURCES.filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  test("no layer imports what it may not", () => {
    expect(SOURCES.flatMap((file) => importsOf(file).flatMap((specifier) => complaint(file, specifier) ?? []))).toEqual([]);
  });

  test("a forbidden import would be noticed", () => {
    expect(complaint("src/model/stage.ts", "../engine/lint.ts")).toBeDefined();
    expect(complaint("src/report/json.ts", "node:fs")).toBeDefined();
    expect(complaint("src/report/json.ts", "fs")).toBeDefined();
    expect(complaint("src/model/stage.ts", "unbash")).toBeDefined();
    expect(complaint("src/cli/main.ts", "../engine/lint.ts")).toBeDefined();
    expect(complaint("lint-rules/user/one/rule.ts", "../two/rule.ts")).toBeDefined();
    expect(complaint("lint-rules/user/one/rule.ts", "../../../src/rule/rule.ts")).toBeUndefined();
  });
});

describe("ESLint's guards", () => {
  test("each of its globs matches a file", () => {
    const { overrides } = JSON.parse(readFileSync(join(ROOT, ".eslintrc.json"), "utf8")) as { overrides: { files: string[] }[] };
    const linted = ["src", "lint-rules", "test", "bench"].flatMap(filesBelow);
    const globs = overrides.flatMap(({ files }) => files);
    expect(globs.filter((glob) => !linted.some((file) => matches(glob, file)))).toEqual([]);
  });
});

describe("files", () => {
  test(`none has more than ${MOST_LINES} lines, data aside`, () => {
    const files = [...SOURCES, ...filesBelow("test").filter((file) => file.endsWith(".ts"))];
    expect(files.filter((file) => !DATA.test(file) && linesOf(file) > MOST_LINES)).toEqual([]);
  });

  test("each is named after the thing it holds", () => {
    const vague = /(^|[-/.])(utils?|helpers?|common|managers?|misc)[-/.]/;
    expect([...SOURCES, ...filesBelow("test"), ...filesBelow("scripts")].filter((file) => vague.test(file))).toEqual([]);
  });
});

describe("rule folders", () => {
  const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

  test("there are some", () => {
    expect(FOLDERS).not.toEqual([]);
  });

  test("families and ids are in kebab-case, and no two rules share an id", () => {
    expect(FOLDERS.filter(({ family, id }) => !kebabCase.test(family) || !kebabCase.test(id))).toEqual([]);
    const ids = FOLDERS.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(FOLDERS.map((folder) => [`${folder.family}/${folder.id}`, folder] as const))("%s is complete", (name, folder) => {
    const files = filesBelow(`lint-rules/${name}`).map((file) => file.slice(`lint-rules/${name}/`.length));
    expect(files).toEqual(expect.arrayContaining(["rule.ts", "rule.md"]));
    expect(linesOf(`lint-rules/${name}/rule.ts`), "lines of rule.ts").toBeLessThan(MOST_LINES_OF_A_RULE);
    expect(pageHeadings(readPage(folder))).toEqual(PAGE_HEADINGS);
    const cases = caseNames(folder);
    expect(cases.some((each) => each.startsWith("ok-")), "an ok- case").toBe(true);
    expect(cases.some((each) => each.startsWith("bad-")), "a bad- case").toBe(true);
    expect(strangersAmong(caseFiles(folder)), "files in cases/ that belong to no case").toEqual([]);
  });
});

function layerOf(path: string): string | undefined {
  return Object.entries(LAYERS).find(([, { place }]) => (place.endsWith("/") ? path.startsWith(place) : path === place))?.[0];
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
}

/** What is wrong with an import; absent when it is allowed. */
function complaint(file: string, specifier: string): string | undefined {
  const from = layerOf(file);
  const layer = from === undefined ? undefined : LAYERS[from];
  if (from === undefined || layer === undefined) return `${file} belongs to no layer`;
  if (!specifier.startsWith(".")) {
    const wanted = specifier.startsWith("node:") || builtinModules.includes(specifier) ? "node:" : packageOf(specifier);
    return layer.packages.includes(wanted) ? undefined : `${file} imports ${specifier}`;
  }
  const target = posix.join(posix.dirname(file), specifier);
  const to = layerOf(target);
  const isOwn = from === to && (from !== "lint-rules" || ruleOf(file) === ruleOf(target));
  return isOwn || (to !== undefined && layer.imports.includes(to)) ? undefined : `${file} imports ${target}`;
}

function packageOf(specifier: string): string {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

/** `lint-rules/<family>/<id>` of a path in it. */
function ruleOf(path: string): string {
  return path.split("/").slice(0, 3).join("/");
}

/** ESLint's globs as far as `.eslintrc.json` uses them: two stars for any folders, one for any name. */
function matches(glob: string, path: string): boolean {
  const pattern = glob.replaceAll(".", "\\.").replaceAll("**/", "\0").replaceAll("*", "[^/]*").replaceAll("\0", "(.*/)?");
  return new RegExp(`^${pattern}$`).test(path);
}

function linesOf(file: string): number {
  return readFileSync(join(ROOT, file), "utf8").trimEnd().split("\n").length;
}

/** Files in `cases/` without the `.Dockerfile` that they go with, or with a name that no case has. */
function strangersAmong(files: readonly string[]): readonly string[] {
  return files.filter((file) => {
    const [, name = "", kind = ""] = /^((?:ok|bad)-[a-z0-9-]+)\.(Dockerfile|json|out|fixed)$/.exec(file) ?? [];
    const expects = kind === "out" || kind === "fixed";
    return name === "" || !files.includes(`${name}.Dockerfile`) || (expects && name.startsWith("ok-"));
  });
}
