import { expect, test } from "vitest";
import { lastlogSize, stretchesLastlog } from "../../../src/model/accounts/login-records.ts";
import { lastStage } from "../evaluated.ts";

test.each([
  ["debian:11", "certain"],
  ["debian:bullseye-slim", "certain"],
  ["debian:12", "no"],
  ["debian", "no"],
  ["debian:stable-slim", "no"],
  ["ubuntu:22.04", "certain"],
  ["ubuntu:jammy-20240101", "certain"],
  ["ubuntu:24.04", "no"],
  ["ubuntu:noble", "no"],
  ["python:3.12-slim-bullseye", "certain"],
  ["python:3.12-slim-bookworm", "no"],
  ["python:3.12", "perhaps"],
  ["nvidia/cuda:12.2.0-base-ubuntu22.04", "certain"],
  ["rockylinux:9", "certain"],
  ["almalinux:10", "no"],
  ["registry.access.redhat.com/ubi8/ubi:8.10", "certain"],
  ["quay.io/centos/centos:stream10", "no"],
  ["fedora:37", "certain"],
  ["fedora", "no"],
  ["amazonlinux:2023", "certain"],
  ["alpine:3.20", "no"],
  ["scratch", "no"],
  ["example.com/private", "perhaps"],
])("useradd on %s", (image, expected) => {
  expect(stretchesLastlog(lastStage(`FROM ${image}`).image)).toBe(expected);
});

test("a build argument may bring another release", () => {
  expect(stretchesLastlog(lastStage("ARG RELEASE=11\nFROM debian:$RELEASE").image)).toBe("perhaps");
});

test("the record of a uid stands 292 bytes times the uid into the file", () => {
  expect([99_999, 10_000_000, 1_000_990_000].map(lastlogSize)).toEqual(["28 MiB", "2.7 GiB", "272 GiB"]);
});
