import { expect, test } from "vitest";
import { defaultReference } from "../../../src/model/images/default-reference.ts";
import { undefinedInFrom } from "../../../src/model/variables/from-variables.ts";
import { modelOf } from "../evaluated.ts";

/** The variables of all FROMs that are always empty. */
function undefinedNames(text: string): readonly string[] {
  const file = modelOf(text);
  return file.stages.flatMap((stage) => undefinedInFrom(stage, file).map(({ name }) => name));
}

/** What the last FROM names when nothing is passed. */
function referenceOf(text: string): string | undefined {
  const file = modelOf(text);
  const stage = file.stages.at(-1);
  return stage && defaultReference(stage, file);
}

test("FROM sees the arguments above the first FROM, in --platform too", () => {
  expect(undefinedNames("ARG A\nFROM --platform=$B $A:$C\n")).toEqual(["C", "B"]);
});

test("arguments and variables of a stage are not seen", () => {
  expect(undefinedNames("FROM scratch AS a\nARG B=1\nENV C=1\nFROM x:$B$C\n")).toEqual(["B", "C"]);
});

test.each(["$TARGETARCH", "${BUILDPLATFORM}", "${A:-x}", "${A-x}", "x${A:+$A}", "${A:-${B:-x}}"])("%s is never without a value by mistake", (text) => {
  expect(undefinedNames(`FROM ${text}\n`)).toEqual([]);
});

test("the default of a default is looked at too", () => {
  expect(undefinedNames("ARG A\nFROM ${A:-$B}\n")).toEqual(["B"]);
});

test.each([
  ["ARG A=1\nARG B=x:$A\nFROM $B\n", "x:1"],
  ["ARG A\nFROM x:$A\n", "x:"],
  ["ARG A=1\nARG A=2\nFROM x:$A\n", "x:2"],
  ["FROM x-$TARGETARCH$TARGETVARIANT\n", "x-amd64"],
  ["ARG A\nFROM ${A:-y}:1\n", "y:1"],
  ["FROM a AS b\nARG A=1\nFROM x:$A\n", "x:"],
  ["ARG A\nFROM ${A:?needed}\n", undefined],
])("by default %j names %s", (text, reference) => {
  expect(referenceOf(text)).toBe(reference);
});
