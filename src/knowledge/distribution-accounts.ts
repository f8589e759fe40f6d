import type { BaseAccount, BaseGroup, BaseImageFacts, OperatingSystem } from "./base-image-facts.ts";

/** The accounts and groups that the base packages of a distribution bring to each of its images. */
export interface DistributionAccounts {
  readonly accounts: readonly BaseAccount[];
  readonly groups: readonly BaseGroup[];
  /** Whether the plain image of the distribution has no other groups. */
  readonly groupsComplete: boolean;
}

/** Ids from `first` to `last`, both included. */
export interface IdRange {
  readonly first: number;
  readonly last: number;
}

type GidOfGroup = Readonly<Record<string, number>>;

interface Distribution {
  readonly accounts: readonly BaseAccount[];
  readonly groups: GidOfGroup;
  readonly groupsComplete: boolean;
}

/**
 * What the distribution under an image brings; absent when the family has no such packages, and when an image without package
 * manager may have been put together without them.
 */
export function distributionAccounts(
  image: Pick<BaseImageFacts, "os" | "packageManager">,
): DistributionAccounts | undefined {
  const withoutPackages = image.packageManager === undefined || image.packageManager === "none";
  const distribution = withoutPackages && image.os !== "busybox" ? undefined : DISTRIBUTIONS[image.os];
  return (
    distribution && {
      ...distribution,
      groups: Object.entries(distribution.groups).map(([name, gid]) => ({ name, gid })),
    }
  );
}

/** The ids that the family's own tools hand out to system accounts and to the others; absent when not known. */
export function idRangesOf(os: OperatingSystem): { readonly system: IdRange; readonly regular: IdRange } | undefined {
  return ID_RANGES[os];
}

// base-passwd, an essential package: https://salsa.debian.org/debian/base-passwd passwd.master and group.master; read in minimal
// installations of bullseye, bookworm, trixie and sid. Left out: gnats (gone since bookworm) and _apt (its id changed).
const DEBIAN_ACCOUNTS: readonly BaseAccount[] = [
  { name: "daemon", uid: 1, gid: 1, home: "/usr/sbin", login: false },
  { name: "bin", uid: 2, gid: 2, home: "/bin", login: false },
  { name: "sys", uid: 3, gid: 3, home: "/dev", login: false },
  { name: "sync", uid: 4, gid: 65534, home: "/bin" },
  { name: "games", uid: 5, gid: 60, home: "/usr/games", login: false },
  { name: "man", uid: 6, gid: 12, home: "/var/cache/man", login: false },
  { name: "lp", uid: 7, gid: 7, home: "/var/spool/lpd", login: false },
  { name: "mail", uid: 8, gid: 8, home: "/var/mail", login: false },
  { name: "news", uid: 9, gid: 9, home: "/var/spool/news", login: false },
  { name: "uucp", uid: 10, gid: 10, home: "/var/spool/uucp", login: false },
  { name: "proxy", uid: 13, gid: 13, home: "/bin", login: false },
  { name: "www-data", uid: 33, gid: 33, home: "/var/www", login: false },
  { name: "backup", uid: 34, gid: 34, home: "/var/backups", login: false },
  { name: "list", uid: 38, gid: 38, home: "/var/list", login: false },
  { name: "irc", uid: 39, gid: 39, login: false },
  { name: "nobody", uid: 65534, gid: 65534, home: "/nonexistent", login: false },
];

const DEBIAN_GROUPS: GidOfGroup = {
  root: 0, daemon: 1, bin: 2, sys: 3, adm: 4, tty: 5, disk: 6, lp: 7, mail: 8, news: 9, uucp: 10, man: 12, proxy: 13, kmem: 15,
  dialout: 20, fax: 21, voice: 22, cdrom: 24, floppy: 25, tape: 26, sudo: 27, audio: 29, dip: 30, "www-data": 33, backup: 34,
  operator: 37, list: 38, irc: 39, src: 40, shadow: 42, utmp: 43, video: 44, sasl: 45, plugdev: 46, staff: 50, games: 60,
  users: 100, nogroup: 65534,
};

