import { describe, expect, it } from "vitest";
import { carriedReleases, isOver, successorOn } from "../../src/knowledge/end-of-life.ts";

/** The releases that a reference names, as `part product cycle`. */
function releases(name: string, tag?: string): string[] {
  return carriedReleases(name, tag).map(({ part, line, cycle }) => `${part} ${line.product} ${cycle.cycle}`);
}

describe("the release of an image itself", () => {
  it.each([
    ["node", "8-alpine", "Node.js 8"],
    ["node", "10.15.1", "Node.js 10"],
    ["docker.io/library/node", "v20", "Node.js 20"],
    ["node", "carbon-slim", "Node.js 8"],
    ["ubuntu", "Bionic-20190612", "Ubuntu 18.04"],
    ["debian", "8.6", "Debian 8"],
    ["centos", "7.2.1511", "CentOS 7"],
    ["centos", "centos6", "CentOS 6"],
    ["quay.io/centos/centos", "stream9", "CentOS Stream 9"],
    ["mcr.microsoft.com/windows/servercore", "ltsc2019", "Windows Server Core 2019"],
    ["mcr.microsoft.com/windows/nanoserver", "10.0.14393.2068", "Nano Server 1607"],
    ["quay.io/coreos/etcd", "v3.3.8", "etcd 3.3"],
    ["jenkins/jenkins", "2.541.1-lts", "Jenkins 2.541"],
    ["bitnami/redis", "6.0.9", "Redis 6.0"],
    ["ros", "kinetic-ros-base", "ROS kinetic"],
  ])("%s:%s is %s", (name, tag, expected) => {
    expect(releases(name, tag)[0]).toBe(`own ${expected}`);
  });

  it("is the newest of a major release once there is a newer one, because such a tag moves no more", () => {
    expect(releases("python", "2-alpine")).toEqual(["own Python 2.7"]);
    expect(releases("php", "7")).toEqual(["own PHP 7.4"]);
  });

  it.each([
    ["python", "3-alpine"],
    ["composer", "2"],
    ["node", "lts"],
    ["alpine", "edge"],
    ["ubuntu", "rolling"],
    ["node", "latest"],
    ["node", undefined],
    ["python", "3.\u{FFFC}"],
    ["node", "\u{FFFC}"],
    ["node", "8u201"],
    ["alpine", "20260805"],
    ["example/node", "8"],
  ])("is not known of %s:%s", (name, tag) => {
    expect(releases(name, tag)).toEqual([]);
  });

  it("that is not listed is over with the one after it", () => {
    const [release] = carriedReleases("nginx", "1.13.6-alpine");
    expect(release).toMatchObject({ unlisted: "1.13", cycle: { cycle: "1.14" } });
    expect(carriedReleases("pgvector/pgvector", "0.7.4-pg16")).toEqual([]);
  });
});

describe("what else a reference names", () => {
  it.each([
    ["node", "18-buster", ["own Node.js 18", "system Debian 10"]],
    ["php", "7.2-fpm-alpine3.7", ["own PHP 7.2", "system Alpine 3.7"]],
    ["mcr.microsoft.com/powershell", "7.4-alpine-3.17", ["own PowerShell 7.4", "system Alpine 3.17"]],
    ["node", "\u{FFFC}-buster", ["system Debian 10"]],
    ["buildpack-deps", "kinetic", ["system Ubuntu 22.10"]],
    ["example/tool", "9.0-base-ubuntu16.04", ["system Ubuntu 16.04"]],
    ["example/tool", "debian-12", ["system Debian 12"]],
    ["example/ubuntu", "16.04", ["system Ubuntu 16.04"]],
    ["example/app", "python3.9-slim", ["runtime Python 3.9"]],
    ["example/base-centos7", undefined, ["system CentOS 7"]],
    ["registry.example.com/hub/library/node", "18", ["own Node.js 18"]],
    ["gcr.io/distroless/nodejs18-debian11", "nonroot", ["system Debian 11", "runtime Node.js 18"]],
    ["registry.access.redhat.com/ubi8/openjdk-11", "1.20", ["system Red Hat Enterprise Linux 8", "runtime Red Hat build of OpenJDK 11"]],
  ])("%s:%s", (name, tag, expected) => {
    expect(releases(name, tag)).toEqual(expected);
  });

  it("is not read into words that may mean something else", () => {
    for (const tag of ["kinetic", "v1.7.2-debian-1.0", "node1", "lunar", "python3", "alpine-3"]) expect(releases("example/app", tag), tag).toEqual([]);
  });

  it("is a habit of naming where the image is not known", () => {
    expect(carriedReleases("example/tool", "buster").map(({ byHabit }) => byHabit)).toEqual([true]);
    expect(carriedReleases("node", "buster").map(({ byHabit }) => byHabit)).toEqual([false]);
  });
});

describe("an end", () => {
  it("is the last day with fixes, those of a free extension included", () => {
    const [debian] = carriedReleases("debian", "11");
    expect(debian?.cycle.end).toBe("2026-08-31");
    expect(debian && isOver(debian.cycle, "2026-08-31")).toBe(false);
    expect(debian && isOver(debian.cycle, "2026-09-01")).toBe(true);
    expect(carriedReleases("ubuntu", "18.04")[0]?.cycle.end).toBe("2023-05-31");
  });

  it("may be past on a day that nobody wrote down, or not be announced", () => {
    expect(isOver({ end: true }, "2026-11-22")).toBe(true);
    expect(isOver({ end: false }, "2026-11-22")).toBe(false);
  });
});

describe("the successor", () => {
  const successor = (name: string, tag: string, day: string): string | undefined => {
    const [release] = carriedReleases(name, tag);
    return release && successorOn(day, release.line)?.cycle;
  };

  it("is the newest release with fixes on that day", () => {
    expect(successor("alpine", "3.7", "2026-11-22")).toBe("3.24");
    expect(successor("python", "2.7", "2026-11-22")).toBe("3.14");
    expect(successor("ros", "kinetic", "2026-11-22")).toBe("lyrical");
  });

  it("has long-term support where there are such releases, once it has begun", () => {
    expect(successor("node", "8", "2026-11-22")).toBe("26");
    expect(successor("node", "8", "2026-10-01")).toBe("24");
    expect(successor("eclipse-temurin", "24", "2026-09-01")).toBe("25");
  });

  it("is absent where all releases have ended", () => {
    expect(successor("centos", "7", "2026-11-22")).toBeUndefined();
  });
});
