import { describe, expect, test } from "vitest";
import { aptSettings, iniSettings, type WrittenSetting } from "../../../src/model/files/configuration-text.ts";

function shown(settings: Iterable<WrittenSetting>, text: string): readonly string[] {
  return [...settings].map(({ name, value, section, start, end, valueStart, valueEnd }) => {
    expect(text.slice(valueStart, valueEnd)).toBe(value ?? "");
    return `${section === undefined ? "" : `[${section}] `}${name}=${value ?? "?"}: ${text.slice(start, end)}`;
  });
}

function apt(text: string): readonly string[] {
  return shown(aptSettings({ text, pieces: [] }), text);
}

function ini(text: string): readonly string[] {
  return shown(iniSettings({ text, pieces: [] }), text);
}

describe("apt.conf", () => {
  test("has settings in one line or in blocks", () => {
    expect(apt('APT::Get::Assume-Yes "true";\nAcquire { Retries 3; https::Verify-Peer "false"; };')).toEqual([
      'APT::Get::Assume-Yes=true: APT::Get::Assume-Yes "true"',
      "Acquire::Retries=3: Retries 3",
      'Acquire::https::Verify-Peer=false: https::Verify-Peer "false"',
    ]);
  });

  test("may lack the last semicolon, and quotes everywhere", () => {
    expect(apt("Acquire { https::Verify-Peer false }")).toEqual(["Acquire::https::Verify-Peer=false: https::Verify-Peer false"]);
    expect(apt("A::B true")).toEqual(["A::B=true: A::B true"]);
  });

  test("has comments of three kinds", () => {
    expect(apt('// A "1";\n# B "1";\n/* C "1"; */\nD "x // y";')).toEqual(['D=x // y: D "x // y"']);
  });

  test("may open and close more than it should", () => {
    expect(apt("} } A { B { C 1;")).toEqual(["A::B::C=1: C 1"]);
  });
});

describe("INI files", () => {
  test("have settings in sections", () => {
    expect(ini("[main]\ngpgcheck = 0 \n\n[other]\n\tname=\"a b\"\nurl: x\n")).toEqual([
      "[main] gpgcheck=0: gpgcheck = 0", '[other] name=a b: name="a b"', "[other] url=x: url: x",
    ]);
  });

  test("have comments, and lines that say nothing", () => {
    expect(ini("# a=1\n; b=2\nc\n=d\n")).toEqual([]);
  });
});
