import { expect, test } from "vitest";
import { nearestName } from "../../src/rule/nearest-name.ts";

test.each([
  ["a letter too few", "no-rot-user", "no-root-user"],
  ["a letter too many", "no-rooot-user", "no-root-user"],
  ["another letter", "no-toot-user", "no-root-user"],
  ["two letters swapped", "ngixn", "nginx"],
  ["another case", "NGINX", "nginx"],
])("%s is forgiven", (_, name, meant) => {
  expect(nearestName(name, ["missing-user", "no-root-user", "nginx"])).toBe(meant);
});

test("the nearest wins, and of equally near ones the first", () => {
  expect(nearestName("node", ["mode", "nodes", "nod", "node1"])).toBe("mode");
  expect(nearestName("wwwdata", ["www-date", "www-data"])).toBe("www-data");
});

test("short names must be nearly right", () => {
  expect(nearestName("app", ["web"])).toBeUndefined();
  expect(nearestName("app", ["apt"])).toBe("apt");
  expect(nearestName("", ["a"])).toBeUndefined();
  expect(nearestName("x", [])).toBeUndefined();
});

test("very long names cost little", () => {
  expect(nearestName("a".repeat(5000), ["b".repeat(4000), "c"])).toBeUndefined();
});
