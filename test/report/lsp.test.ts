import { expect, it } from "vitest";
import { lsp } from "../../src/report/lsp.ts";
import { finding, result, spanOf } from "./hand-made-result.ts";

const source = "FROM a\r\nLABEL a=😀 b=c\r\nUSER root\r\n";

it("publishes 0-based UTF-16 ranges with rule, page and related places", () => {
  const reported = finding({
    span: spanOf(source, "b=c"),
    related: [{ span: spanOf(source, "root"), note: "see here" }],
  });
  expect(JSON.parse(lsp([result(source, [reported])], { uriOf: (file) => `file:///project/${file}` }))).toEqual([
    {
      uri: "file:///project/app/Dockerfile",
      diagnostics: [
        {
          range: { start: { line: 1, character: 11 }, end: { line: 1, character: 14 } },
          severity: 2,
          code: "no-root-user",
          codeDescription: { href: "https://example.com/rules/no-root-user" },
          source: "plimsoll",
          message: "USER root makes the container run as root",
          relatedInformation: [
            {
              location: {
                uri: "file:///project/app/Dockerfile",
                range: { start: { line: 2, character: 5 }, end: { line: 2, character: 9 } },
              },
              message: "see here",
            },
          ],
        },
      ],
    },
  ]);
});

it("numbers the severities as the protocol does", () => {
  const severities = ["error", "warning", "info", "style"] as const;
  const findings = severities.map((severity) => finding({ span: spanOf(source, "root"), severity }));
  expect(JSON.parse(lsp([result(source, findings)]))).toMatchObject([
    { diagnostics: [{ severity: 1 }, { severity: 2 }, { severity: 3 }, { severity: 4 }] },
  ]);
});

it("publishes clean files, so that an editor clears what it showed", () => {
  expect(JSON.parse(lsp([result(source, [])]))).toEqual([{ uri: "app/Dockerfile", diagnostics: [] }]);
});

it("leaves out what a finding does not have", () => {
  const shown = lsp([result(source, [finding({ span: spanOf(source, "root"), url: undefined })])]);
  expect(shown).not.toContain("codeDescription");
  expect(shown).not.toContain("relatedInformation");
});

it("makes a valid URI of any file name", () => {
  const uris = ["a b/Dockerfile#1", "/abs/ü?", "untitled:Dockerfile"].map((file) => lsp([result("", [], file)]));
  expect(uris.map((each) => (/"uri": "(.*)"/.exec(each) ?? [])[1])).toEqual([
    "a%20b/Dockerfile%231",
    "file:///abs/%C3%BC%3F",
    "untitled:Dockerfile",
  ]);
});
