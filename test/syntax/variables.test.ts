import { describe, expect, it } from "vitest";
import { hasExpansion, parseExpansion, type ExpansionPart } from "../../src/syntax/variables.ts";
import { plainText } from "../../src/syntax/logical-text.ts";
import { at, only, originOf } from "./slices.ts";

/** A short form: literals as strings, quoted ones in double quotes, variables as `[name, operator, …operands]`. */
type Sketch = string | { broken: string } | readonly (string | readonly Sketch[])[];

function sketch(parts: readonly ExpansionPart[]): Sketch[] {
  return parts.map((part) => {
    if (part.type === "literal") return part.quoted ? `"${part.value}"` : part.value;
    if (part.type === "broken") return { broken: part.message };
    const { name, operation } = part;
    if (operation === undefined) return [name];
    const operands = [sketch(operation.operand), ...(operation.replacement ? [sketch(operation.replacement)] : [])];
    return [name, operation.operator, ...operands];
  });
}

function parse(text: string, escape: "\\" | "`" = "\\"): Sketch[] {
  return sketch(parseExpansion({ content: plainText(text, 0) }, escape));
}

describe("a word", () => {
  it("without variables is one literal", () => {
    expect(parse("alpine:3.20")).toEqual(["alpine:3.20"]);
    expect(parse("")).toEqual([]);
  });

  it("loses its quotes and escapes", () => {
    expect(parse("a\\ b")).toEqual(["a b"]);
    expect(parse("'a b'c")).toEqual(['"a b"', "c"]);
    expect(parse('"a \\"b\\" \\n"')).toEqual(['"a "b" \\n"']);
    expect(parse("''")).toEqual([]);
    expect(parse("a\\")).toEqual(["a"]);
  });

  it("is escaped by the escape character of the file", () => {
    expect(parse("c:\\a`$b", "`")).toEqual(["c:\\a$b"]);
  });

  it("is one piece as long as nothing is taken out of it", () => {
    const [part] = parseExpansion({ content: plainText("5$ <é> $", 7) }, "\\");
    expect(part).toMatchObject({ value: "5$ <é> $", content: { pieces: [0], origins: [7] } });
  });

  it("names variables in any script", () => {
    expect(parse("$größe-${日本}")).toEqual([["größe"], "-", ["日本"]]);
  });

  it("names variables", () => {
    expect(parse("$A/${B}c$1$$")).toEqual([["A"], "/", ["B"], "c", ["1"], ["$"]]);
    expect(parse("$A_1-b")).toEqual([["A_1"], "-b"]);
    expect(parse("cost: 5$ or $")).toEqual(["cost: 5$ or $"]);
  });

  it("names none in single quotes or behind the escape character", () => {
    expect(parse("'$A' \\$B")).toEqual(['"$A"', " $B"]);
  });

  it("names them in double quotes, as quoted", () => {
    const parts = parseExpansion({ content: plainText('"a $B"', 0) }, "\\");
    expect(parts).toMatchObject([
      { type: "literal", value: "a ", quoted: true },
      { type: "variable", name: "B", quoted: true },
    ]);
  });
});

