import { expect, it } from "vitest";
import { json } from "../../src/report/json.ts";
import { finding, result, spanOf } from "./hand-made-result.ts";

const source = "FROM a\r\n# 漢字\r\n\tUSER root\u{1B}\r\n";

it("gives every field of a finding, 1-based, with the end behind the last character", () => {
  const span = spanOf(source, "root");
  const reported = finding({
    span,
    related: [{ span: spanOf(source, "漢字"), note: "see here" }],
    fixes: [{ title: "Run as node", safety: "suggestion", edits: [{ span, text: "node" }] }],
  });
  expect(JSON.parse(json([result(source, [reported])]))).toEqual([
    {
      file: "app/Dockerfile",
      findings: [
        {
          rule: "no-root-user",
          severity: "warning",
          confidence: "certain",
          message: "USER root makes the container run as root",
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 11,
          related: [{ line: 2, column: 3, endLine: 2, endColumn: 5, note: "see here" }],
          fixes: [
            {
              title: "Run as node",
              safety: "suggestion",
              edits: [{ line: 3, column: 7, endLine: 3, endColumn: 11, text: "node" }],
            },
          ],
          url: "https://example.com/rules/no-root-user",
        },
      ],
    },
  ]);
});

it("lists clean files too and is an array even for no file", () => {
  expect(JSON.parse(json([result(source, [])]))).toEqual([{ file: "app/Dockerfile", findings: [] }]);
  expect(JSON.parse(json([]))).toEqual([]);
});

it("gives control characters as data, escaped", () => {
  const shown = json([result(source, [finding({ span: spanOf(source, "root"), message: "a\u{1B}[31m" })])]);
  expect(shown).not.toContain("\u{1B}");
  expect(JSON.parse(shown)).toMatchObject([{ findings: [{ message: "a\u{1B}[31m" }] }]);
});

it("gives null where no rule has a page", () => {
  const shown = json([result(source, [finding({ span: spanOf(source, "FROM"), url: undefined })])]);
  expect(JSON.parse(shown)).toMatchObject([{ findings: [{ url: null }] }]);
});
