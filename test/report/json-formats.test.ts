import { readFileSync } from "node:fs";
import { Validator, type Schema } from "@cfworker/json-schema";
import type { Log, Region, Result } from "sarif";
import { expect, it } from "vitest";
import { visibleLine } from "../../src/report/terminal-text.ts";
import { linesOf, richRun, underlined } from "./rich-run.ts";

const rich = richRun();

it("the run ends with 2 for the path that is not there, and says only that", () => {
  expect(rich().run).toEqual({ code: 2, stdout: "", stderr: "plimsoll: missing, <really>: no such file or folder\n" });
});

it.each([
  ["sarif", "sarif-2.1.0.json"],
  ["gitlab", "gitlab-code-quality.json"],
  ["rdjson", "rdjson.json"],
  ["lsp", "publish-diagnostics.json"],
] as const)("%s is valid by %s", (format, file) => {
  const schema = JSON.parse(readFileSync(new URL(`schemas/${file}`, import.meta.url), "utf8")) as Schema;
  const { errors } = new Validator(schema, "7", false).validate(JSON.parse(rich().reports[format]));
  expect(errors).toEqual([]);
});

it.each(["json", "lsp", "sarif", "gitlab", "rdjson"] as const)("%s shows a terminal nothing that it would obey or reorder", (format) => {
  expect(rich().reports[format]).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u);
});

it("json places findings right behind tabs, emoji and CRLF, and in UTF-16", () => {
  const shown = rich().files.flatMap(({ file, findings }) => findings.map((finding) => `${file}: ${finding.rule} ${underlined(file, finding)}`));
  expect(shown).toContain("crlf.Dockerfile: no-world-writable 777");
  expect(shown).toContain("crlf.Dockerfile: no-root-user root");
  expect(shown).toContain("utf16.Dockerfile: no-world-writable 777");
  expect(shown).toContain("utf16.Dockerfile: no-root-user root");
});

it("the run holds what reports have to cope with", () => {
  const findings = rich().files.flatMap(({ findings }) => findings);
  expect(rich().files.filter((file) => file.findings.length === 0).map(({ file }) => file)).toEqual(["clean.Dockerfile"]);
  expect(findings.some(({ related }) => related.length > 0)).toBe(true);
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["error", "warning", "info"]));
  expect(findings.filter(({ fixes }) => fixes.length > 0).length).toBeGreaterThan(2);
});

/** Every finding as `file: rule: underlined text`, in the order of the report. */
function expected(): string[] {
  return rich().files.flatMap(({ file, findings }) => findings.map((finding) => `${file}: ${finding.rule}: ${underlined(file, finding)}`));
}

function sarifLog(): Log {
  return JSON.parse(rich().reports.sarif) as Log;
}

/** The file of a location, and what its region underlines there. */
function placeIn({ locations: [location] = [] }: Pick<Result, "locations">): { readonly file: string; readonly region: Required<Region> } {
  const { artifactLocation, region } = location?.physicalLocation ?? {};
  return { file: decodeURIComponent(artifactLocation?.uri ?? ""), region: region as Required<Region> };
}

it("sarif has the findings of json, at the same places, and the suppressed ones besides", () => {
  const results = sarifLog().runs[0]?.results ?? [];
  const shown = results.map((result) => {
    const { file, region } = placeIn(result);
    const { startLine: line, startColumn: column, endLine, endColumn } = region;
    return { text: `${file}: ${result.ruleId ?? ""}: ${underlined(file, { line, column, endLine, endColumn })}`, suppressions: result.suppressions };
  });
  expect(shown.filter(({ suppressions }) => !suppressions).map(({ text }) => text)).toEqual(expected());
  expect(shown.filter(({ suppressions }) => suppressions)).toEqual([
    { text: "app/Dockerfile: no-root-user: root", suppressions: [{ kind: "inSource", justification: 'the | socket needs <it> & "more"' }] },
  ]);
});

