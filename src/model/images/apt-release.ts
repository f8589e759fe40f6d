import type { BaseImage } from "../stage.ts";

/** A release of Debian or Ubuntu, as far as it matters what its apt can do. */
export interface AptRelease {
  /** As people call it: `Debian 13`. */
  readonly name: string;
  readonly os: "debian" | "ubuntu";
  /** The name of its suites: `trixie`. */
  readonly codename: string;
  /** Since apt 2.9.15 there is no `apt-key`. */
  readonly hasAptKey: boolean;
  /** Since apt 1.4 a keyring may be an armoured `.asc` file. */
  readonly readsArmour: boolean;
  /** Since apt 1.1 a source can name its keyring. */
  readonly bindsKeys: boolean;
  /** Since apt 1.5 https needs no package of its own. */
  readonly speaksHttps: boolean;
}

/** An image is of the first release that a word of its tag names, by codename or number; `apt` is major times a thousand plus minor. */
const RELEASES: readonly (readonly [os: "debian" | "ubuntu", codename: string, words: RegExp, name: string, apt: number])[] = [
  ["debian", "wheezy", /^(?:wheezy|7)$/, "Debian 7", 9],
  ["debian", "jessie", /^(?:jessie|8)$/, "Debian 8", 1000],
  ["debian", "stretch", /^(?:stretch|9)$/, "Debian 9", 1004],
  ["debian", "buster", /^(?:buster|10)$/, "Debian 10", 1008],
  ["debian", "bullseye", /^(?:bullseye|11)$/, "Debian 11", 2002],
  ["debian", "bookworm", /^(?:bookworm|12)$/, "Debian 12", 2006],
  ["debian", "trixie", /^(?:trixie|13)$/, "Debian 13", 3000],
  ["debian", "forky", /^(?:forky|14|testing|sid|unstable)$/, "Debian's next release", 3001],
  ["ubuntu", "precise", /^(?:precise|12\.04)$/, "Ubuntu 12.04", 8],
  ["ubuntu", "trusty", /^(?:trusty|14\.04)$/, "Ubuntu 14.04", 1000],
  ["ubuntu", "xenial", /^(?:xenial|16\.04)$/, "Ubuntu 16.04", 1002],
  ["ubuntu", "bionic", /^(?:bionic|18\.04)$/, "Ubuntu 18.04", 1006],
  ["ubuntu", "focal", /^(?:focal|20\.04)$/, "Ubuntu 20.04", 2000],
  ["ubuntu", "jammy", /^(?:jammy|22\.04)$/, "Ubuntu 22.04", 2004],
  ["ubuntu", "noble", /^(?:noble|24\.04)$/, "Ubuntu 24.04", 2007],
  ["ubuntu", "plucky", /^(?:plucky|25\.04)$/, "Ubuntu 25.04", 3000],
  ["ubuntu", "questing", /^(?:questing|25\.10)$/, "Ubuntu 25.10", 3001],
  ["ubuntu", "resolute", /^(?:resolute|26\.04)$/, "Ubuntu 26.04", 3001],
];

/** The release that an image is of, read off its tag; absent when the tag does not say it. */
export function aptRelease(image: BaseImage | undefined): AptRelease | undefined {
  const family = image?.facts?.os;
  const { repository = "", tag = "" } = image?.reference ?? {};
  const isDistribution = repository.endsWith("debian") || repository.endsWith("ubuntu");
  // In the tags of other images a bare number is their own version.
  const words = tag.split("-").filter((word) => isDistribution || !/^\d+$/.test(word));
  const numbers = isDistribution && family === "debian" ? words.map((word) => word.replace(/^(\d+)\..*$/, "$1")) : words;
  const found = RELEASES.find(([os, , pattern]) => os === family && numbers.some((word) => pattern.test(word)));
  return found && releaseFrom(found);
}

/** The release that a suite of whatever archive is for, read off its name: `jessie`, `jessie-pgdg`. Absent when the name does not say it. */
export function aptReleaseOfSuite(suite: string): AptRelease | undefined {
  const word = /^[a-z]+/.exec(suite)?.[0];
  const found = RELEASES.find(([, codename]) => codename === word);
  return found && releaseFrom(found);
}

function releaseFrom([os, codename, , name, apt]: (typeof RELEASES)[number]): AptRelease {
  return { name, os, codename, hasAptKey: apt < 3000, readsArmour: apt >= 1004, bindsKeys: apt >= 1001, speaksHttps: apt >= 1005 };
}
