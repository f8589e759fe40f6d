import { expect, it } from "vitest";
import { createSourceText } from "../../src/source/source-text.ts";
import { utf8Columns, utf8Length } from "../../src/source/utf8-length.ts";

it("counts what a buffer counts", () => {
  for (const text of ["", "abc", "é", "€", "🐳", "a🐳é€b"]) expect(utf8Length(text)).toBe(Buffer.byteLength(text));
});

it("counts from the start of the line, near and far, there and back", () => {
  const long = "a🐳é€b".repeat(5000);
  const text = `é\n${long}\nß`;
  const columnOf = utf8Columns(createSourceText(text));
  const lineStart = text.indexOf("\n") + 1;
  const expected = (offset: number): number => Buffer.byteLength(text.slice(lineStart, offset));
  const offsets = [0, 1, 20_000, 4097, 4096, 29_999, 12].map((each) => lineStart + each - (each % 6)).concat(lineStart + long.length);
  expect(offsets.map(columnOf)).toEqual(offsets.map(expected));
  expect([columnOf(1), columnOf(text.length), columnOf(lineStart + 6)]).toEqual([2, 2, expected(lineStart + 6)]);
});
