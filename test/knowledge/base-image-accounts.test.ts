import { describe, expect, it } from "vitest";
import { accountsOf, findBaseImage, type BaseImageAccounts, type BaseImageFacts } from "../../src/knowledge/base-images.ts";
import { idRangesOf } from "../../src/knowledge/distribution-accounts.ts";

function accountsIn(name: string, tag?: string, added: readonly BaseImageFacts[] = []): BaseImageAccounts {
  const facts = findBaseImage(name, tag, added);
  if (!facts) throw new Error(`${name} is not known`);
  return accountsOf(facts, added);
}

function account({ accounts }: BaseImageAccounts, name: string): unknown {
  return accounts.find((candidate) => candidate.name === name);
}

function gidOf({ groups }: BaseImageAccounts, name: string): number | undefined {
  return groups.find((group) => group.name === name)?.gid;
}

describe("accounts of an image", () => {
  it("are its own and those of the images below it", () => {
    const node = accountsIn("node", "20-slim");
    expect(account(node, "node")).toMatchObject({ uid: 1000, gid: 1000 });
    expect(account(node, "www-data")).toMatchObject({ uid: 33, gid: 33 });
    expect(account(node, "root")).toMatchObject({ uid: 0, gid: 0 });
    expect(node.complete).toBe(false);
  });

  it("list each name once", () => {
    for (const [name, tag] of [["node", "20"], ["postgres", "16"], ["nginx", "alpine"], ["ubuntu", "24.04"]] as const) {
      const names = accountsIn(name, tag).accounts.map((listed) => listed.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("include the user that Ubuntu ships since 23.04", () => {
    expect(account(accountsIn("ubuntu", "24.04"), "ubuntu")).toMatchObject({ uid: 1000, gid: 1000 });
    expect(account(accountsIn("ubuntu", "22.04"), "ubuntu")).toBeUndefined();
    expect(account(accountsIn("ubuntu", "jammy"), "ubuntu")).toBeUndefined();
  });

  it("lose those that the image deleted, with their groups", () => {
    const gradle = accountsIn("gradle", "8-jdk21");
    expect(account(gradle, "ubuntu")).toBeUndefined();
    expect(gidOf(gradle, "ubuntu")).toBeUndefined();
    expect(account(gradle, "gradle")).toMatchObject({ uid: 1000 });
    expect(account(gradle, "www-data")).toMatchObject({ uid: 33 });
  });

  it("are complete only where the entry itself says so", () => {
    expect(accountsIn("debian", "bookworm")).toMatchObject({ complete: true, groupsComplete: true });
    expect(accountsIn("scratch")).toMatchObject({ complete: true, groupsComplete: true });
    expect(accountsIn("python", "3.13-slim")).toMatchObject({ complete: false, groupsComplete: false });
    expect(accountsIn("alpine")).toMatchObject({ complete: false, groupsComplete: false });
  });

  it("know that Debian changed its list with bookworm", () => {
    expect(account(accountsIn("debian", "bullseye-slim"), "gnats")).toMatchObject({ uid: 41 });
    expect(account(accountsIn("debian", "bullseye-slim"), "_apt")).toMatchObject({ uid: 100 });
    expect(account(accountsIn("debian", "12-slim"), "gnats")).toBeUndefined();
    expect(account(accountsIn("debian", "12-slim"), "_apt")).toMatchObject({ uid: 42 });
    expect(accountsIn("debian", "jessie").complete).toBe(false);
  });

  it("come from the distribution where the entry names few and no base", () => {
    const haproxy = accountsIn("haproxy", "1.9");
    expect(account(haproxy, "www-data")).toMatchObject({ uid: 33 });
    expect(gidOf(haproxy, "sudo")).toBe(27);
  });

  it("do not come from the distribution where files were put together by hand", () => {
    expect(accountsIn("registry.access.redhat.com/ubi9/ubi-micro").accounts.map((listed) => listed.name)).toEqual(["root"]);
  });
});

describe("groups of an image", () => {
  it("are those of the distribution and the accounts' own", () => {
    const postgres = accountsIn("postgres", "16");
    expect(gidOf(postgres, "postgres")).toBe(999);
    expect(gidOf(postgres, "adm")).toBe(4);
    expect(gidOf(postgres, "nogroup")).toBe(65534);
  });

  it("have the names that Alpine gives them", () => {
    const alpine = accountsIn("alpine", "3.20");
    expect(gidOf(alpine, "www-data")).toBe(82);
    expect(gidOf(alpine, "nogroup")).toBe(65533);
    expect(gidOf(alpine, "nobody")).toBe(65534);
    expect(account(alpine, "www-data")).toBeUndefined();
  });

  it("do not include the namesake of an account that is in another group", () => {
    const debian = accountsIn("debian", "bookworm");
    expect(gidOf(debian, "nobody")).toBeUndefined();
    expect(gidOf(debian, "sync")).toBeUndefined();
    expect(gidOf(debian, "users")).toBe(100);
  });

  it("of distroless images are few", () => {
    const { groups } = accountsIn("gcr.io/distroless/static-debian12", "nonroot");
    expect(groups.map((group) => group.name).toSorted()).toEqual(["nobody", "nonroot", "root", "staff", "tty"]);
  });
});

describe("private images", () => {
  const base: BaseImageFacts = {
    names: ["registry.example.com:5000/base"],
    dropsPrivileges: false,
    accounts: [{ name: "app" }],
    base: "debian:bookworm-slim@sha256:0123",
    os: "debian",
    packageManager: "apt",
    confidence: "documented",
    source: "configuration",
  };

  it("have the accounts of what they are built on, also through each other", () => {
    const api: BaseImageFacts = { ...base, names: ["example.com/api"], accounts: [], base: "registry.example.com:5000/base:7" };
    const accounts = accountsIn("example.com/api", "1", [api, base]);
    expect(account(accounts, "app")).toEqual({ name: "app" });
    expect(account(accounts, "daemon")).toMatchObject({ uid: 1 });
    expect(accounts.groups).toContainEqual({ name: "app", gid: undefined });
  });

  it("do not hang on a circle", () => {
    const circle: BaseImageFacts = { ...base, base: "registry.example.com:5000/base:latest" };
    expect(account(accountsOf(circle, [circle]), "app")).toEqual({ name: "app" });
  });
});

describe("ids that tools hand out", () => {
  it("start at 1000 for people and lie below for services", () => {
    expect(idRangesOf("debian")).toMatchObject({ system: { first: 100, last: 999 }, regular: { first: 1000 } });
    expect(idRangesOf("rhel")).toMatchObject({ system: { first: 201, last: 999 } });
    expect(idRangesOf("alpine")).toMatchObject({ system: { first: 100, last: 999 } });
    expect(idRangesOf("windows")).toBeUndefined();
  });
});
