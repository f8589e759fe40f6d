import { describe, expect, it } from "vitest";
import { accountToolsOf, packageOfTool, toolsOfPackage, type AccountTools } from "../../src/knowledge/account-tools.ts";
import { findBaseImage } from "../../src/knowledge/base-images.ts";

function toolsIn(name: string, tag?: string): AccountTools {
  const facts = findBaseImage(name, tag);
  if (!facts) throw new Error(`${name} is not known`);
  return accountToolsOf(facts, name, tag);
}

describe("Debian and Ubuntu", () => {
  it("ship adduser up to bookworm and not after", () => {
    expect(toolsIn("debian", "bookworm-slim").adduser).toBe("debian-adduser");
    expect(toolsIn("docker.io/library/debian", "11").addgroup).toBe("debian-adduser");
    expect(toolsIn("debian", "trixie").adduser).toBe("absent");
    expect(toolsIn("debian").adduser).toBe("absent");
    expect(toolsIn("debian", "stable-slim").deluser).toBe("absent");
  });

  it("ship useradd, su and setpriv in every release that is still about", () => {
    for (const tag of ["bullseye", "bookworm", "trixie-slim", "sid"]) {
      expect(toolsIn("debian", tag)).toMatchObject({ useradd: "shadow", gpasswd: "shadow", su: "util-linux", setpriv: "util-linux" });
    }
  });

  it("lost adduser with Ubuntu 24.04", () => {
    expect(toolsIn("ubuntu", "22.04").adduser).toBe("debian-adduser");
    expect(toolsIn("ubuntu", "24.04")).toMatchObject({ adduser: "absent", useradd: "shadow" });
    expect(toolsIn("eclipse-temurin", "21-jdk-noble").adduser).toBe("absent");
  });

  it("leave open what an image that is built on them installed", () => {
    expect(toolsIn("node", "22-bookworm")).toMatchObject({ adduser: "debian-adduser", useradd: "shadow" });
    expect(toolsIn("node", "22-trixie").adduser).toBe("unknown");
    expect(toolsIn("node", "22-trixie-slim").adduser).toBe("absent");
    expect(toolsIn("rabbitmq", "4")).toMatchObject({ adduser: "unknown", useradd: "shadow" });
  });

  it("leave open what a dated tag has", () => {
    expect(toolsIn("debian", "stable-20240110-slim").adduser).toBe("unknown");
  });
});

describe("Alpine and its kin", () => {
  it("have BusyBox's adduser and no useradd", () => {
    for (const tools of [
      toolsIn("alpine", "3.20"),
      toolsIn("node", "20-alpine"),
      toolsIn("python", "3.13-alpine"),
      toolsIn("cgr.dev/chainguard/wolfi-base"),
    ]) {
      expect(tools).toMatchObject({ adduser: "busybox", addgroup: "busybox", useradd: "absent", groupadd: "absent" });
    }
  });

  it("may have useradd in an image that nobody has read", () => {
    expect(toolsIn("linuxserver/sonarr")).toMatchObject({ adduser: "busybox", useradd: "unknown" });
  });

  it("get useradd from the package shadow, and keep their adduser", () => {
    expect(packageOfTool("alpine", "useradd")).toBe("shadow");
    expect(toolsOfPackage("alpine", "shadow")).toMatchObject({ useradd: "shadow", groupmod: "shadow" });
    expect(toolsOfPackage("alpine", "shadow").adduser).toBeUndefined();
  });
});

describe("Red Hat and its kin", () => {
  it("have useradd in full images, also under the name adduser", () => {
    for (const tools of [
      toolsIn("redhat/ubi9"),
      toolsIn("registry.access.redhat.com/ubi8/ubi", "8.10"),
      toolsIn("rockylinux", "9"),
      toolsIn("almalinux", "9"),
      toolsIn("centos", "7"),
      toolsIn("fedora", "42"),
    ]) {
      expect(tools).toMatchObject({ useradd: "shadow", adduser: "shadow", addgroup: "absent" });
    }
  });

  it("lack it in minimal ones until shadow-utils is installed", () => {
    for (const tools of [
      toolsIn("registry.access.redhat.com/ubi9/ubi-minimal"),
      toolsIn("redhat/ubi9-micro"),
      toolsIn("amazonlinux"),
      toolsIn("mcr.microsoft.com/azurelinux/base/core", "3.0"),
    ]) {
      expect(tools).toMatchObject({ useradd: "absent", groupadd: "absent" });
    }
    expect(packageOfTool("rhel", "useradd")).toBe("shadow-utils");
    expect(toolsOfPackage("amazonlinux", "shadow-utils")).toMatchObject({ useradd: "shadow", adduser: "shadow" });
  });

  it("have no su in Fedora", () => {
    expect(toolsIn("fedora").su).toBe("absent");
  });

  it("leave open what nobody looked up", () => {
    expect(toolsIn("opensuse/leap", "15").useradd).toBe("unknown");
    expect(toolsIn("rockylinux", "9-minimal").useradd).toBe("unknown");
    expect(toolsIn("photon", "5.0").useradd).toBe("unknown");
  });
});

describe("images without a distribution", () => {
  it("have no account tools at all", () => {
    expect(toolsIn("scratch").useradd).toBe("absent");
    expect(toolsIn("gcr.io/distroless/base-debian12", "debug")).toMatchObject({ adduser: "absent", su: "absent" });
    expect(toolsIn("busybox")).toMatchObject({ adduser: "busybox", useradd: "absent" });
  });

  it("have what their family certainly has when the tag cannot be told", () => {
    const anyDebian = accountToolsOf({ os: "debian", packageManager: "apt" }, "debian", null);
    expect(anyDebian).toMatchObject({ useradd: "shadow", adduser: "unknown" });
    expect(accountToolsOf({ os: "debian" }, "example.com/app", "1").useradd).toBe("unknown");
  });
});

describe("packages", () => {
  it("are named as the distribution names them", () => {
    expect(packageOfTool("debian", "adduser")).toBe("adduser");
    expect(packageOfTool("ubuntu", "useradd")).toBe("passwd");
    expect(packageOfTool("debian", "setpriv")).toBe("util-linux");
    expect(packageOfTool("rhel", "addgroup")).toBeUndefined();
    expect(packageOfTool("scratch", "useradd")).toBeUndefined();
    expect(toolsOfPackage("debian", "curl")).toEqual({});
  });
});
