import type { BaseImage } from "../stage.ts";

/** A release of Debian or Ubuntu, as far as it matters which programs come with apt. */
export interface AptRelease {
  /** As people call it: `Debian 13`. */
  readonly name: string;
  /** Since apt 2.9.15 there is no `apt-key`. */
  readonly hasAptKey: boolean;
  /** Since apt 1.4 a keyring may be an armoured `.asc` file. */
  readonly readsArmour: boolean;
}

/** Suite words and release numbers as tags have them; an image is of the first release that its tag names. */
const RELEASES: readonly (readonly [os: "debian" | "ubuntu", words: RegExp, name: string, generation: "old" | "usual" | "new"])[] = [
  ["debian", /^(?:wheezy|7)$/, "Debian 7", "old"],
  ["debian", /^(?:jessie|8)$/, "Debian 8", "old"],
  ["debian", /^(?:stretch|9)$/, "Debian 9", "usual"],
  ["debian", /^(?:buster|10)$/, "Debian 10", "usual"],
  ["debian", /^(?:bullseye|11)$/, "Debian 11", "usual"],
  ["debian", /^(?:bookworm|12)$/, "Debian 12", "usual"],
  ["debian", /^(?:trixie|13)$/, "Debian 13", "new"],
  ["debian", /^(?:forky|14|testing|sid|unstable)$/, "Debian's next release", "new"],
  ["ubuntu", /^(?:precise|12\.04)$/, "Ubuntu 12.04", "old"],
  ["ubuntu", /^(?:trusty|14\.04)$/, "Ubuntu 14.04", "old"],
  ["ubuntu", /^(?:xenial|16\.04)$/, "Ubuntu 16.04", "old"],
  ["ubuntu", /^(?:bionic|18\.04)$/, "Ubuntu 18.04", "usual"],
  ["ubuntu", /^(?:focal|20\.04)$/, "Ubuntu 20.04", "usual"],
  ["ubuntu", /^(?:jammy|22\.04)$/, "Ubuntu 22.04", "usual"],
  ["ubuntu", /^(?:noble|24\.04)$/, "Ubuntu 24.04", "usual"],
  ["ubuntu", /^(?:plucky|25\.04)$/, "Ubuntu 25.04", "new"],
  ["ubuntu", /^(?:questing|25\.10)$/, "Ubuntu 25.10", "new"],
  ["ubuntu", /^(?:resolute|26\.04)$/, "Ubuntu 26.04", "new"],
];

/** The release that an image is of, read off its tag; absent when the tag does not say it. */
export function aptRelease(image: BaseImage | undefined): AptRelease | undefined {
  const os = image?.facts?.os;
  const { repository = "", tag = "" } = image?.reference ?? {};
  const isDistribution = repository.endsWith("debian") || repository.endsWith("ubuntu");
  // In the tags of other images a bare number is their own version.
  const words = tag.split("-").filter((word) => isDistribution || !/^\d+$/.test(word));
  const numbers = isDistribution && os === "debian" ? words.map((word) => word.replace(/^(\d+)\..*$/, "$1")) : words;
  const found = RELEASES.find(([family, pattern]) => family === os && numbers.some((word) => pattern.test(word)));
  return found && { name: found[2], hasAptKey: found[3] !== "new", readsArmour: found[3] !== "old" };
}
