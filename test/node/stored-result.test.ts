import { expect, it } from "vitest";
import { lint } from "../../src/index.ts";
import { decodeResult, encodeResult } from "../../src/node/cache/stored-result.ts";

const text = "FROM node:latest\nUSER root\n# plimsoll ignore=no-sudo -- because\nRUN sudo true\n";
const { findings, suppressed } = lint(text);
const written: unknown = JSON.parse(encodeResult({ findings, suppressed }).toString());

it("gives back what was found, suppressed findings and fixes too", () => {
  expect(suppressed).toHaveLength(1);
  expect(findings.flatMap(({ fixes }) => fixes)).not.toEqual([]);
  expect(decodeResult(encodeResult({ findings, suppressed }), text.length)).toEqual({ findings, suppressed });
});

it("keeps nothing for a file without findings", () => {
  const nothing = { findings: [], suppressed: [] };
  expect(encodeResult(nothing)).toHaveLength(0);
  expect(decodeResult(Buffer.alloc(0), 10)).toEqual(nothing);
});

/** Every value with one of its parts gone or of another type. */
function* broken(value: unknown): Generator {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const part: unknown = Reflect.get(value, key);
    const others = Array.isArray(value) ? [null, 7] : [undefined, null, -1, 1.5, {}];
    for (const other of others) yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
    for (const inner of broken(part)) yield Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
  }
}

it("refuses what no result looks like, whatever is wrong with it", () => {
  // What may be absent may be gone.
  const withoutOptional = (value: unknown): string => JSON.stringify(value, (key, part: unknown) => (["url", "notice", "reason"].includes(key) ? undefined : part));
  const cases = [...broken(written)];
  expect(cases.length).toBeGreaterThan(100);
  for (const each of cases) {
    const decoded = decodeResult(Buffer.from(JSON.stringify(each)), text.length);
    if (decoded !== undefined) expect(withoutOptional(decoded)).toBe(withoutOptional(written));
  }
  for (const other of [" ", "[]", "null", "{", "7"]) expect(decodeResult(Buffer.from(other), text.length)).toBeUndefined();
});

it("refuses places that the text does not have", () => {
  expect(decodeResult(encodeResult({ findings, suppressed }), 5)).toBeUndefined();
});
