import { describe, expect, it } from "vitest";
import { contains, type Span } from "../../src/source/span.ts";
import { fileOffset, type LogicalText } from "../../src/syntax/logical-text.ts";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import { asBuildkit, CONFORMANCE, ODDITIES, readVectors } from "./conformance-vectors.ts";
import { withTriggers, wordsOf } from "./instruction-parts.ts";
import type { DockerfileSyntax } from "../../src/syntax/dockerfile.ts";

const vectors = [...readVectors(CONFORMANCE), ...readVectors(ODDITIES)];

it("has the inputs that BuildKit answered", () => {
  expect(readVectors(CONFORMANCE)).toHaveLength(625);
});

describe.each(vectors)("like BuildKit: $name", (vector) => {
  const syntax = readDockerfile(vector.input);
  const instructions = syntax.instructions.flatMap(withTriggers);

  it("finds the same instructions, or the error", () => {
    if (vector.error !== undefined) {
      expect(syntax.problems.filter(({ severity }) => severity === "error"), vector.error).not.toEqual([]);
      return;
    }
    expect(syntax.escape).toBe(vector.escape ?? "\\");
    expect(syntax.instructions.map((instruction) => asBuildkit(instruction, syntax.source))).toEqual(vector.instructions);
  });

  it("keeps every span inside the file, and inside its instruction", () => {
    const file = { start: 0, end: vector.input.length };
    for (const span of [...syntax.comments, ...syntax.directives, ...syntax.problems].map(({ span }) => span)) {
      expectInside(file, span);
    }
    for (const instruction of instructions) {
      expectInside(file, instruction.span);
      const { written, decoded } = wordsOf(instruction);
      for (const { span } of [...written, ...decoded]) expectInside(instruction.span, span);
      for (const { span, valueSpan } of instruction.flags) {
        expectInside(instruction.span, span);
        if (valueSpan !== undefined) expectInside(span, valueSpan);
      }
    }
  });

  it("maps every character that it did not decode to the same character of the file", () => {
    for (const instruction of instructions) {
      expectVerbatim(syntax, instruction.line);
      for (const { content } of wordsOf(instruction).written) expectVerbatim(syntax, content);
      for (const { content } of instruction.flags) if (content !== undefined) expectVerbatim(syntax, content);
      for (const { body } of instruction.heredocs) expectVerbatim(syntax, body);
      if ("command" in instruction && instruction.command?.form === "shell") expectVerbatim(syntax, instruction.command.script);
    }
  });

  it("lets the spans of words in one piece slice to the word", () => {
    for (const instruction of instructions) {
      for (const { text, span, content } of wordsOf(instruction).written) {
        expect(content.text).toBe(text);
        if (content.pieces.length === 1) expect(slice(syntax, span)).toBe(text);
      }
      for (const word of wordsOf(instruction).decoded) {
        const text = "value" in word ? word.value : word.text;
        expect(word.content.text).toBe(text);
        expect(slice(syntax, word.span)).toMatch(/^"[^]*"$/);
      }
    }
  });
});

function slice(syntax: DockerfileSyntax, { start, end }: Span): string {
  return syntax.source.text.slice(start, end);
}

function expectInside(outer: Span, inner: Span): void {
  expect(inner.start).toBeLessThanOrEqual(inner.end);
  expect(contains(outer, inner), `${JSON.stringify(inner)} inside ${JSON.stringify(outer)}`).toBe(true);
}

function expectVerbatim(syntax: DockerfileSyntax, content: LogicalText): void {
  // Only the first piece may be empty: it tells where a line began of which nothing but the continuation character is left.
  expect(content.pieces.slice(1)).toEqual([...new Set(content.pieces.slice(1))].sort((a, b) => a - b));
  const back = Array.from({ length: content.text.length }, (_, at) => syntax.source.text[fileOffset(content, at)]);
  expect(back.join("")).toBe(content.text);
}
