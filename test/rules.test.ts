import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCaseSettings } from "./rule-harness/case-settings.ts";
import { expectedFile } from "./rule-harness/expected-file.ts";
import { pageExamples } from "./rule-harness/page-examples.ts";
import { caseNames, loadRule, readPage, ruleFolders, type RuleFolder } from "./rule-harness/rule-folder.ts";
import { runCase, type CaseReport } from "./rule-harness/run-case.ts";

for (const folder of ruleFolders()) {
  describe(`${folder.family}/${folder.id}`, () => {
    for (const name of caseNames(folder)) {
      const why = name.replace(/^(ok|bad)-/, "").replaceAll("-", " ");
      if (name.startsWith("ok-")) test(`is silent about ${why} (${name})`, () => staysSilent(folder, name));
      else test(`reports ${why} (${name})`, () => reportsAndFixes(folder, name));
    }
    test("does what its page shows", () => doesWhatItsPageShows(folder));
  });
}

async function staysSilent(folder: RuleFolder, name: string): Promise<void> {
  const report = await run(folder, name);
  expect(report.rendered).toBe("");
  expect(report.complaints).toEqual([]);
}

async function reportsAndFixes(folder: RuleFolder, name: string): Promise<void> {
  const report = await run(folder, name);
  expect(report.findingCount, "a bad case must have a finding").toBeGreaterThan(0);
  const path = join(folder.path, "cases", name);
  const howTo = `to record it: UPDATE_CASES=1 npx vitest run test/rules.test.ts -t ${folder.id}`;
  expect(report.rendered, howTo).toBe(expectedFile(`${path}.out`, report.rendered));
  expect(report.fixed, howTo).toBe(expectedFile(`${path}.fixed`, report.fixed));
  expect(report.complaints).toEqual([]);
}

async function run(folder: RuleFolder, name: string): Promise<CaseReport> {
  const path = join(folder.path, "cases", name);
  const text = readFileSync(`${path}.Dockerfile`, "utf8");
  return runCase({ id: folder.id, rule: await loadRule(folder) }, text, readCaseSettings(`${path}.json`));
}

async function doesWhatItsPageShows(folder: RuleFolder): Promise<void> {
  const rule = await loadRule(folder);
  const examples = pageExamples(readPage(folder));
  expect(examples.map(({ tag }) => tag)).toEqual(expect.arrayContaining(["bad", "good"]));
  let bad: CaseReport | undefined;
  for (const { tag, text, line, options } of examples) {
    const where = `rule.md, line ${line}`;
    if (tag === "fixed") {
      expect(text, where).toBe(bad?.fixed);
      continue;
    }
    const report = runCase({ id: folder.id, rule }, text, options ? { options } : {});
    expect(report.complaints, where).toEqual([]);
    if (tag === "good") expect(report.rendered, where).toBe("");
    else expect(report.findingCount, `${where} shows nothing that is reported`).toBeGreaterThan(0);
    if (tag === "bad") bad = report;
  }
}
