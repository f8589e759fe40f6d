import { expect, it } from "vitest";
import { fitted } from "../../src/model/fitted.ts";

it("gives the same items in the same order", () => {
  for (const size of [0, 1, 16, 17, 1000]) {
    const items = Array.from({ length: size }, (_, index) => index);
    expect(fitted(items)).toEqual(items);
  }
});

it("lets all empty lists be one", () => {
  expect(fitted([])).toBe(fitted([]));
});
