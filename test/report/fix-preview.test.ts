import { expect, it } from "vitest";
import { fixPreview } from "../../src/report/fix-preview.ts";
import { createSourceText } from "../../src/source/source-text.ts";
import type { Edit } from "../../src/rule/finding.ts";
import { spanOf } from "./hand-made-result.ts";

const text = "FROM a\r\nRUN one && two\r\nRUN three\r\nUSER root\r\n";

function previewed(first: Edit, ...rest: Edit[]): unknown {
  return fixPreview(createSourceText(text), { title: "Do it", safety: "safe", edits: [first, ...rest] });
}

it("shows a line before and after", () => {
  expect(previewed({ span: spanOf(text, "root"), text: "node" })).toEqual([{ before: ["USER root"], after: ["USER node"] }]);
});

it("shows several edits of a line as one change, and other places on their own", () => {
  expect(previewed({ span: spanOf(text, "root"), text: "node" }, { span: spanOf(text, "two"), text: "2" }, { span: spanOf(text, "one"), text: "1" })).toEqual([
    { before: ["RUN one && two"], after: ["RUN 1 && 2"] },
    { before: ["USER root"], after: ["USER node"] },
  ]);
});

it("shows a line that goes and a line that comes without their neighbours", () => {
  expect(previewed({ span: spanOf(text, "RUN three\r\n"), text: "" })).toEqual([{ before: ["RUN three"], after: [] }]);
  expect(previewed({ span: { start: text.indexOf("USER"), end: text.indexOf("USER") }, text: "USER app\r\n" })).toEqual([{ before: [], after: ["USER app"] }]);
});

it("shows nothing of a change that nobody would read", () => {
  const long = `RUN ${"a ".repeat(2000)}`;
  expect(fixPreview(createSourceText(long), { title: "Do it", safety: "safe", edits: [{ span: { start: 4, end: 5 }, text: "b" }] })).toEqual([]);
});
