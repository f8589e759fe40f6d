import { expect, it } from "vitest";
import { sliceText } from "../../src/syntax/logical-text.ts";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import { parseExpansion } from "../../src/syntax/variables.ts";
import { only } from "./slices.ts";

const LINES = 100_000;
const many = (line: string): string => line.repeat(LINES);

/** A reader that looks at anything twice for each line takes minutes for these; a linear one some tenths of a second. */
const PATIENCE = 20_000;

it.each([
  ["continued lines", `FROM a\nRUN true \\\n${many("  && echo hello \\\n")}  && true\n`],
  ["comments and empty lines between continued ones", `FROM a\nRUN true \\\n${many("# c\n\n && x \\\n")} true\n`],
  ["lines of a heredoc", `FROM a\nRUN <<EOF\n${many("echo hello\n")}EOF\n`],
  ["heredocs on one line", `FROM a\nRUN ${many("<<E ")}\n${many("E\n")}`],
  ["heredocs that nothing closes", `FROM a\n${many("RUN <<E\n")}`],
  ["heredocs that are nearly closed", `FROM a\n${many("run <<E\n E\n")}`],
  ["ENV words without =", `FROM a\nENV A=b ${many("c ")}\n`],
  ["words over lines", `FROM a\nCOPY ${many("a\\\nb ")} /x/\n`],
  ["strings of JSON", `FROM a\nCMD [${many('"\\n",')}"b"]\n`],
  ["brackets", `FROM a\nCMD ${many("[")}\n`],
  ["triggers of triggers", `FROM a\n${many("ONBUILD ")}\n`],
  ["escapes and quotes", `FROM a\nENV A=${many("\\ '\"'\"'\"")}\n`],
  ["blanks", `FROM a\n${many(" ")}\nRUN ${many(" \t")}\\${many(" ")}\n${many(" ")}x\n`],
  ["carriage returns", `FROM a\nRUN a${many("\r")}b${many("\r")}\n`],
])("reads 100,000 %s in one pass", { timeout: PATIENCE }, (_, text) => {
  const { instructions } = readDockerfile(text);
  expect(instructions[0]?.type).toBe("FROM");
  expect(instructions.length).toBeGreaterThan(1);
});

it.each(["$X ", "${X:-y}", "'a'\"b\"", "\\a"])("expands 100,000 times %s in one pass", { timeout: PATIENCE }, (piece) => {
  const [pair] = only("ENV", `FROM a\nENV A="${many(piece)}"\n`).pairs;
  if (pair === undefined) throw new Error("no pair");
  const unquoted = { content: sliceText(pair.value.content, 1, pair.value.text.length - 1) };
  expect(parseExpansion(pair.value, "\\").length).toBeGreaterThan(0);
  expect(parseExpansion(unquoted, "\\").length).toBeGreaterThan(0);
});
