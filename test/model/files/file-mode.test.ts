import { describe, expect, test } from "vitest";
import { OTHER_WRITE, parseMode, SETGID, SETUID, STICKY } from "../../../src/model/files/file-mode.ts";

function bits(text: string) {
  const mode = parseMode(text);
  if (!mode) return undefined;
  const named = { setuid: SETUID, setgid: SETGID, sticky: STICKY, "o+w": OTHER_WRITE, "u+x": 0o100 };
  return Object.entries(named)
    .filter(([, bit]) => (mode.sets & bit) !== 0)
    .map(([name]) => name)
    .join(" ");
}

describe("a file mode sets", () => {
  test.each([
    ["755", "u+x"],
    ["0777", "o+w u+x"],
    ["1777", "sticky o+w u+x"],
    ["04755", "setuid u+x"],
    ["2750", "setgid u+x"],
    ["666", "o+w"],
    ["a+w", "o+w"],
    ["o+w", "o+w"],
    ["ugo+rw", "o+w"],
    ["+w", ""],
    ["+x", "u+x"],
    ["go-w", ""],
    ["o=rwx", "o+w"],
    ["o+w,o-w", ""],
    ["u+s", "setuid"],
    ["+s", "setuid setgid"],
    ["g+s", "setgid"],
    ["a=rX", ""],
    ["u=rwx,go=rx", "u+x"],
  ])("%s: %s", (text, expected) => {
    expect(bits(text)).toBe(expected);
  });

  test.each(["", "app", "8", "u+q", "--reference=x"])("%j is no mode", (text) => {
    expect(parseMode(text)).toBeUndefined();
  });

  test("what is copied from another class is not known", () => {
    expect(parseMode("g=u")).toMatchObject({ sets: 0, clears: 0 });
    expect(parseMode("o=r,o=g")).toMatchObject({ sets: 0, clears: 0 });
    expect(parseMode("o=,o+u")).toMatchObject({ sets: 0, clears: 0 });
    expect(parseMode("o=,o-u")).toMatchObject({ sets: 0, clears: 0o007 });
  });

  test("= clears what it does not set", () => {
    expect(parseMode("o=r")?.clears).toBe(0o003);
    expect(parseMode("755")?.clears).toBe(0o7022);
  });
});