// https://github.com/alpinelinux/aports/tree/master/main/alpine-baselayout passwd and group: what all releases since 3.8 have.
const ALPINE_ACCOUNTS: readonly BaseAccount[] = [
  { name: "bin", uid: 1, gid: 1, home: "/bin", login: false },
  { name: "daemon", uid: 2, gid: 2, home: "/sbin", login: false },
  { name: "lp", uid: 4, gid: 7, home: "/var/spool/lpd", login: false },
  { name: "sync", uid: 5, gid: 0, home: "/sbin" },
  { name: "shutdown", uid: 6, gid: 0, home: "/sbin" },
  { name: "halt", uid: 7, gid: 0, home: "/sbin" },
  { name: "mail", uid: 8, gid: 12, login: false },
  { name: "news", uid: 9, gid: 13, home: "/usr/lib/news", login: false },
  { name: "uucp", uid: 10, gid: 14, home: "/var/spool/uucppublic", login: false },
  { name: "cron", uid: 16, gid: 16, home: "/var/spool/cron", login: false },
  { name: "ftp", uid: 21, gid: 21, home: "/var/lib/ftp", login: false },
  { name: "sshd", uid: 22, gid: 22, home: "/dev/null", login: false },
  { name: "games", uid: 35, gid: 35, home: "/usr/games", login: false },
  { name: "ntp", uid: 123, gid: 123, home: "/var/empty", login: false },
  { name: "guest", uid: 405, gid: 100, home: "/dev/null", login: false },
  { name: "nobody", uid: 65534, gid: 65534, home: "/", login: false },
];

const ALPINE_GROUPS: GidOfGroup = {
  root: 0, bin: 1, daemon: 2, sys: 3, adm: 4, tty: 5, disk: 6, lp: 7, kmem: 9, wheel: 10, floppy: 11, mail: 12, news: 13, uucp: 14,
  cron: 16, audio: 18, cdrom: 19, dialout: 20, ftp: 21, sshd: 22, input: 23, tape: 26, video: 27, netdev: 28, kvm: 34, games: 35,
  shadow: 42, "www-data": 82, users: 100, ntp: 123, abuild: 300, utmp: 406, ping: 999, nogroup: 65533, nobody: 65534,
};

// The package setup: https://src.fedoraproject.org/rpms/setup, read in the copy sailfishos-mirror/setup. nobody was 99 up to
// RHEL 7, Fedora 27 and Amazon Linux 2, and is 65534 since: https://fedoraproject.org/wiki/Changes/RenameNobodyUser
const RED_HAT_ACCOUNTS: readonly BaseAccount[] = [
  { name: "bin", uid: 1, gid: 1, home: "/bin", login: false },
  { name: "daemon", uid: 2, gid: 2, home: "/sbin", login: false },
  { name: "adm", uid: 3, gid: 4, home: "/var/adm", login: false },
  { name: "lp", uid: 4, gid: 7, home: "/var/spool/lpd", login: false },
  { name: "sync", uid: 5, gid: 0, home: "/sbin" },
  { name: "shutdown", uid: 6, gid: 0, home: "/sbin" },
  { name: "halt", uid: 7, gid: 0, home: "/sbin" },
  { name: "mail", uid: 8, gid: 12, home: "/var/spool/mail", login: false },
  { name: "operator", uid: 11, gid: 0, home: "/root", login: false },
  { name: "games", uid: 12, gid: 100, home: "/usr/games", login: false },
  { name: "ftp", uid: 14, gid: 50, home: "/var/ftp", login: false },
  { name: "nobody", home: "/", login: false },
];

const RED_HAT_GROUPS: GidOfGroup = {
  root: 0, bin: 1, daemon: 2, sys: 3, adm: 4, tty: 5, disk: 6, lp: 7, mem: 8, kmem: 9, wheel: 10, cdrom: 11, mail: 12, man: 15,
  dialout: 18, floppy: 19, games: 20, tape: 33, video: 39, ftp: 50, lock: 54, audio: 63, users: 100,
};

