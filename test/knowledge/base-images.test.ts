import { describe, expect, it } from "vitest";
import { findBaseImage, normaliseImageName, type BaseImageFacts } from "../../src/knowledge/base-images.ts";

const PRIVATE: BaseImageFacts = {
  names: ["registry.example.com/team/*"],
  user: { name: "app", uid: 4000, gid: 4000, literal: "4000" },
  dropsPrivileges: false,
  accounts: [{ name: "app", uid: 4000, gid: 4000 }],
  base: "debian:bookworm-slim",
  os: "debian",
  confidence: "documented",
  source: "configuration",
};

describe("well-known images", () => {
  it.each([
    ["node", "20-alpine", { os: "alpine", shell: "ash", packageManager: "apk" }],
    ["node", "20", { os: "debian", shell: "dash", packageManager: "apt" }],
    ["postgres", "16", { os: "debian", dropsPrivileges: true, dropsTo: "postgres", dropsBy: "entrypoint" }],
    ["elasticsearch", "7.17", { os: "ubuntu" }],
    ["ubuntu", "24.04", { os: "ubuntu", accountsComplete: true }],
    ["alpine", undefined, { os: "alpine", shell: "ash", bash: false }],
    ["registry.access.redhat.com/ubi9/ubi-minimal", "9.4", { os: "rhel", packageManager: "microdnf" }],
    ["scratch", undefined, { os: "scratch", shell: "none", accounts: [], accountsComplete: true }],
    ["mcr.microsoft.com/windows/nanoserver", "ltsc2022", { os: "windows", shell: "cmd" }],
  ])("%s:%s", (name, tag, expected) => {
    expect(findBaseImage(name, tag)).toMatchObject(expected);
  });

  it("says who they run as: nobody in particular, a number, or a name", () => {
    expect(findBaseImage("node", "20")?.user).toEqual({ name: "root", uid: 0, gid: 0 });
    expect(findBaseImage("gcr.io/distroless/static", "nonroot")?.user).toMatchObject({ uid: 65532, literal: "65532" });
    expect(findBaseImage("gcr.io/distroless/static", "latest")?.user).toMatchObject({ uid: 0, literal: "0" });
    expect(findBaseImage("nginxinc/nginx-unprivileged", "1.27-alpine")?.user).toMatchObject({ uid: 101 });
    expect(findBaseImage("nginx", "1.27")?.user).toMatchObject({ name: "root" });
    expect(findBaseImage("jenkins/jenkins", "lts")?.user).toMatchObject({ name: "jenkins", uid: 1000 });
  });

  it("leaves out what is not known instead of guessing", () => {
    expect(findBaseImage("example.com/nobody/knows", "1")).toBeUndefined();
    expect(findBaseImage("constructor", "latest")).toBeUndefined();
    expect(findBaseImage("node\nnginx", "latest")).toBeUndefined();
    expect(findBaseImage("", undefined)).toBeUndefined();
  });
});

describe("names", () => {
  it.each([
    "node",
    "library/node",
    "docker.io/node",
    "docker.io/library/node",
    "index.docker.io/library/node",
    "registry-1.docker.io/library/node",
    "registry.hub.docker.com/library/node",
    "public.ecr.aws/docker/library/node",
    "mirror.gcr.io/library/node",
  ])("%s is node", (spelling) => {
    expect(normaliseImageName(spelling)).toBe("node");
    expect(findBaseImage(spelling, "20-alpine")).toEqual(findBaseImage("node", "20-alpine"));
  });

  it("keeps a registry that is no mirror of Docker Hub", () => {
    expect(normaliseImageName("docker.io/bitnami/redis")).toBe("bitnami/redis");
    expect(normaliseImageName("ghcr.io/library/node")).toBe("ghcr.io/library/node");
    expect(findBaseImage("registry.example.com/node", "20")).toBeUndefined();
  });

  it("takes a missing tag for latest", () => {
    expect(findBaseImage("ubuntu", undefined)).toEqual(findBaseImage("ubuntu", "latest"));
    expect(findBaseImage("ubuntu", undefined)).not.toEqual(findBaseImage("ubuntu", "22.04"));
  });

  it("prefers the entry with the very name to one whose glob comes later", () => {
    expect(findBaseImage("cgr.dev/chainguard/wolfi-base", "latest")?.user?.name).toBe("root");
    expect(findBaseImage("cgr.dev/chainguard/anything", "latest")?.user?.name).toBe("nonroot");
  });
});

describe("a tag that cannot be told", () => {
  it("gives the only entry of a name", () => {
    expect(findBaseImage("scratch", null)).toEqual(findBaseImage("scratch", undefined));
  });

  it("gives what all tags have in common", () => {
    const anyNode = findBaseImage("node", null);
    expect(anyNode).toMatchObject({ names: ["node"], user: { name: "root" }, dropsPrivileges: false, os: "other" });
    expect(anyNode?.accounts).toContainEqual(expect.objectContaining({ name: "node", uid: 1000 }));
    expect(anyNode?.accounts.map((account) => account.name)).not.toContain("www-data");
    expect(anyNode?.accountsComplete).toBeUndefined();
    expect(anyNode?.shell).toBeUndefined();
  });

  it("does not say who it runs as when tags differ in that", () => {
    expect(findBaseImage("gcr.io/distroless/static", null)).toMatchObject({ os: "distroless", user: undefined });
  });

  it("says nothing when there may be tags that no entry describes", () => {
    const tagged: BaseImageFacts = { ...PRIVATE, names: ["example.com/app"], tags: ["1*"] };
    expect(findBaseImage("example.com/app", "1.2", [tagged])).toBe(tagged);
    expect(findBaseImage("example.com/app", null, [tagged])).toBeUndefined();
  });
});

describe("facts of the configuration", () => {
  it("describe images that nobody else knows", () => {
    expect(findBaseImage("registry.example.com/team/api", "3", [PRIVATE])).toBe(PRIVATE);
    expect(findBaseImage("registry.example.com/other/api", "3", [PRIVATE])).toBeUndefined();
  });

  it("win over the built-in ones", () => {
    const own: BaseImageFacts = { ...PRIVATE, names: ["docker.io/library/node"] };
    expect(findBaseImage("node", "20", [own])).toBe(own);
    expect(findBaseImage("node", null, [own])).toBe(own);
  });

  it("leave the tags that they do not name as they were", () => {
    const own: BaseImageFacts = { ...PRIVATE, names: ["node"], tags: ["99*"] };
    expect(findBaseImage("node", "99-slim", [own])).toBe(own);
    expect(findBaseImage("node", "20", [own])?.user?.name).toBe("root");
  });
});
