import { describe, expect, it } from "vitest";
import { ALPINE_PACKAGE_ACCOUNTS } from "../../../src/model/tools/alpine-package-accounts.ts";
import { DEBIAN_PACKAGE_ACCOUNTS } from "../../../src/model/tools/debian-package-accounts.ts";
import { accountsOfPackage } from "../../../src/model/tools/package-accounts.ts";
import { RPM_PACKAGE_ACCOUNTS } from "../../../src/model/tools/rpm-package-accounts.ts";

describe("accounts that come with a package", () => {
  it("have the ids that the distribution fixes, and no others", () => {
    expect(accountsOfPackage("apk", "postgresql")).toEqual({
      accounts: [{ name: "postgres", uid: 70, gid: 70, group: "postgres" }],
      groups: [{ name: "postgres", gid: 70 }],
    });
    expect(accountsOfPackage("rpm", "httpd")?.accounts).toEqual([{ name: "apache", uid: 48, gid: 48, group: "apache" }]);
    expect(accountsOfPackage("apt", "redis-server")?.accounts).toEqual([
      { name: "redis", uid: undefined, gid: undefined, group: "redis" },
    ]);
  });

  it("may belong to a group of another name, or to one that is not known", () => {
    expect(accountsOfPackage("rpm", "nss-pam-ldapd")).toEqual({
      accounts: [{ name: "nslcd", uid: 65, gid: 55, group: "ldap" }],
      groups: [{ name: "ldap", gid: 55 }],
    });
    expect(accountsOfPackage("apt", "mosquitto")).toEqual({
      accounts: [{ name: "mosquitto", uid: undefined, gid: undefined, group: undefined }],
      groups: [],
    });
  });

  it("may be a group alone", () => {
    expect(accountsOfPackage("apt", "docker-ce")).toEqual({ accounts: [], groups: [{ name: "docker", gid: undefined }] });
  });

  it("are found under names with a version", () => {
    const names = (manager: "apt" | "apk" | "rpm", name: string): readonly string[] | undefined =>
      accountsOfPackage(manager, name)?.accounts.map((account) => account.name);
    expect(names("apt", "postgresql-16")).toEqual(["postgres"]);
    expect(names("apt", "mysql-server-8.0")).toEqual(["mysql"]);
    expect(names("rpm", "postgresql16-server")).toEqual(["postgres"]);
    expect(names("rpm", "nginx-1.26.1")).toEqual(["nginx"]);
    expect(names("apk", "postgresql15")).toEqual(["postgres"]);
    expect(names("apt", "tomcat8")).toEqual(["tomcat8"]);
    expect(names("apt", "postgresql-client-16")).toBeUndefined();
  });

  it("differ between distributions", () => {
    expect(accountsOfPackage("apt", "nginx")).toBeUndefined();
    expect(accountsOfPackage("apk", "nginx")?.accounts[0]?.name).toBe("nginx");
  });

  it("are not known of other packages", () => {
    expect(accountsOfPackage("apt", "curl")).toBeUndefined();
    expect(accountsOfPackage("apt", "constructor")).toBeUndefined();
  });

  it("are written in the tables as the reader expects", () => {
    for (const table of [DEBIAN_PACKAGE_ACCOUNTS, ALPINE_PACKAGE_ACCOUNTS, RPM_PACKAGE_ACCOUNTS]) {
      for (const [name, entries] of Object.entries(table)) {
        for (const entry of entries) expect(entry, name).toMatch(/^(?:[\w-]+(?:=\d+)?)?(?::(?:[\w-]+(?:=\d+)?)?)?$/);
      }
    }
  });
});
