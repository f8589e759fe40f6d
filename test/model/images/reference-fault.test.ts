import { describe, expect, test } from "vitest";
import { referenceFault } from "../../../src/model/images/reference-fault.ts";

const HEX = "0123456789abcdef".repeat(4);

test.each([
  "debian",
  "debian:12",
  "library/debian:12",
  "docker.io/library/debian:12",
  "localhost:5000/team/app:1.0",
  "[::1]:5000/app",
  "Registry.Example.com/app",
  "my_registry.example.com/app",
  "example/a__b-c--d.e_f:Tag_1.0-x",
  `debian:12@sha256:${HEX}`,
  `debian@sha512:${HEX}${HEX}`,
])("%s is a reference", (text) => {
  expect(referenceFault(text)).toBeUndefined();
});

describe("the fault of", () => {
  test.each([
    ["", "empty", ""],
    [":1.0", "empty", ":"],
    ["@sha256:00", "empty", "@"],
    ["example.com/", "empty-component", "/"],
    ["example.com/:1", "empty-component", "/"],
    ["https://example.com/app", "scheme", "https://"],
    ["docker://debian:12", "scheme", "docker://"],
    [HEX, "identifier", HEX],
    ["example..com/app", "registry", ".."],
    ["-example.com/app", "registry", "-"],
    ["exa$mple.com/app", "registry", "$"],
    ["example.com:80a/app", "port", ":80a"],
    ["example:/app", "port", ":"],
    ["Debian:12", "upper-case", "Debian"],
    ["example.com/a/MyTeam/b/MyApp:V1", "upper-case", "MyTeam/b/MyApp"],
    ["MyTeam/MyApp:V1", "upper-case", "MyTeam/MyApp"],
    ["MyTeam/app:V1", "upper-case-namespace", "MyTeam"],
    ["team//app", "empty-component", "/"],
    ["/app", "empty-component", "/"],
    ["example.com/team/", "empty-component", "/"],
    ["team/app-:1", "separator", "-"],
    ["team/a___b", "separator", "___"],
    ["team/a..b", "separator", ".."],
    ["team/app,debian", "character", ","],
    ["team/" + "a".repeat(260), "too-long", "team/" + "a".repeat(260)],
    ["debian:", "empty-tag", ":"],
    [`debian:@sha256:${HEX}`, "empty-tag", ":"],
    ["debian:-12", "tag-start", "-"],
    ["debian:12+build.3", "tag-character", "+"],
    ["debian:12:slim", "second-tag", ":slim"],
    ["debian:" + "1".repeat(129), "tag-too-long", "1".repeat(129)],
    ["node@20", "digest-form", "@20"],
    ["node@", "digest-form", "@"],
    ["node@sha1:0123456789abcdef0123456789abcdef01234567", "digest-algorithm", "sha1"],
    ["node@sha256:0123xyz", "digest-character", "xyz"],
    [`node@sha256:${HEX.toUpperCase()}`, "digest-character", "ABCDEF"],
    [`node@sha256:${HEX}0`, "digest-length", `${HEX}0`],
    ["node@sha256:", "digest-length", ":"],
  ])("%s is its %s, at %s", (text, kind, at) => {
    const fault = referenceFault(text);
    expect(fault?.kind).toBe(kind);
    expect(text.slice(fault?.start, fault?.end)).toBe(at);
  });
});

test.each([
  ["https://example.com/app:1", "example.com/app:1"],
  ["Debian:12", "debian:12"],
  ["MyTeam/MyApp:V1", "myteam/myapp:V1"],
  ["node@20", "node:20"],
  [`node@sha256:${HEX.toUpperCase()}`, `node@sha256:${HEX}`],
])("%s was meant to be %s", (text, meant) => {
  expect(referenceFault(text)?.meant).toBe(meant);
});

test.each(["node:20@20", "debian:12:slim", "My App", "https://"])("what %s was meant to be is not clear", (text) => {
  const fault = referenceFault(text);
  expect(fault).toBeDefined();
  expect(fault?.meant).toBeUndefined();
});
