import type { OperatingSystem } from "./base-image-facts.ts";

/**
 * Whose options a program takes: `shadow` for useradd and its kin (adduser too, where it is another name of useradd),
 * `debian-adduser` for Debian's Perl front end, `busybox` for the applets, `util-linux` for su, runuser and setpriv; `absent`:
 * not installed as shipped; `unknown`: not established.
 */
export type ToolBehaviour = "shadow" | "debian-adduser" | "busybox" | "util-linux" | "absent" | "unknown";

/** One behaviour for each group of tools that come together. */
export interface ToolSet {
  /** useradd, usermod, userdel, groupadd, groupmod, groupdel, gpasswd. */
  readonly useradd: ToolBehaviour;
  readonly adduser: ToolBehaviour;
  /** addgroup, delgroup, deluser. */
  readonly addgroup: ToolBehaviour;
  readonly chpasswd: ToolBehaviour;
  readonly passwd: ToolBehaviour;
  readonly su: ToolBehaviour;
  readonly runuser: ToolBehaviour;
  readonly setpriv: ToolBehaviour;
}

/** A row holds where all that it names matches; the first row that does is the answer. */
export interface ImageTools {
  readonly os?: OperatingSystem;
  readonly names?: readonly string[];
  readonly tags?: readonly string[];
  readonly tools: ToolSet;
}

const NOTHING_KNOWN: ToolSet = {
  useradd: "unknown",
  adduser: "unknown",
  addgroup: "unknown",
  chpasswd: "unknown",
  passwd: "unknown",
  su: "unknown",
  runuser: "unknown",
  setpriv: "unknown",
};

// Not even the BusyBox of distroless images has one: GoogleContainerTools/distroless experimental/busybox/commands.bzl
const NO_TOOLS: ToolSet = {
  useradd: "absent",
  adduser: "absent",
  addgroup: "absent",
  chpasswd: "absent",
  passwd: "absent",
  su: "absent",
  runuser: "absent",
  setpriv: "absent",
};

// The package passwd is in every minimal installation and util-linux is essential; adduser was one too until apt dropped it.
const DEBIAN: ToolSet = {
  useradd: "shadow",
  adduser: "absent",
  addgroup: "absent",
  chpasswd: "shadow",
  passwd: "shadow",
  su: "util-linux",
  runuser: "util-linux",
  setpriv: "util-linux",
};
const DEBIAN_WITH_ADDUSER: ToolSet = { ...DEBIAN, adduser: "debian-adduser", addgroup: "debian-adduser" };
const DEBIAN_PERHAPS_ADDUSER: ToolSet = { ...DEBIAN, adduser: "unknown", addgroup: "unknown" };
// Before util-linux took over, su came from shadow's package login.
const OLD_DEBIAN: ToolSet = { ...DEBIAN_WITH_ADDUSER, su: "shadow", runuser: "unknown", setpriv: "unknown" };
const SOME_DEBIAN: ToolSet = { ...DEBIAN_PERHAPS_ADDUSER, su: "unknown", runuser: "unknown", setpriv: "unknown" };

const BUSYBOX: ToolSet = {
  useradd: "absent",
  adduser: "busybox",
  addgroup: "busybox",
  chpasswd: "busybox",
  passwd: "busybox",
  su: "busybox",
  runuser: "absent",
  setpriv: "busybox",
};
// The package shadow of Alpine brings its own useradd, passwd and chpasswd, but no adduser.
const SOME_BUSYBOX: ToolSet = { ...NOTHING_KNOWN, adduser: "busybox", addgroup: "busybox" };

// adduser is a link to useradd: https://src.fedoraproject.org/rpms/shadow-utils/blob/rawhide/f/shadow-utils.spec
const SHADOW_UTILS: ToolSet = {
  ...NOTHING_KNOWN,
  useradd: "shadow",
  adduser: "shadow",
  addgroup: "absent",
  chpasswd: "shadow",
};
const WITHOUT_SHADOW_UTILS: ToolSet = {
  ...NOTHING_KNOWN,
  useradd: "absent",
  adduser: "absent",
  addgroup: "absent",
  chpasswd: "absent",
};

