import { expect, it } from "vitest";
import { checkstyle } from "../../src/report/checkstyle.ts";
import { fingerprints } from "../../src/report/fingerprint.ts";
import { github } from "../../src/report/github.ts";
import { gitlab } from "../../src/report/gitlab.ts";
import { html } from "../../src/report/html.ts";
import { junit } from "../../src/report/junit.ts";
import { markdown } from "../../src/report/markdown.ts";
import { rdjson } from "../../src/report/rdjson.ts";
import { sarif } from "../../src/report/sarif.ts";
import { tap } from "../../src/report/tap.ts";
import { unix } from "../../src/report/unix.ts";
import { finding, result, spanOf } from "./hand-made-result.ts";

const HOSTILE = "<script>x</script> ]]> a|b \"q\" 'r' & 🐳\n::error::no\r\n%0A\u{1B}[31m\u{7}";
const source = "FROM a\nRUN echo 'é🐳' && su root\nUSER root\n";
const results = [result(source, [finding({ span: spanOf(source, "root"), message: HOSTILE, rule: "own/rule" })], `${HOSTILE}/Dockerfile`)];

it.each(Object.entries({ checkstyle, junit, github, gitlab, rdjson, tap, markdown, html, unix }))("%s passes on nothing that a terminal obeys", (_name, format) => {
  // Everything but the line feed that ends a report's own lines.
  expect(format(results)).not.toMatch(/[^\n\P{Cc}]/u);
});

it("github begins exactly one workflow command for one finding", () => {
  const lines = github(results).split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^::warning file=[^,:]*,line=2,endLine=2,col=\d+,endColumn=\d+,title=plimsoll%3A own\/rule::/);
  expect(lines[0]).toContain("%250A");
});

it.each(Object.entries({ checkstyle, junit, html }))("%s holds hostile text only escaped", (_name, format) => {
  const shown = format(results);
  expect(shown).toContain("&lt;script&gt;");
  expect(shown).not.toMatch(/<script|]]>/);
});

it("markdown keeps a finding in one row of five cells", () => {
  const row = markdown(results).split("\n").filter((line) => line.startsWith("| 🟠"));
  expect(row.map((line) => line.match(/(?<!\\)\|/g)?.length)).toEqual([6]);
  expect(row[0]).toContain("\\<script\\>");
});

it("tap says one test for one file", () => {
  expect(tap(results).match(/^(?:not )?ok /gm)).toEqual(["not ok "]);
});

it("rdjson counts columns in UTF-8 bytes", () => {
  const before = source.slice(source.indexOf("RUN"), source.indexOf("root"));
  expect(rdjson(results)).toContain(`"column": ${Buffer.byteLength(before) + 1}\n`);
});

it("gitlab tells the same finding in two files apart", () => {
  const findings = [finding({ span: spanOf(source, "root") })];
  const prints = gitlab([result(source, findings, "a"), result(source, findings, "b")]).match(/"fingerprint": "[0-9a-f]+"/g) ?? [];
  expect(prints).toHaveLength(2);
  expect(new Set(prints).size).toBe(2);
});

it("fingerprints stay the same when lines move", () => {
  const moved = `# one line more\n${source}`;
  const [before, after] = [source, moved].map((text) => fingerprints(result(text, [finding({ span: spanOf(text, "root") })])));
  expect(after).toEqual(before);
});

it("sarif holds suppressed findings with their justification", () => {
  const given = finding({ span: spanOf(source, "root") });
  const suppressed = [{ ...given, suppressedBy: { reason: "Needs the | socket", span: spanOf(source, "FROM a") } }];
  expect(sarif([{ ...result(source, []), suppressed }])).toContain('"justification": "Needs the | socket"');
});

it("no format lets a notice fail anything: it is newer than what the project has agreed to", () => {
  const noticed = [result(source, [finding({ span: spanOf(source, "root"), severity: "error", notice: true })])];
  expect(junit(noticed)).toContain('failures="0"');
  expect(tap(noticed)).toMatch(/^ok 1 /m);
  expect(github(noticed)).toMatch(/^::notice /);
  expect(sarif(noticed)).toContain('"level": "note"');
  expect(gitlab(noticed)).toContain('"severity": "info"');
  expect(rdjson(noticed)).toContain('"severity": "INFO"');
  expect(checkstyle(noticed)).toContain('severity="info"');
});

it.each([
  ["a:b c.Dockerfile", "a%3Ab%20c.Dockerfile"],
  ["C#/100%.Dockerfile", "C%23/100%25.Dockerfile"],
  ["untitled:Untitled-1", "untitled:Untitled-1"],
  ["/srv/Dockerfile", "file:///srv/Dockerfile"],
])("the URI of %s is %s", (file, uri) => {
  expect(sarif([result(source, [], file)])).toContain(`"uri": "${uri}"`);
});
