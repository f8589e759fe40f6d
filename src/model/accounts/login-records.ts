import { normaliseImageName } from "../../knowledge/base-images.ts";
import type { BaseImage } from "../stage.ts";

/** `struct lastlog` on 64-bit Linux: a time, a terminal and a host. https://man7.org/linux/man-pages/man8/lastlog.8.html */
const BYTES_PER_ID = 292;

/** How long /var/log/lastlog becomes when an account of this id is entered: `28 MiB`. */
export function lastlogSize(uid: number): string {
  const bytes = BYTES_PER_ID * (uid + 1);
  const giga = bytes / 2 ** 30;
  if (giga >= 1) return `${giga < 10 ? giga.toFixed(1) : Math.round(giga)} GiB`;
  const mega = bytes / 2 ** 20;
  return `${mega < 10 ? mega.toFixed(1) : Math.round(mega)} MiB`;
}

/** Debian and Ubuntu releases whose useradd is older than 4.13, and later ones. */
const OLD_RELEASE = /(?:^|[-_:])(?:wheezy|jessie|stretch|buster|bullseye|trusty|xenial|bionic|focal|jammy)(?:$|[-_.])/;
const NEW_RELEASE = /(?:^|[-_:])(?:bookworm|trixie|forky|sid|testing|unstable|noble|oracular|plucky|questing|resolute)(?:$|[-_.])/;
const NUMBERED_RELEASE = /(debian|ubuntu|ubi|rhel|centos|almalinux|rockylinux|oraclelinux|stream|el)[-_:/]?(\d+)/g;

const FIRST_NEW_RELEASE: Readonly<Record<string, number>> = { debian: 12, ubuntu: 23 };
/** Of Red Hat's and what is built from it. */
const FIRST_NEW_RHEL = 10;
const FIRST_NEW_FEDORA = 38;

/**
 * Whether useradd writes the login record of a new account even where there is none to reset: shadow did until 4.13
 * (https://github.com/shadow-maint/shadow/pull/558). Distributions without /var/log/lastlog never do.
 */
export function stretchesLastlog(image: BaseImage | undefined): "certain" | "perhaps" | "no" {
  if (!image) return "no";
  const { reference, facts, expansion } = image;
  const written = reference ? `${normaliseImageName(reference.name)}:${reference.tag ?? "latest"}` : expansion.shape;
  const sure = expansion.overridable ? "perhaps" : "certain";
  switch (facts?.os) {
    case undefined:
      return "perhaps";
    case "debian":
    case "ubuntu":
    case "rhel": {
      const release = releaseAge(written) ?? (/^(?:debian|ubuntu):/.test(written) ? "new" : undefined);
      return release === undefined ? "perhaps" : release === "old" ? sure : "no";
    }
    case "amazonlinux":
      return sure;
    case "fedora": {
      const version = /:(\d+)/.exec(written)?.[1];
      return version !== undefined && Number(version) < FIRST_NEW_FEDORA ? sure : "no";
    }
    case "other":
      return "perhaps";
    default:
      return "no";
  }
}

function releaseAge(written: string): "old" | "new" | undefined {
  if (OLD_RELEASE.test(written)) return "old";
  if (NEW_RELEASE.test(written)) return "new";
  for (const [, family = "", number] of written.matchAll(NUMBERED_RELEASE)) {
    // `ubuntu2204` is 22.04.
    const release = Number((number ?? "").slice(0, 2));
    return release < (FIRST_NEW_RELEASE[family] ?? FIRST_NEW_RHEL) ? "old" : "new";
  }
  return undefined;
}