/** What was established, image by image, each row with where. */
export const IMAGE_TOOLS: readonly ImageTools[] = [
  // bullseye, bookworm, trixie and sid: tried with debootstrap --variant=minbase, which is how the image is made; the others:
  // github.com/debuerreotype/docker-debian-artifacts <suite>/rootfs.manifest. Trixie without adduser: oven-sh/bun#36273.
  { names: ["debian"], tags: ["bookworm*", "12*", "bullseye*", "11*", "buster*", "10*"], tools: DEBIAN_WITH_ADDUSER },
  { names: ["debian"], tags: ["stretch*", "9*", "jessie*", "8*"], tools: OLD_DEBIAN },
  {
    names: ["debian"],
    // The dated tags of trixie before 2025, and of stable, testing and sid, may be older than the change.
    tags: ["trixie", "trixie-slim", "trixie-2025*", "trixie-2026*", "13*", "latest", "stable", "stable-slim", "sid", "sid-slim"],
    tools: DEBIAN,
  },
  // docker-library/python 3.12/slim-trixie/Dockerfile and nodejs/docker-node 22/trixie-slim/Dockerfile purge what they installed.
  { names: ["python"], tags: ["*slim-trixie*"], tools: DEBIAN },
  { names: ["node"], tags: ["*trixie-slim*"], tools: DEBIAN },
  // nginx/docker-nginx#1003
  { names: ["nginx"], tags: ["*trixie*"], tools: DEBIAN },
  // What is built on these suites keeps what they ship.
  { os: "debian", tags: ["*bookworm*", "*bullseye*", "*buster*"], tools: DEBIAN_WITH_ADDUSER },
  { os: "debian", tags: ["*trixie*", "*forky*"], tools: DEBIAN_PERHAPS_ADDUSER },

  // github.com/tianon/docker-brew-ubuntu-core <suite>/*.manifest
  { names: ["ubuntu"], tags: ["22.04*", "jammy*", "20.04*", "focal*"], tools: DEBIAN_WITH_ADDUSER },
  { names: ["ubuntu"], tags: ["18.04*", "bionic*", "16.04*", "xenial*", "14.04*", "trusty*"], tools: OLD_DEBIAN },
  // adoptium/containers#606, TanmayPatil105/procfetch#144
  { names: ["ubuntu"], tags: ["24.04*", "noble*"], tools: DEBIAN },
  { names: ["eclipse-temurin"], tags: ["*noble*"], tools: DEBIAN },
  // Put together from single packages: Kong/docker-kong#675
  { os: "ubuntu", names: ["kong", "kong/*"], tools: NOTHING_KNOWN },
  { os: "ubuntu", tags: ["*jammy*", "*focal*"], tools: DEBIAN_WITH_ADDUSER },
  { os: "ubuntu", tags: ["*noble*"], tools: DEBIAN_PERHAPS_ADDUSER },

  // github.com/alpinelinux/aports main/busybox/busyboxconfig; the others install no shadow: nodejs/docker-node 22/alpine3.22,
  // docker-library/python 3.12/alpine3.22, golang 1.22/alpine3.20, ruby 3.3/alpine3.22, php, postgres, haproxy, nginx/docker-nginx
  // mainline/alpine-slim, adoptium/containers.
  {
    os: "alpine",
    names: ["alpine", "node", "python", "golang", "ruby", "php", "postgres", "haproxy", "nginx", "eclipse-temurin"],
    tools: BUSYBOX,
  },
  // github.com/docker-library/busybox builds the default configuration, which has every applet.
  { names: ["busybox"], tools: BUSYBOX },
  // github.com/wolfi-dev/os busybox/busyboxconfig, chainguard-dev/dfc#34
  { names: ["wolfi", "cgr.dev/chainguard/wolfi-base*", "chainguard/wolfi-base"], tools: BUSYBOX },

  // github.com/sclorg/s2i-base-container core/Dockerfile.rhel8, .rhel9 and .rhel10 run useradd on the plain image.
  // su in UBI 8: containers/toolbox#670
  { names: ["*redhat*/ubi8", "*redhat*/ubi8/ubi"], tools: { ...SHADOW_UTILS, su: "util-linux" } },
  { names: ["*redhat*/ubi9", "*redhat*/ubi9/ubi", "*redhat*/ubi10", "*redhat*/ubi10/ubi"], tools: SHADOW_UTILS },
  // wildfly/wildfly-container#187, IBM/mcp-context-forge#2197
  { names: ["*redhat*/ubi*-minimal"], tools: WITHOUT_SHADOW_UTILS },
  // openshift/sandboxed-containers-operator#2194
  { names: ["*redhat*/ubi*-micro"], tools: WITHOUT_SHADOW_UTILS },
  // github.com/elastic/elasticsearch-docker templates/Dockerfile.j2; sclorg/s2i-base-container core/Dockerfile.c9s
  { names: ["centos"], tags: ["7*", "centos7*"], tools: SHADOW_UTILS },
  { names: ["quay.io/centos/centos"], tags: ["stream9*"], tools: SHADOW_UTILS },
  // github.com/rocky-linux/sig-cloud-instance-images packages.txt (8.7) and Rocky.x86_64-9.packages (9.4)
  { names: ["rockylinux", "rockylinux/rockylinux"], tags: ["*minimal*", "*micro*", "*ubi*"], tools: NOTHING_KNOWN },
  { names: ["rockylinux", "rockylinux/rockylinux"], tags: ["8*"], tools: { ...SHADOW_UTILS, passwd: "absent", su: "absent" } },
  {
    names: ["rockylinux", "rockylinux/rockylinux"],
    tags: ["9*"],
    tools: { ...SHADOW_UTILS, passwd: "absent", su: "util-linux", runuser: "util-linux", setpriv: "util-linux" },
  },
  // github.com/AlmaLinux/container-images Containerfiles/9/Containerfile.base runs the useradd of almalinux:9, 10 likewise;
  // Containerfile.micro installs coreutils-single and a locale only.
  { names: ["almalinux"], tags: ["*minimal*"], tools: NOTHING_KNOWN },
  { names: ["almalinux"], tags: ["9*", "10*", "latest"], tools: SHADOW_UTILS },
  { names: ["almalinux/*-micro"], tools: WITHOUT_SHADOW_UTILS },
  // github.com/docker-library/mysql 8.4/Dockerfile.oracle
  { names: ["oraclelinux"], tags: ["8-slim*", "9-slim*"], tools: SHADOW_UTILS },
  // github.com/sclorg/s2i-base-container core/Dockerfile.f44, wazuh/wazuh#25964; su left with Fedora 35:
  // fedora-cloud/docker-brew-fedora#101
  {
    names: ["fedora", "registry.fedoraproject.org/fedora", "quay.io/fedora/fedora"],
    tags: ["latest", "4*", "rawhide"],
    tools: { ...SHADOW_UTILS, su: "absent" },
  },
  // amazonlinux/container-images#28 and #83, sensu/sensu-go#1790
  { names: ["amazonlinux", "public.ecr.aws/amazonlinux/amazonlinux"], tools: WITHOUT_SHADOW_UTILS },
  // microsoft/azurelinux#3239 for 1.0 and 2.0, dotnet/dotnet-buildtools-prereqs-docker#1439 for 3.0
  { names: ["mcr.microsoft.com/cbl-mariner/base/core"], tags: ["1.0*"], tools: SHADOW_UTILS },
  { names: ["mcr.microsoft.com/cbl-mariner/base/core"], tags: ["2.0*"], tools: WITHOUT_SHADOW_UTILS },
  { names: ["mcr.microsoft.com/azurelinux/base/core"], tags: ["3.0*"], tools: WITHOUT_SHADOW_UTILS },
  // goharbor/harbor#9247 and #12694
  { names: ["photon"], tags: ["2.0*"], tools: WITHOUT_SHADOW_UTILS },
];

