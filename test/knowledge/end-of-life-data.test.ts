import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as generated from "../../src/knowledge/end-of-life.generated.ts";
import { normaliseImageName } from "../../src/knowledge/base-images.ts";
import { carriedReleases } from "../../src/knowledge/end-of-life.ts";

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): boolean => typeof value === "string" && value !== "" && value.trim() === value;
const isDate = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
const isEnd = (value: unknown): boolean => typeof value === "boolean" || isDate(value);
const isFlag = (value: unknown): boolean => value === true;

const CYCLE: Readonly<Record<string, (value: unknown) => boolean>> = { cycle: isText, codename: isText, end: isEnd, lts: isEnd };
const LINE: Readonly<Record<string, (value: unknown) => boolean>> = {
  product: isText,
  shortLived: isFlag,
  tagForm: (value) => typeof value === "string" && value.includes("{cycle}"),
  words: (value) => isFields(value) && Object.values(value).every(isText),
  cycles: (value) => Array.isArray(value) && value.length > 0,
};

function linesOf(table: string): readonly string[] {
  return table.trim().split("\n");
}

const lines: readonly Fields[] = linesOf(generated.ENTRIES).map((text) => {
  const line: unknown = JSON.parse(text);
  if (!isFields(line)) throw new Error(`not a line of releases: ${text}`);
  return line;
});

describe("the lines of releases", () => {
  it("have the fields that are documented, each of its form", () => {
    for (const line of lines) {
      for (const [key, value] of Object.entries(line)) expect(LINE[key]?.(value), `${key} of ${String(line["product"])}`).toBe(true);
      for (const cycle of cyclesOf(line)) {
        expect(isEnd(cycle["end"]), `${String(line["product"])} ${String(cycle["cycle"])}`).toBe(true);
        for (const [key, value] of Object.entries(cycle)) expect(CYCLE[key]?.(value), `${key} in ${String(line["product"])}`).toBe(true);
      }
    }
  });

  it("list a cycle once, and let words stand for cycles that they list", () => {
    for (const line of lines) {
      const cycles = cyclesOf(line).map(({ cycle }) => cycle);
      expect(new Set(cycles).size, String(line["product"])).toBe(cycles.length);
      for (const cycle of Object.values(isFields(line["words"]) ? line["words"] : {})) expect(cycles).toContain(cycle);
    }
  });

  it("are found under names in the spelling that look-ups use", () => {
    for (const record of [...linesOf(generated.PLACES_OF_NAME), ...linesOf(generated.PLACES_OF_GLOB)]) {
      const [name = ""] = record.split(" ");
      expect(normaliseImageName(name)).toBe(name);
    }
  });
});

it("suites and names stand for releases that are listed", () => {
  for (const record of linesOf(generated.SUITES)) {
    const [suite = "", image = "", cycle] = record.split(" ");
    expect(carriedReleases(image, suite).map((release) => release.cycle.cycle), suite).toEqual([cycle]);
  }
  for (const record of linesOf(generated.RELEASES_OF_NAME)) {
    const [glob = "", , cycle] = record.split(" ");
    expect(carriedReleases(glob.replaceAll("*", "x"), undefined).map((release) => release.cycle.cycle), glob).toContain(cycle);
  }
});

it("the notice of endoflife.date goes wherever the data goes", () => {
  const text = readFileSync(new URL("../../src/knowledge/end-of-life.generated.ts", import.meta.url), "utf8");
  expect(text).toContain("Copyright (c) 2020 endoflife.date contributors");
  expect(text).toContain("/*!");
});

function cyclesOf(line: Fields): readonly Fields[] {
  return Array.isArray(line["cycles"]) ? line["cycles"].filter(isFields) : [];
}
