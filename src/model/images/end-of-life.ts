import { carriedReleases, isOver, successorOn, type CarriedRelease, type Cycle } from "../../knowledge/end-of-life.ts";
import { monthsAfter } from "../iso-date.ts";
import type { BaseImage } from "../stage.ts";
import { parseImageReference } from "./image-reference.ts";

/** A release in an image that gets no more fixes. */
export interface EndedRelease {
  /** `own`: what the image is there for; `system`: what that is built on; `runtime`: what is installed in it. */
  readonly part: CarriedRelease["part"];
  /** `Node.js 18`, `Debian 10 (buster)`. */
  readonly name: string;
  /** Its last day with fixes, an ISO date; absent when it is not known. */
  readonly end: string | undefined;
  /** Whether the end may have come earlier: it is that of the next release. */
  readonly atLatest: boolean;
  /** Whether each release of it is superseded within months. */
  readonly shortLived: boolean;
  /** Whether it follows only from how people name images. */
  readonly byHabit: boolean;
  /** The release to move to: the newest with fixes, one for the long term where there are such. Absent when all have ended. */
  readonly successor: string | undefined;
}

/**
 * The releases in an image that have ended by `today`, an ISO date, or end within so many months after it; the image's own first. None
 * for a tag that moves on by itself, for a release that is not known, and without a date.
 */
export function endedReleases({ expansion }: Pick<BaseImage, "expansion">, today: string | undefined, months = 0): readonly EndedRelease[] {
  if (today === undefined) return [];
  // Of `node:${VERSION}-buster` the suite is known whatever the version is.
  const { name, tag } = parseImageReference(expansion.shape);
  const day = months === 0 ? today : monthsAfter(today, months);
  return carriedReleases(name, tag)
    .filter(({ cycle }) => isOver(cycle, day))
    .map((release) => endedRelease(release, day));
}

function endedRelease({ part, cycle, unlisted, line, byHabit }: CarriedRelease, day: string): EndedRelease {
  const successor = successorOn(day, line);
  return {
    part,
    name: unlisted === undefined ? nameOf(line.product, cycle) : `${line.product} ${unlisted}`,
    end: typeof cycle.end === "string" ? cycle.end : undefined,
    atLatest: unlisted !== undefined,
    shortLived: line.shortLived === true,
    byHabit,
    successor: successor && nameOf(line.product, successor),
  };
}

function nameOf(product: string, { cycle, codename }: Cycle): string {
  return `${product} ${cycle}${codename === undefined || product === "Ubuntu" ? "" : ` (${codename})`}`;
}
