import { expect, test } from "vitest";
import { imageVersion } from "../../../src/model/images/image-version.ts";
import { modelOf } from "../evaluated.ts";

/** The version that the FROM of a file asks for. */
function versionOf(reference: string, args = "") {
  const [use] = modelOf(`${args}FROM ${reference}\n`).images;
  return use && imageVersion(use.image);
}

test.each([
  ["debian", undefined],
  ["debian:12", "12"],
  ["localhost:5000/app", undefined],
  ["localhost:5000/app:1.0", "1.0"],
  ["${REGISTRY}/app", undefined],
  ["${IMAGE}:latest", "latest"],
  ["${IMAGE:-debian:12}", "12"],
])("the tag of %s is %s", (reference, tag) => {
  expect(versionOf(reference, "ARG REGISTRY\nARG IMAGE\n")).toEqual({ tag, digest: undefined });
});

test("a digest counts with and without a tag", () => {
  expect(versionOf("debian@sha256:aa")).toEqual({ tag: undefined, digest: "sha256:aa" });
  expect(versionOf("debian:12@sha256:aa")).toEqual({ tag: "12", digest: "sha256:aa" });
});

test.each(["BASEIMAGE", "#IMAGE#", "REPLACE-ME:latest", "example.com/App", "debian:", "debian:@sha256:aa"])("%s is no image's name", (reference) => {
  expect(versionOf(reference)).toBeUndefined();
});

test.each(["${IMAGE}", "debian:${TAG}", "debian${TAG}", "debian:12-${TAG}", "example.com/${IMAGE}"])("%s is decided by whoever builds", (reference) => {
  expect(versionOf(reference, "ARG IMAGE\nARG TAG\n")).toBeUndefined();
});
