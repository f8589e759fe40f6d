import { imageVersion } from "./image-version.ts";
import type { BaseImage } from "../stage.ts";

/** A release of Alpine: 3.20. */
export interface AlpineRelease {
  readonly major: number;
  readonly minor: number;
}

const NEWEST: AlpineRelease = { major: Infinity, minor: 0 };

/** The release of Alpine that a tag names: `alpine:3.20.1`, `nginx:1.27-alpine3.20`. Absent when it names none: `nginx:1.27-alpine`. */
export function alpineRelease(image: BaseImage): AlpineRelease | undefined {
  const version = imageVersion(image);
  if (!version) return undefined;
  const { tag, digest } = version;
  const name = image.reference?.name ?? "";
  const isAlpine = name === "alpine" || name.endsWith("/alpine");
  if (isAlpine && tag === undefined) return digest === undefined ? NEWEST : undefined;
  if (isAlpine && (tag === "latest" || tag === "edge")) return NEWEST;
  const found = (isAlpine ? /^v?(\d+)\.(\d+)/ : /alpine-?(\d+)\.(\d+)/).exec(tag ?? "");
  return found ? { major: Number(found[1]), minor: Number(found[2]) } : undefined;
}

/** Whether a release came out before another. */
export function isBefore(release: AlpineRelease, other: AlpineRelease): boolean {
  return release.major < other.major || (release.major === other.major && release.minor < other.minor);
}
