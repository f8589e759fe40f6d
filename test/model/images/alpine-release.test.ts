import { expect, test } from "vitest";
import { alpineRelease } from "../../../src/model/images/alpine-release.ts";
import { lastStage } from "../evaluated.ts";

test.each([
  ["alpine:3.9.2", "3.9"],
  ["nginx:1.27-alpine3.20", "3.20"],
  ["alpine", "Infinity.0"],
  ["alpine:edge", "Infinity.0"],
  ["nginx:1.27-alpine", undefined],
  ["alpine@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", undefined],
])("%s is Alpine %s", (image, expected) => {
  const { image: base } = lastStage(`FROM ${image}`);
  const release = base && alpineRelease(base);
  expect(release && `${release.major}.${release.minor}`).toBe(expected);
});
