import { expect, it } from "vitest";
import { threadCount } from "../../src/node/thread-count.ts";

it("few files are linted by one thread, many by several, and never by more than a handful", () => {
  expect(threadCount(1)).toBe(1);
  expect(threadCount(100)).toBe(1);
  expect(threadCount(1_000_000)).toBeLessThanOrEqual(4);
});
