import { describe, expect, test } from "vitest";
import { lastStage } from "../evaluated.ts";

describe("the working directory in front of the first WORKDIR", () => {
  test.each([
    ["FROM debian:12", "/"],
    ["ARG TAG\nFROM debian:${TAG}", "/"],
    ["FROM registry.access.redhat.com/ubi9/ubi-minimal", "/"],
    ["FROM scratch", "/"],
    ["FROM registry.access.redhat.com/ubi9/nodejs-20", undefined],
    ["FROM gcr.io/distroless/static:nonroot", undefined],
    ["FROM example.com/base:1", undefined],
  ])("%s", (text, expected) => {
    const { workdir } = lastStage(text).end;
    expect(workdir.known ? workdir.value : undefined).toBe(expected);
  });
});
