import { expect, test } from "vitest";
import { matchesImagePattern } from "../../../src/model/images/image-pattern.ts";
import { imageRepository } from "../../../src/model/images/image-repository.ts";
import { modelOf } from "../evaluated.ts";

/** Where the image of a FROM is kept. */
function repositoryOf(reference: string) {
  const [use] = modelOf(`ARG REGISTRY\nARG NAME\nFROM ${reference}\n`).images;
  return use && imageRepository(use.image);
}

test.each([
  "debian",
  "debian:12",
  "library/debian",
  "docker.io/debian",
  "docker.io/library/debian:12",
  "index.docker.io/library/debian",
  "registry.hub.docker.com/library/debian:12",
  "registry-1.docker.io/library/debian@sha256:00",
])("%s is Docker Hub's debian", (reference) => {
  expect(repositoryOf(reference)).toEqual({ registry: "docker.io", path: "library/debian" });
});

test.each([
  ["example/app:1", "docker.io", "example/app"],
  ["ghcr.io/team/app", "ghcr.io", "team/app"],
  ["GHCR.io/team/app", "ghcr.io", "team/app"],
  ["localhost/app", "localhost", "app"],
  ["localhost:5000/app:1", "localhost:5000", "app"],
  ["registry.example.com/a/b/c@sha256:00", "registry.example.com", "a/b/c"],
  ["quay.io/app:${NAME}", "quay.io", "app"],
  ["quay.io/${NAME}/app", "quay.io", undefined],
  ["team/${NAME}", "docker.io", undefined],
])("%s is kept at %s as %s", (reference, registry, path) => {
  expect(repositoryOf(reference)).toEqual({ registry, path });
});

test.each(["${REGISTRY}/app", "${NAME}", "app-${NAME}", "${NAME}:1", "${NAME}@sha256:00"])("where %s is kept is decided by whoever builds", (reference) => {
  expect(repositoryOf(reference)).toBeUndefined();
});

test.each([
  ["debian", "docker.io"],
  ["debian", "index.docker.io"],
  ["debian", "docker.io/debian"],
  ["debian", "library/*"],
  ["example/app", "library/*", false],
  ["example/app", "example/app"],
  ["example/app", "example/*"],
  ["ghcr.io/team/app", "ghcr.io"],
  ["ghcr.io/team/app", "GHCR.io/"],
  ["ghcr.io/team/app", "ghcr.io/team"],
  ["ghcr.io/team", "ghcr.io/team/*", false],
  ["ghcr.io/team-evil/app", "ghcr.io/team", false],
  ["ghcr.io/team-b/app", "ghcr.io/team-*"],
  ["eu.example.com/app", "*.example.com"],
  ["example.com/app", "*.example.com", false],
  ["eu.example.com/base/app", "*.example.com/base/*"],
  ["eu.example.com/app", "*.example.com/base/*", false],
  ["evil.example/eu.example.com/app", "*.example.com/*", false],
  ["registry.example.com:5000/app", "registry.example.com", false],
  ["registry.example.com:5000/app", "registry.example.com:*"],
  ["quay.io/${NAME}", "quay.io/team/*"],
  ["quay.io/${NAME}", "ghcr.io/team/*", false],
])("%s, pattern %s", (reference, pattern, covered = true) => {
  const repository = repositoryOf(reference);
  expect(repository && matchesImagePattern(repository, pattern)).toBe(covered);
});
