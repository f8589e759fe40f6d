import { expect, test } from "vitest";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import { variantsOf, type Variant, type VariantName } from "./variants.ts";

const TEXT = [
  "# syntax=docker/dockerfile:1",
  "# a comment that ends in \\",
  "FROM alpine:3.20 AS base",
  "RUN one \\",
  "  # between \\",
  "  && two",
  "ONBUILD USER root",
  "HEALTHCHECK NONE",
  "",
].join("\n");

function variant(text: string, name: VariantName): Variant | undefined {
  return variantsOf(readDockerfile(text), {}).find((each) => each.name === name);
}

test("every offset of the original is found again in each variant", () => {
  const variants = variantsOf(readDockerfile(TEXT), {});
  expect(variants.map(({ name }) => name)).toEqual(["crlf", "lower-case", "comment", "backtick"]);
  for (const { name, text, at } of variants) {
    for (const word of ["FROM", "alpine:3.20", "one", "two", "root", "NONE"]) {
      const start = at(TEXT.indexOf(word));
      const end = at(TEXT.indexOf(word) + word.length);
      expect(text.slice(start, end).toLowerCase(), name).toBe(word.toLowerCase());
    }
  }
});

test("keywords are lower-cased wherever they stand, and nothing else is", () => {
  expect(variant(TEXT.replaceAll("one", "ONE"), "lower-case")?.text).toBe(
    TEXT.replaceAll("one", "ONE")
      .replace("FROM", "from")
      .replace(" AS ", " as ")
      .replace("RUN", "run")
      .replace("ONBUILD USER", "onbuild user")
      .replace("HEALTHCHECK NONE", "healthcheck none"),
  );
});

test("the comment stands below the directives, which only count at the very top", () => {
  const { directives } = readDockerfile(variant(TEXT, "comment")?.text ?? "");
  expect(directives.map(({ name }) => name)).toEqual(["syntax"]);
  expect(variant("FROM alpine:3.20\n", "comment")?.text).toMatch(/^# .*\n\nFROM alpine:3.20\n$/);
  expect(variant("\u{FEFF}FROM alpine:3.20\n", "comment")?.text).toMatch(/^\u{FEFF}# /u);
});

test("with the backtick the builder reads the very same lines", () => {
  const backtick = readDockerfile(variant(TEXT, "backtick")?.text ?? "");
  expect(backtick.escape).toBe("`");
  expect(backtick.instructions.map(({ line }) => line.text)).toEqual(readDockerfile(TEXT).instructions.map(({ line }) => line.text));
});

test.each([
  ["has a backslash inside a word", "FROM alpine:3.20\nRUN echo a\\ b\n"],
  ["escapes a backslash at a line's end", "FROM alpine:3.20\nRUN echo a\\\\\n"],
  ["has backticks already", "FROM alpine:3.20\nRUN echo `date`\n"],
  ["sets its escape character", "# escape=\\\nFROM alpine:3.20\n"],
  ["continues a line in a heredoc, where the shell reads it", "FROM alpine:3.20\nRUN <<EOF\none \\\n  two\nEOF\n"],
  ["starts from an unknown image, which would then count as Windows", "FROM registry.example.com/unknown:1\nRUN one\n"],
])("there is no backtick variant of a file that %s", (_, text) => {
  expect(variant(text, "backtick")).toBeUndefined();
});

test("there is no CRLF variant of a file that has carriage returns or heredocs", () => {
  expect(variant("FROM alpine:3.20\r\n", "crlf")).toBeUndefined();
  expect(variant("FROM alpine:3.20\nRUN <<EOF\none\nEOF\n", "crlf")).toBeUndefined();
});
