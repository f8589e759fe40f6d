import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/engine/apply-fixes.ts";
import { removeCommand, removeWord } from "../../src/rule/removals.ts";
import { createSourceText } from "../../src/source/source-text.ts";
import { modelOf } from "../model/evaluated.ts";

/** The text without one word. */
function withoutWord(text: string, word: string): string {
  const start = text.indexOf(word);
  return applyEdits(text, [removeWord(createSourceText(text), { start, end: start + word.length })]);
}

/** A Dockerfile without the command of that name; absent when it cannot be left out. */
function withoutCommand(lines: string, name = "gone"): string | undefined {
  const model = modelOf(`FROM a\n${lines}`);
  const found = model.commands.find(({ command }) => command.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  const edit = removeCommand(model.source, found.command, found.step);
  return edit && applyEdits(model.source.text, [edit]).slice("FROM a\n".length);
}

describe("a word is taken out", () => {
  test("with the blanks in front of it", () => {
    expect(withoutWord("RUN a  -k b", "-k")).toBe("RUN a b");
    expect(withoutWord("RUN a -k", "-k")).toBe("RUN a");
    expect(withoutWord("RUN a -k \\\n b", "-k")).toBe("RUN a \\\n b");
  });

  test("with its line when it has one of its own", () => {
    expect(withoutWord("RUN a \\\n  -k \\\n  b", "-k")).toBe("RUN a \\\n  b");
    expect(withoutWord("RUN a `\r\n  -k `\r\n  b", "-k")).toBe("RUN a `\r\n  b");
    expect(withoutWord("RUN a \\\n  -k\nUSER b", "-k")).toBe("RUN a\nUSER b");
    expect(withoutWord("RUN a \\\n  -k", "-k")).toBe("RUN a");
  });

  test("with the blanks behind it when it is the first of several on its line", () => {
    expect(withoutWord("RUN a \\\n  -k b", "-k")).toBe("RUN a \\\n  b");
  });

  test("with its comma from a JSON array", () => {
    expect(withoutWord('RUN ["a", "-k", "b"]', '"-k"')).toBe('RUN ["a", "b"]');
    expect(withoutWord('RUN ["a", "-k"]', '"-k"')).toBe('RUN ["a"]');
    expect(withoutWord('RUN a "-k" b', '"-k"')).toBe("RUN a b");
  });
});

describe("a command is taken out", () => {
  test("with what joins it to its neighbours", () => {
    expect(withoutCommand("RUN gone x && b\n")).toBe("RUN b\n");
    expect(withoutCommand("RUN a && gone x && c\n")).toBe("RUN a && c\n");
    expect(withoutCommand("RUN a; gone x\n")).toBe("RUN a\n");
    expect(withoutCommand("RUN a \\\n && gone x \\\n && c\n")).toBe("RUN a \\\n && c\n");
    expect(withoutCommand("RUN a && \\\n  gone x && \\\n  c\n")).toBe("RUN a && \\\n  c\n");
    expect(withoutCommand("RUN if a; then b; gone; fi\n")).toBe("RUN if a; then b; fi\n");
  });

  test("with the instruction when there is no other", () => {
    expect(withoutCommand("RUN gone x\nUSER b\n")).toBe("USER b\n");
    expect(withoutCommand("RUN --network=none \\\n  gone x\nUSER b\n")).toBe("USER b\n");
    expect(withoutCommand("ONBUILD RUN gone x\nUSER b\n")).toBe("USER b\n");
  });

  test.each(["RUN gone || b\n", "RUN a || gone\n", "RUN a && gone || b\n", "RUN a | gone\n", "RUN if gone; then b; fi\n", "RUN if a; then gone; fi\n", "RUN (gone)\n", "RUN sh -c 'gone'\n", "RUN x=$(gone)\n"])(
    "but not from %s",
    (lines) => {
      expect(withoutCommand(lines)).toBeUndefined();
    },
  );
});
