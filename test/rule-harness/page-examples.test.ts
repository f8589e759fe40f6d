import { expect, test } from "vitest";
import { pageExamples, pageHeadings } from "./page-examples.ts";

const PAGE = [
  "# no-root-user",
  "## Bad",
  "```dockerfile bad",
  "FROM alpine",
  "",
  "## not a heading but a comment",
  "USER root",
  "```",
  "```dockerfile fixed",
  "FROM alpine",
  "```",
  "## Good",
  "```dockerfile",
  "FROM shown-but-not-run",
  "```",
  "```sh",
  "docker run it",
  "```",
  "```dockerfile good",
  "```",
].join("\n");

test("only blocks tagged bad, good or fixed are run, as they stand", () => {
  expect(pageExamples(PAGE)).toEqual([
    { tag: "bad", text: "FROM alpine\n\n## not a heading but a comment\nUSER root\n", line: 3 },
    { tag: "fixed", text: "FROM alpine\n", line: 9 },
    { tag: "good", text: "", line: 19 },
  ]);
});

test("options that a page shows hold for the examples behind them", () => {
  const page = ["```dockerfile good", "```", "```json options", '{ "names": ["a"] }', "```", "```dockerfile bad", "```"].join("\n");
  expect(pageExamples(page)).toEqual([
    { tag: "good", text: "", line: 1 },
    { tag: "bad", text: "", line: 6, options: { names: ["a"] } },
  ]);
});

test("a misspelt tag is an error, so that no example is skipped unseen", () => {
  expect(() => pageExamples("\n```dockerfile god\n```")).toThrow('line 2: a dockerfile block is bad, good, fixed or untagged, not "god"');
});

test("headings are those of the page, not of its examples", () => {
  expect(pageHeadings(PAGE)).toEqual(["Bad", "Good"]);
});
