import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PAGE_HEADINGS, pageExamples, pageHeadings } from "../rule-harness/page-examples.ts";
import { ROOT } from "../source-tree.ts";

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "plimsoll-rules-"));
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function run(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [join(ROOT, "scripts", script), ...args], { encoding: "utf8", stdio: "pipe" });
}

function read(path: string): string {
  return readFileSync(join(project, path), "utf8");
}

test("a new rule has a rule, a page with every heading, and a case of each kind", () => {
  expect(run("new-rule.mjs", "user/no-captain", project)).toContain("npx vitest run test/rules.test.ts -t no-captain");
  expect(read("lint-rules/user/no-captain/rule.ts")).toContain("export default defineRule({");
  const page = read("lint-rules/user/no-captain/rule.md");
  expect(pageHeadings(page)).toEqual(PAGE_HEADINGS);
  expect(pageExamples(page).map(({ tag }) => tag)).toEqual(["bad", "good"]);
  expect(existsSync(join(project, "lint-rules/user/no-captain/cases/bad-say-why.Dockerfile"))).toBe(true);
  expect(existsSync(join(project, "lint-rules/user/no-captain/cases/ok-say-why.Dockerfile"))).toBe(true);
});

test("a new rule is in the next catalog, under its family", () => {
  run("new-rule.mjs", "user/no-captain", project);
  run("new-rule.mjs", "base-image/no-fog", project);
  run("generate-catalog.mjs", project);
  const catalog = read("src/catalog/rules.generated.ts");
  expect(catalog).toContain('import noCaptain from "../../lint-rules/user/no-captain/rule.ts";');
  expect([...catalog.matchAll(/\{ id: "(.*)", family: "(.*)", rule: (.*) \}/g)].map((match) => match.slice(1))).toEqual([
    ["no-fog", "base-image", "noFog"],
    ["no-captain", "user", "noCaptain"],
  ]);
});

test("no rule is overwritten, and no two rules get one name", () => {
  run("new-rule.mjs", "user/no-captain", project);
  expect(() => run("new-rule.mjs", "user/no-captain", project)).toThrow("there is a rule no-captain already");
  expect(() => run("new-rule.mjs", "crew/no-captain", project)).toThrow("there is a rule no-captain already, in lint-rules/user/");
});

test.each(["", "user", "user/", "User/no-captain", "user/no_captain", "user/no-captain/again", "../no-captain"])(
  "%j is not the name of a rule",
  (name) => {
    expect(() => run("new-rule.mjs", name, project)).toThrow("usage: npm run new-rule <family>/<id>");
    expect(existsSync(join(project, "lint-rules"))).toBe(false);
  },
);
