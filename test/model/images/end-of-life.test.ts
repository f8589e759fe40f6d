import { expect, test } from "vitest";
import { endedReleases, type EndedRelease } from "../../../src/model/images/end-of-life.ts";
import { lastStage } from "../evaluated.ts";

function ended(image: string, today?: string, months?: number): readonly EndedRelease[] {
  const found = lastStage(`FROM ${image}`).image;
  return found ? endedReleases(found, today, months) : [];
}

test("a release has ended from the day after its end", () => {
  expect(ended("node:20", "2026-04-30")).toEqual([]);
  expect(ended("node:20", "2026-05-01")).toMatchObject([{ part: "own", name: "Node.js 20", end: "2026-04-30", successor: "Node.js 24" }]);
});

test("what the image is built on counts beside what it is there for", () => {
  expect(ended("node:18-buster", "2026-11-22").map(({ name }) => name)).toEqual(["Node.js 18", "Debian 10 (buster)"]);
  expect(ended("node:22-buster", "2026-11-22").map(({ name }) => name)).toEqual(["Debian 10 (buster)"]);
  expect(ended("node:${VERSION}-buster", "2026-11-22").map(({ name }) => name)).toEqual(["Debian 10 (buster)"]);
});

test("a release that is not listed ended no later than the next one", () => {
  expect(ended("nginx:1.13", "2026-11-22")).toMatchObject([{ name: "nginx 1.13", end: "2019-04-23", atLatest: true }]);
  expect(ended("node:0.10", "2026-11-22")).toMatchObject([{ name: "Node.js 0.10", end: undefined }]);
});

test("some months ahead, what ends until then counts, and the successor lasts longer", () => {
  expect(ended("php:8.2", "2026-11-22")).toEqual([]);
  expect(ended("php:8.2", "2026-11-22", 2)).toMatchObject([{ name: "PHP 8.2", end: "2026-12-31" }]);
  expect(ended("fedora:42", "2026-11-22", 1)).toMatchObject([{ successor: "Fedora 44" }]);
});

test("without a day nothing has ended", () => {
  expect(ended("node:8")).toEqual([]);
});
