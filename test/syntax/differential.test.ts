import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DockerfileParser } from "dockerfile-ast";
import { describe, expect, it } from "vitest";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import { CONFORMANCE, readVectors } from "./conformance-vectors.ts";

interface KnownCause {
  /** What the lines around the first difference show; `anywhere`: what the file shows. */
  readonly cause: RegExp;
  readonly anywhere?: boolean;
  readonly buildkit: string;
  /** The name of the conformance vector with BuildKit's answer. */
  readonly settledBy: string;
}

/**
 * dockerfile-ast is the second opinion on where instructions begin and what they are called. Both readers see the same
 * file up to the first difference; the lines around it must show one of these causes. All of them are dockerfile-ast's:
 * the conformance vectors hold BuildKit's answer to the inputs named here, and ours is the same.
 */
const KNOWN_CAUSES: readonly KnownCause[] = [
  {
    cause: /\r(?!\n)/,
    buildkit: "a lone CR is white space inside a line, not a line break",
    settledBy: "lone CR",
  },
  {
    cause: /\\\\[ \t]*\r*$|``[ \t]*\r*$/m,
    buildkit: "an escape character behind another does not continue the line",
    settledBy: "double backslash EOL",
  },
  {
    cause: /^\s*[\\`][ \t\r]*$/m,
    buildkit: "a line with nothing but the continuation character is joined with the next and is no instruction",
    settledBy: "lone backslash line",
  },
  {
    cause: /\\[ \t]+\\[ \t]*\r*$|`[ \t]+`[ \t]*\r*$/m,
    buildkit: "blanks between two escape characters part them: the last one continues the line",
    settledBy: "bs-space-bs",
  },
  {
    cause: /^\s*\S+[\\`][ \t]*\r*\n(?:\s*#.*\n|\s*\n)+/m,
    buildkit: "comments and empty lines behind a keyword that is continued are dropped before the arguments",
    settledBy: "RUN directly backslash then comment",
  },
  {
    cause: /[\v\f]/,
    buildkit: "vertical tabs and form feeds are blanks",
    settledBy: "vt/ff whitespace",
  },
  {
    cause: /<</,
    buildkit: "heredocs are words of RUN, COPY and ADD: `3<<EOF`, `<< EOF` and quoted names open one, `<<` inside quotes does not",
    settledBy: "heredoc fd",
  },
  {
    cause: /^# *foo *=.*\n# *escape/m,
    anywhere: true,
    buildkit: "an unknown directive ends the directives, so that the escape character stays `\\`",
    settledBy: "unknown directive first",
  },
];

interface Beginning {
  readonly keyword: string;
  /** Counted from 1. */
  readonly line: number;
}

function ours(text: string): Beginning[] {
  const { instructions, source } = readDockerfile(text);
  return instructions.map(({ keyword }) => {
    return { keyword: keyword.text.toUpperCase(), line: source.positionAt(keyword.span.start).line + 1 };
  });
}

function theirs(text: string): Beginning[] {
  // Nothing but getInstructions(): other calls of dockerfile-ast do not return on some inputs.
  const instructions = DockerfileParser.parse(text).getInstructions();
  return instructions.map((instruction) => {
    return { keyword: instruction.getInstruction().toUpperCase(), line: instruction.getRange().start.line + 1 };
  });
}

/**
 * The lines of the first instruction on which they differ and of the two before it; absent when there is none. Two, because
 * an extra instruction in the one may look like the next in the other.
 */
function firstDifference(text: string): string | undefined {
  const mine = ours(text);
  const other = theirs(text);
  const at = [...mine, ...other].findIndex((_, index) => !isSame(mine[index], other[index]));
  if (at === -1) return undefined;
  const lines = text.split("\n");
  const from = mine[at - 2]?.line ?? 1;
  const to = Math.max(mine[at + 1]?.line ?? lines.length, other[at + 1]?.line ?? lines.length);
  return lines.slice(from - 1, to).join("\n");
}

function isKnown(text: string, where: string): boolean {
  return KNOWN_CAUSES.some(({ cause, anywhere }) => cause.test(anywhere === true ? text : where));
}

function isSame(a: Beginning | undefined, b: Beginning | undefined): boolean {
  return a?.keyword === b?.keyword && a?.line === b?.line;
}

function expectKnownDifference(text: string): void {
  const where = firstDifference(text) ?? "";
  if (where === "") return expect(ours(text)).toEqual(theirs(text));
  expect(isKnown(text, where), `no known cause in ${JSON.stringify(where)}`).toBe(true);
}

const NOT_SOURCE = /\.(?:out|json)$/;
const root = fileURLToPath(new URL("../..", import.meta.url));

function dockerfilesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /(?:^|\.)Dockerfile(?:\.|$)/i.test(entry.name) && !NOT_SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("a second opinion", () => {
  const vectors = readVectors(CONFORMANCE);

  it.each(vectors)("differs from dockerfile-ast for a known cause only: $name", ({ input }) => {
    expectKnownDifference(input);
  });

  it("agrees on most inputs, odd as they are", () => {
    const differing = vectors.filter(({ input }) => firstDifference(input) !== undefined);
    expect(differing.length).toBeLessThan(vectors.length / 4);
  });

  it.each(KNOWN_CAUSES)("has BuildKit on its side: $buildkit", ({ settledBy }) => {
    const vector = vectors.find(({ name }) => name === settledBy);
    const input = vector?.input ?? "";
    expect(firstDifference(input)).toBeDefined();
    expect(ours(input).map(({ keyword }) => keyword)).toEqual(vector?.instructions?.map(({ keyword }) => keyword.toUpperCase()));
  });

  const files = ["lint-rules", "examples"].flatMap(dockerfilesUnder);
  it.each(files)("differs from dockerfile-ast for a known cause only: %s", (file) => {
    expectKnownDifference(readFileSync(file, "utf8"));
  });
});
