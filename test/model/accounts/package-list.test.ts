import { describe, expect, it } from "vitest";
import { hasPackage, mayComeWithPackage, withPackageName, type PackageList } from "../../../src/model/accounts/package-list.ts";

const SPAN = { start: 0, end: 0 };

function listOf(...names: readonly string[]): PackageList | undefined {
  return names.reduce<PackageList | undefined>((packages, name) => withPackageName(packages, name, SPAN), undefined);
}

describe("a list of packages", () => {
  const packages = listOf("curl", "Nginx-full");

  it("knows which are installed", () => {
    expect(hasPackage(packages, ["wget", "curl"])).toBe(true);
    expect(hasPackage(packages, ["nginx"])).toBe(false);
    expect(hasPackage(undefined, ["curl"])).toBe(false);
  });

  it("may have brought an account whose name is part of a package's", () => {
    expect(mayComeWithPackage(packages, "nginx")).toBe(true);
    expect(mayComeWithPackage(packages, "app")).toBe(false);
    expect(mayComeWithPackage(packages, "")).toBe(false);
    expect(mayComeWithPackage(undefined, "nginx")).toBe(false);
  });

  it("may have brought any account when it is too long to tell", () => {
    const names = Array.from({ length: 1001 }, (_, index) => `lib${index}`);
    expect(mayComeWithPackage(listOf(...names.slice(1)), "app")).toBe(false);
    expect(mayComeWithPackage(listOf(...names), "app")).toBe(true);
  });
});
