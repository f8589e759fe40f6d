import { Parser, type Result } from "tap-parser";
import { expect, it } from "vitest";
import { visibleLine } from "../../src/report/terminal-text.ts";
import { richRun } from "./rich-run.ts";

const rich = richRun();

it("tap has one test for each file, which errors and warnings fail, and one that fails for what was not read", () => {
  const parser = new Parser({ strict: true });
  const tests: { readonly ok: boolean; readonly name: string; readonly skip: unknown; readonly findings: unknown }[] = [];
  parser.on("assert", ({ ok, name, skip, diag }: Result) => {
    tests.push({ ok, name, skip, findings: (diag as { findings: unknown } | null)?.findings });
  });
  parser.end(rich().reports.tap);
  expect(parser.failures.flatMap(({ tapError }) => tapError ?? [])).toEqual([]);
  const expected = rich().files.map(({ file, findings }) => ({
    ok: findings.every(({ severity }) => severity !== "error" && severity !== "warning"),
    name: visibleLine(file),
    skip: false,
    findings: findings.length === 0 ? undefined : findings.map(({ line, column, severity, rule, message }) => ({ line, column, severity, rule, message: visibleLine(message) })),
  }));
  expect(tests).toEqual([...expected, { ok: false, name: "missing, <really>: no such file or folder", skip: false, findings: undefined }]);
});

/** A workflow command as the runner reads it: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function workflowCommand(line: string): { readonly command: string; readonly properties: Record<string, string>; readonly data: string } {
  const [, head = "", data = ""] = /^\s*::(.*?)::(.*)$/.exec(line) ?? [];
  const [command = "", given = ""] = head.split(/ (.*)/);
  const unescaped = (text: string): string => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
  const pairs = given.split(",").map((pair): [string, string] => [pair.slice(0, pair.indexOf("=")), unescaped(pair.slice(pair.indexOf("=") + 1))]);
  return { command, properties: Object.fromEntries(pairs), data: data.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%") };
}

it("github's runner reads the findings of json from the workflow commands, and nothing else", () => {
  const lines = rich().reports.github.split("\n");
  expect(lines.pop()).toBe("");
  const commands = { error: "error", warning: "warning", info: "notice", style: "notice" };
  const expected = rich().files.flatMap(({ file, findings }) =>
    findings.map(({ rule, severity, message, line, column, endLine, endColumn }) => ({
      command: commands[severity],
      properties: {
        file: visibleLine(file),
        line: String(line),
        endLine: String(endLine),
        // The runner's end column is that of the last character, and columns are for one line only.
        ...(line === endLine ? { col: String(column), endColumn: String(Math.max(column, endColumn - 1)) } : {}),
        title: `plimsoll: ${rule}`,
      },
      data: visibleLine(message),
    })),
  );
  const problem = { command: "error", properties: { title: "plimsoll" }, data: "missing, <really>: no such file or folder" };
  expect(lines.map(workflowCommand)).toEqual([...expected, problem]);
});

it("unix has one line for each finding, whatever stands in names and messages", () => {
  const expected = rich().files.flatMap(({ file, findings }) =>
    findings.map(({ line, column, severity, message, rule }) => `${visibleLine(file)}:${line}:${column}: ${severity}: ${visibleLine(message)} [${rule}]\n`),
  );
  expect(rich().reports.unix).toBe(expected.join(""));
});

it.each(["text", "unix", "tap", "github", "markdown", "html", "checkstyle", "junit"] as const)("%s shows nothing that is obeyed or reordered", (format) => {
  expect(rich().reports[format]).not.toMatch(/[^\n\t\P{Cc}]|[^\P{Cf}\u{200C}\u{200D}]|[\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u);
});
