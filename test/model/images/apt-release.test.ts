import { expect, test } from "vitest";
import { aptRelease, aptReleaseOfSuite } from "../../../src/model/images/apt-release.ts";
import { lastStage } from "../evaluated.ts";

function releaseOf(image: string): string | undefined {
  const release = aptRelease(lastStage(`FROM ${image}\n`).image);
  return release && `${release.name}${release.hasAptKey ? "" : " without apt-key"}${release.readsArmour ? "" : " without armour"}`;
}

test.each([
  ["debian:12", "Debian 12"],
  ["debian:12.9-slim", "Debian 12"],
  ["debian:bookworm-20250101-slim", "Debian 12"],
  ["debian:trixie-slim", "Debian 13 without apt-key"],
  ["debian:jessie", "Debian 8 without armour"],
  ["ubuntu:24.04", "Ubuntu 24.04"],
  ["ubuntu:25.04", "Ubuntu 25.04 without apt-key"],
  ["ubuntu:xenial", "Ubuntu 16.04 without armour"],
  ["node:22-trixie", "Debian 13 without apt-key"],
  ["python:3.13-slim-bookworm", "Debian 12"],
])("%s is %s", (image, release) => {
  expect(releaseOf(image)).toBe(release);
});

test.each(["debian", "node:12", "postgres:13", "alpine:3.20", "our/debian-like:13", "debian:${TAG}"])("the release of %s is not known", (image) => {
  expect(releaseOf(image)).toBeUndefined();
});

test("a release says what its apt can do", () => {
  const abilities = (suite: string): readonly (boolean | undefined)[] => {
    const release = aptReleaseOfSuite(suite);
    return [release?.bindsKeys, release?.speaksHttps];
  };
  expect(abilities("trusty-tool")).toEqual([false, false]);
  expect(abilities("xenial")).toEqual([true, false]);
  expect(abilities("bookworm-pgdg")).toEqual([true, true]);
  expect(abilities("stable")).toEqual([undefined, undefined]);
});