describe("${…}", () => {
  it.each(["-", ":-", "+", ":+", "?", ":?"])("has an operand behind %s that expands in turn", (operator) => {
    expect(parse(`\${A${operator}x\${B}'$C'}y`)).toEqual([["A", operator, ["x", ["B"], '"$C"']], "y"]);
  });

  it("nests", () => {
    expect(parse("${A:-${B:-$C}}")).toEqual([["A", ":-", [["B", ":-", [["C"]]]]]]);
  });

  it.each([
    ["${A#*/}", ["A", "#", ["*/"]]],
    ["${A##*/}", ["A", "##", ["*/"]]],
    ["${A%.*}", ["A", "%", [".*"]]],
    ["${A%%.*}", ["A", "%%", [".*"]]],
    ["${A%$B}", ["A", "%", [["B"]]]],
  ])("cuts by a pattern: %s", (text, expected) => {
    expect(parse(text)).toEqual([expected]);
  });

  it.each([
    ["${A/x/y}", ["A", "/", ["x"], ["y"]]],
    ["${A//x/y}", ["A", "//", ["x"], ["y"]]],
    ["${A/x/}", ["A", "/", ["x"], []]],
    ["${A//$B/${C:-d}}", ["A", "//", [["B"]], [["C", ":-", ["d"]]]]],
  ])("replaces: %s", (text, expected) => {
    expect(parse(text)).toEqual([expected]);
  });

  it("keeps the escapes of a pattern, and doubles those in its quotes", () => {
    expect(parse("${A#\\*}")).toEqual([["A", "#", ["\\*"]]]);
    expect(parse("${A#'\\*'}")).toEqual([["A", "#", ['"\\\\*"']]]);
    expect(parse('${A#"\\*"}')).toEqual([["A", "#", ['"\\\\*"']]]);
    expect(parse('${A/"\\$"/\\/}')).toEqual([["A", "/", ['"\\$"'], ["\\/"]]]);
  });

  it.each([
    ["a${A^^}b", ["a", { broken: "`^` is no operator that a Dockerfile knows" }]],
    ["${A:0:1}", [{ broken: "`:0` is no operator that a Dockerfile knows" }]],
    ["${}", [{ broken: "the braces hold no name" }]],
    ["${A", [{ broken: "the brace is never closed" }]],
    ["${A:-b", [{ broken: "no } follows" }]],
    ["${A/b}", [{ broken: "no / follows" }]],
    ["x'y", ["x", { broken: "the single quote is never closed" }]],
    ['x"y$Z', ["x", { broken: "the double quote is never closed" }]],
    ["${A:-${B^^}}", [{ broken: "`^` is no operator that a Dockerfile knows" }]],
  ])("is broken where BuildKit cannot expand it: %s", (text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  it("does not recurse as deep as somebody cares to nest", () => {
    const [part] = parse("${A:-".repeat(100_000));
    expect(part).toEqual({ broken: "it nests too deep" });
  });
});

describe("places", () => {
  const text = 'FROM alpine\nENV A="x-${B:-y\\\n-z}-\\$w"\n';
  const [pair] = only("ENV", text).pairs;
  const parts = pair === undefined ? [] : parseExpansion(pair.value, "\\");

  it("are those of the file, across lines", () => {
    const [, variable] = parts;
    if (variable?.type !== "variable") throw new Error("no variable");
    expect(at(text, variable.span)).toBe("${B:-y\\\n-z}");
    const [operand] = variable.operation?.operand ?? [];
    if (operand?.type !== "literal") throw new Error("no literal");
    expect(operand.value).toBe("y-z");
    expect(originOf(text, operand.content, "y-z")).toBe("y\\\n-z");
  });

  it("of literals lead past the escapes that were taken off", () => {
    const last = parts.at(-1);
    if (last?.type !== "literal") throw new Error("no literal");
    expect(last.value).toBe("-$w");
    expect(originOf(text, last.content, "$w")).toBe("$w");
    expect(originOf(text, last.content, "-$w")).toBe("-\\$w");
  });

  it("of a broken word begin where it breaks", () => {
    const broken = "FROM alpine\nUSER app${A^^}x\n";
    const value = only("USER", broken).value;
    const last = value && parseExpansion(value, "\\").at(-1);
    if (last?.type !== "broken") throw new Error("not broken");
    expect(at(broken, last.span)).toBe("${A^^}x");
  });

  it("are known for the values of flags, too", () => {
    const flagged = 'FROM alpine\nCOPY --chown="$OWNER" a b\n';
    const [flag] = only("COPY", flagged).flags;
    if (flag?.content === undefined) throw new Error("no value");
    const [owner] = parseExpansion({ content: flag.content }, "\\");
    if (owner?.type !== "variable") throw new Error("no variable");
    expect(at(flagged, owner.span)).toBe("$OWNER");
  });
});

describe("a quick look", () => {
  it("tells words that surely name no variable", () => {
    expect(hasExpansion("alpine:3.20")).toBe(false);
    expect(hasExpansion("alpine:${TAG}")).toBe(true);
  });
});
