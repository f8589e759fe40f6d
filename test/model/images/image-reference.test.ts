import { describe, expect, test } from "vitest";
import { parseImageReference } from "../../../src/model/images/image-reference.ts";

describe("an image reference", () => {
  test.each([
    ["debian", { registry: undefined, repository: "debian", tag: undefined, digest: undefined }],
    ["debian:12", { repository: "debian", tag: "12" }],
    ["localhost:5000/app", { registry: "localhost:5000", repository: "app", tag: undefined }],
    ["localhost/app:1", { registry: "localhost", repository: "app", tag: "1" }],
    ["ghcr.example.com/a/b:1@sha256:ab", { registry: "ghcr.example.com", repository: "a/b", tag: "1", digest: "sha256:ab" }],
    ["library/debian", { registry: undefined, repository: "library/debian" }],
    ["a@sha256:ab", { repository: "a", tag: undefined, digest: "sha256:ab" }],
  ])("%s", (text, parts) => {
    expect(parseImageReference(text)).toMatchObject(parts);
  });
});
