import { describe, expect, test } from "vitest";
import { argumentPart, shapeSpan } from "../../../src/model/tools/argument-part.ts";
import { modelOf } from "../evaluated.ts";

/** The only argument of `echo` in a RUN, with the file around it. */
function argumentOf(word: string) {
  const text = `FROM a\nARG X=value\nRUN echo ${word}\n`;
  const argument = modelOf(text).commands.find(({ command }) => command.name === "echo")?.command.args[0];
  if (!argument) throw new Error("echo has no argument");
  return { text, argument };
}

/** The text of the file that the characters `part` of the word's shape stand for. */
function written(word: string, part: string): string {
  const { text, argument } = argumentOf(word);
  const start = argument.shape.indexOf(part);
  const { start: from, end } = shapeSpan(argument, start, start + part.length);
  return text.slice(from, end);
}

describe("the characters of a word", () => {
  test("are found behind quotes and escapes", () => {
    expect(written('"a b c"', "a b c")).toBe("a b c");
    expect(written("a'b c'd", "b c")).toBe("b c");
    expect(written('"say \\"b\\" c"', 'b" c')).toBe('b\\" c');
  });

  test("are found behind variables, whose value stands where they do", () => {
    expect(written('"$X and b"', "and")).toBe("and");
    expect(written('"a ${X} b"', "alu")).toBe("${X}");
    expect(written('"a $X b"', "value b")).toBe("$X b");
    expect(written('"$(date) b"', "b")).toBe("b");
  });

  test("are found across a continued line", () => {
    expect(written('"a \\\n  b"', "a   b")).toBe("a \\\n  b");
  });

  test("are found in the part of a word with variables", () => {
    const { text, argument } = argumentOf("--to=a/$X/b");
    const part = argumentPart(argument, "--to=".length);
    const at = part.shape.indexOf("/b");
    const { start, end } = shapeSpan(part, at, at + 2);
    expect([part.shape, text.slice(start, end)]).toEqual(["a/value/b", "/b"]);
  });
});
