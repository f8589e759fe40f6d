import { isLoopback, parseAddress } from "../downloads/address.ts";
import { UNKNOWN_PIECE } from "../commands/command.ts";
import { releaseSuite } from "./apt-suites.ts";
import type { PackageSource, SourceManager } from "./package-source.ts";

/**
 * `distribution`: a distribution's own archive or a mirror of it, whose signatures the image knows; `local`: a folder of the image, the
 * machine itself; `unknown`: the running build or a private network decides.
 */
export type SourceOrigin = "distribution" | "third-party" | "local" | "unknown";

/** Domains below which distributions keep their archives. */
const ARCHIVES: Readonly<Record<SourceManager, readonly string[]>> = {
  apt: [
    "debian.org", "debian.net", "debian.com", "ubuntu.com", "ubuntu.net", "canonical.com", "raspbian.org", "raspberrypi.org", "raspberrypi.com",
    "kali.org", "devuan.org", "parrot.sh", "linuxmint.com", "deepin.com", "astralinux.ru", "altlinux.org", "pardus.org.tr",
    "armbian.com", "steampowered.com", "pureos.net", "trisquel.org", "neurodebian.net",
  ],
  dnf: [
    "fedoraproject.org", "centos.org", "redhat.com", "rockylinux.org", "almalinux.org", "oracle.com", "oraclelinux.com", "amazonlinux.com",
    "openeuler.org", "opensuse.org", "suse.com", "scientificlinux.org", "mageia.org", "openmandriva.org", "opencloudos.org",
    "openanolis.cn", "photon-artifactory.vmware.com", "packages.vmware.com", "packages.broadcom.com", "clearlinux.org", "rosalinux.ru", "redos.red-soft.ru",
  ],
  zypper: ["opensuse.org", "suse.com", "suse.de", "opensuse-mirror.net"],
  apk: ["alpinelinux.org", "wolfi.dev", "cgr.dev", "chimera-linux.org", "postmarketos.org"],
};

/** Paths below an archive's domain that its people do not answer for. */
const NOT_THE_ARCHIVE = /(?:^|\.)(?:copr[\w.-]*|repos?)\.fedora|^(?:ppa|private-ppa)\.|opensuse\.org\/repositories\//;

/** The last part of a path on a mirror, by the program that reads it. */
const MIRRORED: Readonly<Record<SourceManager, RegExp>> = {
  apt: /^(?:debian|ubuntu|raspbian|kali|devuan|raspberrypi|linuxmint)(?:-(?:security|ports|archive|old-releases|updates|backports|debug|cloudimages|releases|snapshot))*$/,
  dnf: /^(?:centos|centos-vault|centos-stream|fedora|epel|rocky(?:linux)?|alma(?:linux)?|rhel|oraclelinux|openeuler|opensuse|amazonlinux)(?:-(?:vault|altarch|archive))?$/,
  zypper: /^(?:opensuse|suse|sle|sles|tumbleweed)$/,
  apk: /^alpine$/,
};

/** Words in front of that part which say nothing. */
const PLAIN_FOLDER = /^(?:pub|linux|unix|os|mirrors?|dists?|distributions?|distros?|ftp|archive|archives|software|repository|repositories|artifactory|remote|apt|yum|rpm|snapshot|http|https|debian|ubuntu|fedora|centos|\d{8}(?:t\d{6}z)?)$/;

/** Hosts that say by their name that they hold copies. */
const MIRROR_HOST = /(?:^|[.-])(?:mirrors?\d*|ftp\d*|archive|archives|vault|repo-mirror|cdn-mirror)(?=[.-]|\d)/;

/** The components of Debian's and Ubuntu's archives. */
const RELEASE_COMPONENT = /^(?:main|contrib|non-free|non-free-firmware|universe|multiverse|restricted|updates\/main)$/;

type Entry = Pick<PackageSource, "manager" | "address" | "suites" | "components" | "addressKind">;

