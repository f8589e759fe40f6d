import { expect, test } from "vitest";
import { newName, retirementOf, type Retirement } from "../../../src/model/images/retired-image.ts";
import { lastStage } from "../evaluated.ts";

function retirement(image: string): Retirement | undefined {
  const found = lastStage(`FROM ${image}`).image;
  return found && retirementOf(found);
}

test.each(["openjdk:17", "openjdk:8-nanoserver", "openjdk:${VERSION}", "java:8", "google/python", "node:onbuild", "python:3-onbuild", "k8s.gcr.io/pause:3.1"])(
  "%s is retired",
  (image) => {
    expect(retirement(image)).toBeDefined();
  },
);

test.each(["node:24", "example/node:24-onbuild", "google/cloud-sdk:latest", "quay.io/centos/centos:stream9", "amazonlinux:2023", "node:${VERSION}", "scratch"])(
  "%s is not",
  (image) => {
    expect(retirement(image)).toBeUndefined();
  },
);

test.each([
  ["vault", ["hashicorp/vault"], "hashicorp/vault"],
  ["k8s.gcr.io/kube-proxy", ["registry.k8s.io/*"], "registry.k8s.io/kube-proxy"],
  ["java", ["eclipse-temurin"], undefined],
  ["jenkins", ["jenkins/jenkins:lts"], undefined],
  ["bitnami/node", ["node"], undefined],
  ["centos", ["almalinux", "rockylinux/rockylinux"], undefined],
])("%s, replaced by %j, goes on under the name %s", (name, replacement, expected) => {
  expect(newName(name, { replacement })).toBe(expected);
});
