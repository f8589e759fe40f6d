import { describe, expect, test } from "vitest";
import { allRules, findRule, resolveCode, suggestRule } from "../../src/catalog/catalog.ts";
import type { CatalogEntry } from "../../src/catalog/catalog-entry.ts";
import { rulePageUrl } from "../../src/catalog/rule-page.ts";
import { defineRule } from "../../src/rule/rule.ts";
import { ruleFolders } from "../rule-harness/rule-folder.ts";

function entry(id: string, ...aliases: string[]): CatalogEntry {
  return { id, family: "user", rule: defineRule({ summary: "x", severity: "warning", presets: [], aliases, check: () => [] }) };
}

const ENTRIES = [
  entry("no-root-user", "hadolint/DL3002", "trivy/DS-0002"),
  entry("missing-user", "trivy/DS-0002", "checkov/CKV_DOCKER_3"),
  entry("no-sudo", "hadolint/DL3004"),
];

function ids(code: string): string[] {
  return resolveCode(code, ENTRIES).map(({ id }) => id);
}

describe("the built-in rules", () => {
  test("are those of lint-rules/, in the order of their folders", () => {
    expect(allRules.map(({ family, id }) => `${family}/${id}`)).toEqual(ruleFolders().map(({ family, id }) => `${family}/${id}`));
  });

  test("name the linter in every alias, and no rule names a code twice", () => {
    const aliases = allRules.flatMap(({ id, rule }) => (rule.aliases ?? []).map((alias) => `${id} ${alias}`));
    expect(aliases.filter((alias) => !/^\S+ [a-z][a-z0-9_-]*\/\S+$/.test(alias))).toEqual([]);
    expect(aliases.filter((alias, index) => aliases.indexOf(alias) !== index)).toEqual([]);
  });

  test("have summaries of one line without final period", () => {
    expect(allRules.filter(({ rule }) => !/^\S.*[^.\s]$/.test(rule.summary)).map(({ id }) => id)).toEqual([]);
  });

  test("have options that are explained", () => {
    const unexplained = allRules.flatMap(({ id, rule }) =>
      Object.entries(rule.options ?? {}).filter(([, { doc }]) => doc.trim() === "").map(([name]) => `${id}.${name}`),
    );
    expect(unexplained).toEqual([]);
  });
});

describe("a rule is found", () => {
  test("by its id, with or without its family", () => {
    expect(findRule("no-sudo", ENTRIES)?.id).toBe("no-sudo");
    expect(findRule("user/no-sudo", ENTRIES)?.id).toBe("no-sudo");
    expect(findRule("ownership/no-sudo", ENTRIES)).toBeUndefined();
  });

  test("by a code of another linter, with or without its name and in any case", () => {
    expect(ids("hadolint/DL3002")).toEqual(["no-root-user"]);
    expect(ids("DL3002")).toEqual(["no-root-user"]);
    expect(ids("ckv_docker_3")).toEqual(["missing-user"]);
    expect(ids("trivy/DL3002")).toEqual([]);
  });

  test("by a code that stands for several rules only when all of them are asked for", () => {
    expect(ids("DS-0002")).toEqual(["no-root-user", "missing-user"]);
    expect(findRule("DS-0002", ENTRIES)).toBeUndefined();
  });

  test("by each spelling that Trivy had for one check", () => {
    for (const code of ["DS002", "ds-0002", "AVD-DS-0002", "trivy/DS002"]) expect(ids(code)).toEqual(["no-root-user", "missing-user"]);
  });

  test("by no name that nothing bears", () => {
    expect(ids("DL9999")).toEqual([]);
    expect(ids("")).toEqual([]);
  });
});

test("a misspelt rule gets a suggestion, a strange word none", () => {
  expect(suggestRule("no-rot-user", ENTRIES)).toBe("no-root-user");
  expect(suggestRule("user/mising-user", ENTRIES)).toBe("missing-user");
  expect(suggestRule("fortran", ENTRIES)).toBeUndefined();
});

test("a rule's page has an address made of its family and id", () => {
  expect(rulePageUrl({ family: "user", id: "no-sudo" })).toBe(
    "https://github.com/plimsoll-lint/plimsoll/blob/main/lint-rules/user/no-sudo/rule.md",
  );
});
