import { describe, expect, it } from "vitest";
import { matchesGlob } from "../../src/knowledge/glob.ts";

describe("a glob", () => {
  it.each([
    ["alpine", "alpine"],
    ["", ""],
    ["", "*"],
    ["3.20-alpine3.20", "*alpine*"],
    ["20-alpine", "*-alpine"],
    ["20-alpine3.18", "20*"],
    ["gcr.io/distroless/a/b", "gcr.io/distroless/*"],
    ["ubi9/nodejs-20-minimal", "ubi9/nodejs-*-minimal"],
    ["abab", "ab*ab"],
    ["a-b-c", "a*b*c"],
    ["a.b", "a.b"],
  ])("takes %j for %j", (text, glob) => {
    expect(matchesGlob(text, glob)).toBe(true);
  });

  it.each([
    ["alpine", "alpin"],
    ["alpine3", "alpine"],
    ["ab", "ab*ab"],
    ["aba", "ab*ba"],
    ["a-c", "a*b*c"],
    ["acb", "a*b*c"],
    ["axb", "a.b"],
    ["20-slim", "*alpine*"],
  ])("does not take %j for %j", (text, glob) => {
    expect(matchesGlob(text, glob)).toBe(false);
  });

  it("comes to an end with many stars and a text that almost matches", () => {
    const text = "a".repeat(20_000);
    expect(matchesGlob(text, `${"*a".repeat(500)}*b`)).toBe(false);
    expect(matchesGlob(`${text}b`, `${"*a".repeat(500)}*b`)).toBe(true);
  });
});