/** What every image of a family has that is not in the table, provided that it has a package manager. */
export const ANY_TOOLS: Readonly<Record<OperatingSystem, ToolSet>> = {
  debian: SOME_DEBIAN,
  ubuntu: SOME_DEBIAN,
  alpine: SOME_BUSYBOX,
  wolfi: NOTHING_KNOWN,
  busybox: BUSYBOX,
  rhel: NOTHING_KNOWN,
  fedora: NOTHING_KNOWN,
  amazonlinux: NOTHING_KNOWN,
  other: NOTHING_KNOWN,
  scratch: NO_TOOLS,
  distroless: NO_TOOLS,
  windows: NO_TOOLS,
};

const DEBIAN_FAMILY: readonly OperatingSystem[] = ["debian", "ubuntu"];
const RED_HAT_FAMILY: readonly OperatingSystem[] = ["rhel", "fedora", "amazonlinux"];
const APK_FAMILY: readonly OperatingSystem[] = ["alpine", "wolfi"];

/** Which package brings which group of tools. */
export const TOOLS_OF_PACKAGE: readonly {
  readonly os: readonly OperatingSystem[];
  readonly name: string;
  readonly set: keyof ToolSet;
  readonly behaviour: ToolBehaviour;
}[] = [
  { os: DEBIAN_FAMILY, name: "passwd", set: "useradd", behaviour: "shadow" },
  { os: DEBIAN_FAMILY, name: "passwd", set: "passwd", behaviour: "shadow" },
  { os: DEBIAN_FAMILY, name: "passwd", set: "chpasswd", behaviour: "shadow" },
  { os: DEBIAN_FAMILY, name: "adduser", set: "adduser", behaviour: "debian-adduser" },
  { os: DEBIAN_FAMILY, name: "adduser", set: "addgroup", behaviour: "debian-adduser" },
  { os: DEBIAN_FAMILY, name: "util-linux", set: "su", behaviour: "util-linux" },
  { os: DEBIAN_FAMILY, name: "util-linux", set: "runuser", behaviour: "util-linux" },
  { os: DEBIAN_FAMILY, name: "util-linux", set: "setpriv", behaviour: "util-linux" },
  // gliderlabs/docker-alpine#326, chainguard-dev/dfc#34
  { os: APK_FAMILY, name: "shadow", set: "useradd", behaviour: "shadow" },
  { os: APK_FAMILY, name: "shadow", set: "passwd", behaviour: "shadow" },
  { os: APK_FAMILY, name: "shadow", set: "chpasswd", behaviour: "shadow" },
  { os: RED_HAT_FAMILY, name: "shadow-utils", set: "useradd", behaviour: "shadow" },
  { os: RED_HAT_FAMILY, name: "shadow-utils", set: "adduser", behaviour: "shadow" },
  { os: RED_HAT_FAMILY, name: "shadow-utils", set: "chpasswd", behaviour: "shadow" },
  { os: RED_HAT_FAMILY, name: "util-linux", set: "su", behaviour: "util-linux" },
  { os: RED_HAT_FAMILY, name: "util-linux", set: "runuser", behaviour: "util-linux" },
  { os: RED_HAT_FAMILY, name: "util-linux", set: "setpriv", behaviour: "util-linux" },
];