it("sarif's references hold: every rule, every file by its index, every finding a fingerprint of its own", () => {
  const [run] = sarifLog().runs;
  const rules = run?.tool.driver.rules ?? [];
  const results = run?.results ?? [];
  for (const { ruleId, ruleIndex, locations: [location] = [] } of results) {
    expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    const { uri, index } = location?.physicalLocation?.artifactLocation ?? {};
    expect(run?.artifacts?.[index ?? -1]?.location?.uri).toBe(uri);
  }
  const prints = results.map((result) => `${placeIn(result).file} ${result.partialFingerprints?.["plimsoll/v1"] ?? ""}`);
  expect(new Set(prints).size).toBe(results.length);
});

it("sarif says that the run was not complete and what it missed", () => {
  expect(sarifLog().runs[0]?.invocations).toEqual([
    { executionSuccessful: false, toolExecutionNotifications: [{ level: "error", message: { text: "missing, <really>: no such file or folder" } }] },
  ]);
});

interface GitlabIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly positions: Record<"begin" | "end", { readonly line: number; readonly column: number }> };
}

it("gitlab has the findings of json, at the same places, each with a fingerprint of its own", () => {
  const issues = JSON.parse(rich().reports.gitlab) as GitlabIssue[];
  const shown = issues.map(({ check_name, location: { path, positions } }) => {
    const { begin, end } = positions;
    return `${path}: ${check_name}: ${underlined(path, { line: begin.line, column: begin.column, endLine: end.line, endColumn: end.column })}`;
  });
  expect(shown).toEqual(expected());
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
});

interface RdPosition {
  readonly line: number;
  readonly column: number;
}

interface Rdjson {
  readonly diagnostics: readonly {
    readonly code: { readonly value: string };
    readonly message: string;
    readonly location: { readonly path: string; readonly range: { readonly start: RdPosition; readonly end: RdPosition } };
    readonly suggestions?: readonly { readonly range: { readonly start: RdPosition; readonly end: RdPosition }; readonly text: string }[];
  }[];
}

it("rdjson has the findings of json, its columns in UTF-8 bytes", () => {
  const { diagnostics } = JSON.parse(rich().reports.rdjson) as Rdjson;
  const shown = diagnostics.map(({ code, location: { path, range } }) => {
    const utf16 = ({ line, column }: RdPosition): number => Buffer.from(linesOf(path)[line - 1] ?? "").subarray(0, column - 1).toString().length + 1;
    const place = { line: range.start.line, column: utf16(range.start), endLine: range.end.line, endColumn: utf16(range.end) };
    return `${path}: ${code.value}: ${underlined(path, place)}`;
  });
  expect(shown).toEqual(expected());
  const suggested = diagnostics.filter(({ suggestions }) => suggestions).map(({ suggestions = [] }) => suggestions.length);
  expect(suggested).toEqual(rich().files.flatMap(({ findings }) => findings.filter(({ fixes }) => fixes.length > 0).map(({ fixes }) => fixes.length)));
});

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly range: Record<"start" | "end", { readonly line: number; readonly character: number }> }[];
}

it("lsp has the findings of json under the URI of each file, positions from 0", () => {
  const published = JSON.parse(rich().reports.lsp) as Published[];
  expect(published.map(({ uri }) => decodeURIComponent(uri).split("/files/")[1])).toEqual(rich().files.map(({ file }) => file));
  const places = published.flatMap(({ diagnostics }) => diagnostics.map(({ code, range: { start, end } }) => [code, start.line + 1, start.character + 1, end.line + 1, end.character + 1]));
  expect(places).toEqual(rich().files.flatMap(({ findings }) => findings.map((each) => [each.rule, each.line, each.column, each.endLine, each.endColumn])));
});

it.each(["sarif", "gitlab", "rdjson", "lsp"] as const)("%s says messages so that nothing in them is obeyed", (format) => {
  const messages = rich().files.flatMap(({ findings }) => findings.map(({ message }) => visibleLine(message)));
  const parsed = JSON.stringify(JSON.parse(rich().reports[format]));
  for (const message of messages) expect(parsed).toContain(JSON.stringify(message));
});
