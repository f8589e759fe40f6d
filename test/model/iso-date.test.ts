import { expect, test } from "vitest";
import { isIsoDate, monthsAfter } from "../../src/model/iso-date.ts";

test.each(["2026-11-22", "2024-02-29"])("%s is a day of the calendar", (text) => {
  expect(isIsoDate(text)).toBe(true);
});

test.each(["2026-02-30", "2026-13-01", "2026-1-2", "22.11.2026", "2026-11-22T00:00", "today", ""])("%j is none", (text) => {
  expect(isIsoDate(text)).toBe(false);
});

test("some months later it is the same day, or the last of a shorter month", () => {
  expect(monthsAfter("2026-11-22", 0)).toBe("2026-11-22");
  expect(monthsAfter("2026-11-22", 3)).toBe("2027-02-22");
  expect(monthsAfter("2026-01-31", 1)).toBe("2026-02-28");
  expect(monthsAfter("2026-12-31", 12)).toBe("2027-12-31");
});
