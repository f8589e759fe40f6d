import { normaliseImageName } from "../../knowledge/image-name.ts";
import type { BaseImage } from "../stage.ts";
import { imageVersion } from "./image-version.ts";
import { parseImageReference } from "./image-reference.ts";

/** How a tag moves: with whatever its word is given to next, within a major version, or with all releases, as it names none. */
export type MovingTag =
  | { readonly kind: "word"; readonly word: string; readonly tag: string }
  | { readonly kind: "major"; readonly major: string; readonly tag: string }
  | { readonly kind: "no-version"; readonly tag: string };

/** Names of branches, of channels and of suites that are given to one release after the other. */
const MOVING_WORDS: ReadonlySet<string> = new Set([
  "beta", "canary", "current", "dev", "devel", "develop", "development", "edge", "experimental", "head", "latest", "lts", "main", "mainline", "master",
  "next", "nightly", "oldoldstable", "oldstable", "prerelease", "rawhide", "rolling", "sid", "snapshot", "stable", "testing", "trunk", "unstable",
]);

/** What the tags of Docker's own images say besides a version. */
const VARIANTS: ReadonlySet<string> = new Set([
  "alpine", "apache", "bookworm", "bullseye", "buster", "cli", "dind", "focal", "fpm", "git", "jammy", "jdk", "jessie", "jre", "management", "noble",
  "openjdk", "otel", "perl", "php", "rootless", "slim", "stretch", "trixie", "windowsservercore", "xenial", "zts",
]);

/** Distributions that have major versions only. */
const NO_MINOR_VERSIONS: ReadonlySet<string> = new Set(["fedora", "mageia"]);

/**
 * How the tag of an image moves by design; absent for `latest`, for one that stays, and where a digest beside it decides.
 */
export function movingTag(image: BaseImage): MovingTag | undefined {
  const version = imageVersion(image);
  if (version?.tag === undefined || version.tag === "latest" || version.digest !== undefined) return undefined;
  const { tag } = version;
  const words = tag.toLowerCase().split("-");
  const word = words.find((part) => MOVING_WORDS.has(part));
  if (word !== undefined) return words.at(-1) === "latest" || !words.some(saysWhich) ? { kind: "word", word, tag } : undefined;
  if (image.facts?.deprecated) return undefined;
  const [first = "", ...rest] = words;
  if (/^v?\d{1,2}$/.test(first) && !rest.some(saysWhich)) return isMajor(image, first, rest) ? { kind: "major", major: first, tag } : undefined;
  return isOfficialProgram(image) && words.every((part) => VARIANTS.has(part.replace(/[\d.]+$/, ""))) ? { kind: "no-version", tag } : undefined;
}

/** Whether a word of a tag is a version, a date or a commit. */
function saysWhich(word: string): boolean {
  return /^v?\d/.test(word) || (/^[0-9a-f]{7,}$/.test(word) && /\d/.test(word));
}

/** Whether a number is the first of several: others count their builds, `registry.example.com/app:42`. */
function isMajor(image: BaseImage, first: string, rest: readonly string[]): boolean {
  const { name } = parseImageReference(image.expansion.shape);
  if (NO_MINOR_VERSIONS.has(name.slice(name.lastIndexOf("/") + 1))) return false;
  return image.facts !== undefined || first.startsWith("v") || rest.length > 0 || !normaliseImageName(name).includes("/");
}

/** Whether it is one of Docker's own images that has a version besides that of the distribution below it. */
function isOfficialProgram({ facts, expansion }: BaseImage): boolean {
  const name = normaliseImageName(parseImageReference(expansion.shape).name);
  return facts?.base !== undefined && !name.includes("/") && name !== "buildpack-deps";
}
