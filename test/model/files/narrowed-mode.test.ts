import { expect, test } from "vitest";
import { withoutOtherWrite, withoutSetIds } from "../../../src/model/files/narrowed-mode.ts";

test.each([
  ["777", "775"],
  ["0666", "0664"],
  ["7", "005"],
  ["a+w", "ug+w"],
  ["o+w", "o-w"],
  ["a+rwx", "ug+rwx,o+rx"],
  ["o=rw", "o=r"],
  ["go+rw,u+x", "g+rw,o+r,u+x"],
  ["go-w,o+w", "go-w"],
  ["a+r+w", undefined],
])("%s without others is %s", (mode, expected) => {
  expect(withoutOtherWrite(mode)).toBe(expected);
});

test.each([
  ["4755", "755"],
  ["04755", "0755"],
  ["3777", "1777"],
  ["u+s", "u-s"],
  ["g+s", "g-s"],
  ["ug+xs,o+x", "ug+x,o+x"],
  ["u=rwxs", "u=rwx"],
  ["+s", "ug-s"],
  ["u+s+x", undefined],
])("%s without setuid and setgid is %s", (mode, expected) => {
  expect(withoutSetIds(mode)).toBe(expected);
});
