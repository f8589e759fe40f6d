import { expect, it } from "vitest";
import { hunksOf, piecesOf } from "../../src/report/marked-lines.ts";
import { createSourceText } from "../../src/source/source-text.ts";
import { finding, spanOf } from "./hand-made-result.ts";

const text = Array.from({ length: 30 }, (_, line) => `RUN step ${line + 1}.\n`).join("");
const at = (part: string): ReturnType<typeof finding> => finding({ span: spanOf(text, part) });

/** The lines of each hunk, from 1, and how many findings are in it. */
function shown(...parts: readonly string[]): string[] {
  return hunksOf(createSourceText(text), parts.map(at)).map(({ first, last, findings }) => `${first + 1}-${last + 1}: ${findings.length}`);
}

it("shows two lines around a finding, as far as there are any", () => {
  expect(shown("step 10.")).toEqual(["8-12: 1"]);
  expect(shown("step 1.")).toEqual(["1-3: 1"]);
  expect(shown("step 30.")).toEqual(["28-30: 1"]);
});

it("shows findings whose lines meet together", () => {
  expect(shown("step 3.", "step 8.", "step 14.")).toEqual(["1-10: 2", "12-16: 1"]);
});

it("shows only the first lines of a finding about many", () => {
  const source = createSourceText(text);
  const [hunk] = hunksOf(source, [finding({ span: { start: 0, end: text.length } })]);
  expect(hunk).toMatchObject({ first: 0, last: 10 });
});

it("cuts a line where marks begin and end, and shows the shorter of two on the same text", () => {
  const [long, short] = [at("step 1."), at("1.")];
  const end = text.indexOf("\n");
  expect(piecesOf(0, end, [long, short]).map(({ start, end: stop, by }) => [text.slice(start, stop), by])).toEqual([
    ["RUN ", undefined],
    ["step ", long],
    ["1.", short],
  ]);
});
