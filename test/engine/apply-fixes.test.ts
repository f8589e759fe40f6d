import { describe, expect, test } from "vitest";
import { applyEdits, applyFixes, chooseFix } from "../../src/engine/apply-fixes.ts";
import { finding, fixable, insertBefore, replace } from "./finding-stub.ts";

const TEXT = "FROM alpine\nUSER root\nCMD run\n";

describe("edits", () => {
  test("are given in offsets of the original text, in any order", () => {
    const edits = [replace(TEXT, "run", "serve"), replace(TEXT, "root", "app"), insertBefore(TEXT, "FROM", "# why\n")];
    expect(applyEdits(TEXT, edits)).toBe("# why\nFROM alpine\nUSER app\nCMD serve\n");
  });

  test("may touch each other", () => {
    expect(applyEdits(TEXT, [replace(TEXT, "USER ", ""), replace(TEXT, "root\n", "")])).toBe("FROM alpine\nCMD run\n");
  });

  test("may insert at both ends of the file", () => {
    const end = { span: { start: TEXT.length, end: TEXT.length }, text: "USER app\n" };
    expect(applyEdits(TEXT, [end, insertBefore(TEXT, "FROM", "# top\n")])).toBe(`# top\n${TEXT}USER app\n`);
  });

  test("leave the text alone when there are none", () => {
    expect(applyEdits(TEXT, [])).toBe(TEXT);
  });

  test("that share a character are refused", () => {
    expect(() => applyEdits(TEXT, [replace(TEXT, "USER root", ""), replace(TEXT, "root", "app")])).toThrow(RangeError);
  });

  test("that insert at one point are refused, because their order would be a guess", () => {
    expect(() => applyEdits(TEXT, [insertBefore(TEXT, "CMD", "a"), insertBefore(TEXT, "CMD", "b")])).toThrow(RangeError);
  });

  test("outside the text are refused", () => {
    expect(() => applyEdits(TEXT, [{ span: { start: 0, end: TEXT.length + 1 }, text: "" }])).toThrow(RangeError);
  });
});

describe("fixes", () => {
  const everything = { safety: "unsafe" } as const;

  test("of several findings are applied together and listed", () => {
    const findings = [fixable([replace(TEXT, "root", "app")], "safe", "Run as app"), fixable([replace(TEXT, "run", "serve")], "safe", "Serve")];
    const { text, applied } = applyFixes(TEXT, findings, everything);
    expect(text).toBe("FROM alpine\nUSER app\nCMD serve\n");
    expect(applied.map(({ title }) => title)).toEqual(["Run as app", "Serve"]);
  });

  test("are taken whole: one colliding edit leaves all edits of the fix out", () => {
    const first = fixable([replace(TEXT, "root", "app")], "safe", "First");
    const second = fixable([replace(TEXT, "alpine", "debian"), replace(TEXT, "USER root", "USER 1")], "safe", "Second");
    const { text, applied } = applyFixes(TEXT, [first, second], everything);
    expect(text).toBe("FROM alpine\nUSER app\nCMD run\n");
    expect(applied.map(({ title }) => title)).toEqual(["First"]);
  });

  test("that insert at the same point wait for each other", () => {
    const findings = [fixable([insertBefore(TEXT, "CMD", "USER a\n")]), fixable([insertBefore(TEXT, "CMD", "USER b\n")])];
    expect(applyFixes(TEXT, findings, everything).text).toBe("FROM alpine\nUSER root\nUSER a\nCMD run\n");
  });

  test("collide in the midst of many others all the same", () => {
    const long = Array.from({ length: 50 }, (_, index) => `RUN step-${index}\n`).join("");
    const each = Array.from({ length: 50 }, (_, index) => fixable([replace(long, `step-${index}\n`, `done-${index}\n`)]));
    const late = fixable([replace(long, "RUN step-25\n", "")]);
    const { text, applied } = applyFixes(long, [...each.toReversed(), late], everything);
    expect(text).toBe(long.replaceAll("step", "done"));
    expect(applied).toHaveLength(50);
  });

  test("whose own edits collide or leave the file are never applied", () => {
    const twice = fixable([replace(TEXT, "root", "a"), replace(TEXT, "root", "b")]);
    const beyond = fixable([{ span: { start: 5, end: 1000 }, text: "" }]);
    expect(applyFixes(TEXT, [twice, beyond], everything)).toEqual({ text: TEXT, applied: [] });
  });

  test("that change nothing do not count as applied", () => {
    expect(applyFixes(TEXT, [fixable([replace(TEXT, "root", "root")])], everything).applied).toEqual([]);
  });

  test("less safe than allowed are left for a person", () => {
    const findings = [fixable([replace(TEXT, "root", "app")], "suggestion"), fixable([replace(TEXT, "run", "serve")], "safe")];
    expect(applyFixes(TEXT, findings, { safety: "safe" }).text).toBe("FROM alpine\nUSER root\nCMD serve\n");
    expect(applyFixes(TEXT, findings, { safety: "suggestion" }).text).toBe("FROM alpine\nUSER app\nCMD serve\n");
  });

  test("are chosen by preference among those that are safe enough", () => {
    const edits = [replace(TEXT, "root", "app")] as const;
    const both = finding({
      fixes: [
        { title: "Better", safety: "unsafe", edits },
        { title: "Safer", safety: "safe", edits },
      ],
    });
    expect(chooseFix(both, { safety: "unsafe" })?.title).toBe("Better");
    expect(chooseFix(both, { safety: "suggestion" })?.title).toBe("Safer");
    expect(chooseFix(finding(), { safety: "unsafe" })).toBeUndefined();
  });
});