// https://github.com/wolfi-dev/os/tree/main/wolfi-baselayout/vendor/etc passwd and group.
const WOLFI_ACCOUNTS: readonly BaseAccount[] = [
  { name: "bin", uid: 1, gid: 1, home: "/bin", login: false },
  { name: "daemon", uid: 2, gid: 2, home: "/sbin", login: false },
  { name: "lp", uid: 4, gid: 7, home: "/var/spool/lpd", login: false },
  { name: "mail", uid: 8, gid: 12, home: "/var/mail", login: false },
  { name: "nobody", uid: 65534, gid: 65534, home: "/", login: false },
];

const WOLFI_GROUPS: GidOfGroup = {
  root: 0, bin: 1, daemon: 2, sys: 3, adm: 4, tty: 5, disk: 6, lp: 7, kmem: 9, wheel: 10, floppy: 11, mail: 12, news: 13, uucp: 14,
  cron: 16, audio: 18, cdrom: 19, dialout: 20, ftp: 21, sshd: 22, input: 23, tape: 26, video: 27, netdev: 28, kvm: 34, games: 35,
  shadow: 42, ntp: 123, utmp: 406, nogroup: 65533, nobody: 65534,
};

// Buildroot's skeleton, from which the image is made: https://github.com/buildroot/buildroot/blob/master/system/skeleton/etc/group
// The entry of the image has the accounts; the group of nobody changed its number over time.
const BUSYBOX_GROUPS: GidOfGroup = {
  root: 0, daemon: 1, bin: 2, sys: 3, adm: 4, tty: 5, disk: 6, lp: 7, mail: 8, kmem: 9, wheel: 10, cdrom: 11, dialout: 18, floppy: 19,
  video: 28, audio: 29, tape: 32, "www-data": 33, operator: 37, utmp: 43, plugdev: 46, staff: 50, lock: 54, netdev: 82, users: 100,
};

const DEBIAN: Distribution = { accounts: DEBIAN_ACCOUNTS, groups: DEBIAN_GROUPS, groupsComplete: true };
const RED_HAT: Distribution = { accounts: RED_HAT_ACCOUNTS, groups: RED_HAT_GROUPS, groupsComplete: false };

const DISTRIBUTIONS: Readonly<Partial<Record<OperatingSystem, Distribution>>> = {
  debian: DEBIAN,
  ubuntu: DEBIAN,
  alpine: { accounts: ALPINE_ACCOUNTS, groups: ALPINE_GROUPS, groupsComplete: false },
  rhel: RED_HAT,
  fedora: RED_HAT,
  amazonlinux: RED_HAT,
  wolfi: { accounts: WOLFI_ACCOUNTS, groups: WOLFI_GROUPS, groupsComplete: false },
  busybox: { accounts: [], groups: BUSYBOX_GROUPS, groupsComplete: false },
};

// Debian: /etc/login.defs of bookworm and trixie, and /etc/adduser.conf, whose regular ids end at 59999.
const DEBIAN_IDS = { system: { first: 100, last: 999 }, regular: { first: 1000, last: 59999 } } as const;
// The package shadow-utils of RHEL 7 and later; 0 to 200 are handed out by hand there: /etc/login.defs, SYS_UID_MIN.
const RED_HAT_IDS = { system: { first: 201, last: 999 }, regular: { first: 1000, last: 60000 } } as const;
// BusyBox: FIRST_SYSTEM_ID, LAST_SYSTEM_ID and LAST_ID in busyboxconfig of alpinelinux/aports and wolfi-dev/os.
const BUSYBOX_IDS = { system: { first: 100, last: 999 }, regular: { first: 1000, last: 256000 } } as const;

const ID_RANGES: Readonly<Partial<Record<OperatingSystem, { readonly system: IdRange; readonly regular: IdRange }>>> = {
  debian: DEBIAN_IDS,
  ubuntu: DEBIAN_IDS,
  alpine: BUSYBOX_IDS,
  wolfi: BUSYBOX_IDS,
  rhel: RED_HAT_IDS,
  fedora: RED_HAT_IDS,
  amazonlinux: RED_HAT_IDS,
};