/** Where a source stands between the distribution and strangers. */
export function originOf(entry: Entry, host: string | undefined): SourceOrigin {
  const { address, manager } = entry;
  if (address.startsWith("cloud-archive:")) return "distribution";
  if (/^(?:file|copy|cdrom|dir|iso|hd):|^[./]|^\/\//.test(address)) return "local";
  if (host === undefined) return "unknown";
  if (isLoopback(host)) return "local";
  if (isPrivate(host)) return "unknown";
  if (isArchive(entry, host)) return "distribution";
  const { path } = parseAddress(address);
  const isMirrorHost = MIRROR_HOST.test(host);
  const isMirror = isMirrorPath(entry, path, isMirrorHost);
  if (isMirror && (manager === "apk" || isMirrorHost)) return "distribution";
  // `packages.example.com/debian bookworm main` may be a company's mirror, or a product's own archive.
  return isMirror ? "unknown" : "third-party";
}

/** Whether a host of unknown origin is one that everybody can reach. */
export function isPublic(host: string | undefined): boolean {
  return host !== undefined && !isLoopback(host) && !isPrivate(host);
}

function isArchive({ manager, address }: Entry, host: string): boolean {
  const domains = manager === "zypper" || manager === "dnf" ? [...ARCHIVES.dnf, ...ARCHIVES.zypper] : ARCHIVES[manager];
  if (NOT_THE_ARCHIVE.test(host + parseAddress(address).path)) return false;
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Whether a path is that of a copy of a whole archive: `/ubuntu`, `/pub/linux/debian-security`, `/alpine/v3.20/main`. */
function isMirrorPath({ manager, suites, components, addressKind }: Entry, path: string, isMirrorHost: boolean): boolean {
  const parts = path.toLowerCase().split("/").filter((part) => part !== "");
  const at = parts.findIndex((part) => MIRRORED[manager].test(part));
  if (at === -1 || !parts.slice(0, at).every((part) => PLAIN_FOLDER.test(part) || part === UNKNOWN_PIECE)) return false;
  if (manager === "apk") return /^(?:edge|latest-stable|v\d+\.\d+|\u{FFFC}.*|v\u{FFFC}.*)$/u.test(parts[at + 1] ?? "");
  if (addressKind === "file") return false;
  if (manager !== "apt") return parts.slice(at + 1).some((part) => /^(?:os|baseos|appstream|updates|extras|everything|releases|oss|non-oss|crb)$/.test(part));
  const last = parts.findLastIndex((part) => MIRRORED.apt.test(part));
  if (parts.slice(last + 1).some((part) => !PLAIN_FOLDER.test(part))) return false;
  const decided = suites.filter((suite) => suite.includes("/") || !suite.includes(UNKNOWN_PIECE));
  // Products have a `stable` and a `testing` of their own, but hardly a `bookworm` with a `main`.
  if (decided.some((suite) => releaseSuite(suite)?.byCodename !== true && !(isMirrorHost && releaseSuite(suite)))) return false;
  return components.every((each) => each.includes(UNKNOWN_PIECE) || RELEASE_COMPONENT.test(each));
}

/** Hosts of a network of one's own: names without a dot, private numbers, domains that nobody can register. */
function isPrivate(host: string): boolean {
  if (/^[\d.]+$/.test(host)) return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)/.test(host);
  return !host.includes(".") || /\.(?:local|lan|internal|intranet|corp|home|private|localdomain|consul|docker|svc|test)$/.test(host);
}

/** Which of the places where everybody may offer packages an address is; absent when it is none. */
export function communityOf(address: string, host: string | undefined): PackageSource["community"] {
  if (address.startsWith("ppa:")) return "ppa";
  if (address.startsWith("copr:")) return "copr";
  if (host === undefined) return undefined;
  if (/^(?:private-)?ppa\.launchpad(?:content)?\.net$/.test(host)) return "ppa";
  if (/^(?:[\w-]+\.)?copr(?:-be)?\.(?:cloud\.)?fedora(?:infracloud|project)\.org$/.test(host)) return "copr";
  return /(?:^|\.)opensuse\.org$/.test(host) && /\/repositories\/home:/.test(address) ? "obs" : undefined;
}
