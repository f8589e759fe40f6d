/**
 * How fast the Dockerfile reader is: over the files of a folder, and over files that repeat one shape 100,000 times. Each of these must take well
 * under a second on an idle machine, or something is not linear.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { milliseconds } from "./measure.mjs";

export const title = "The reader alone: whole files, and files of one shape and 100,000 lines";

const LINES = 100_000;
const SECONDS_PER_RUN = 2;

function dockerfilesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?:^|\.)Dockerfile(?:\.|$)/i.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8"));
}

/** The best time for all files together. */
function bestTime(texts, readDockerfile) {
  const readAll = () => texts.forEach((text) => readDockerfile(text));
  milliseconds(readAll);
  let best = Infinity;
  for (let spent = 0; spent < SECONDS_PER_RUN * 1000; ) {
    const took = milliseconds(readAll);
    best = Math.min(best, took);
    spent += took;
  }
  return best;
}

const repeat = (line) => line.repeat(LINES);
const numbered = (line) => Array.from({ length: LINES }, (_, index) => line(index)).join("");

const SHAPES = {
  "RUN lines": `FROM a\n${repeat("RUN apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n")}`,
  "one RUN, continued": `FROM a\nRUN true \\\n${repeat("  && echo hello \\\n")}  && true\n`,
  "one RUN, comments between": `FROM a\nRUN true \\\n${repeat("  # why\n  && echo hello \\\n")}  && true\n`,
  "one RUN, empty lines": `FROM a\nRUN true \\\n${repeat("\n && x \\\n")}  && true\n`,
  "one heredoc": `FROM a\nRUN <<EOF\n${repeat("echo hello\n")}EOF\n`,
  "heredocs": `FROM a\n${repeat("RUN <<EOF\necho hello\nEOF\n")}`,
  "open heredocs": `FROM a\n${numbered((index) => `RUN <<E${index}\n`)}`,
  "open heredocs on one line": `FROM a\nRUN ${numbered((index) => `<<E${index} `)}\nRUN x\n`,
  "nearly closed heredocs": `FROM a\n${repeat("run <<E\n E\n")}`,
  "stages with comments": repeat("# the next one\nFROM a AS b\n"),
  "one COPY, many words": `FROM a\nCOPY ${repeat("a \\\n")} /x/\n`,
  "one ENV, many pairs": `FROM a\nENV A=b ${repeat('C="d e" \\\n')} F=g\n`,
  "one ENV, words without =": `FROM a\nENV A=b ${repeat("c \\\n")}\n`,
  "one CMD, JSON": `FROM a\nCMD [${repeat('"a\\n",')}"b"]\n`,
  "JSON that is none": `FROM a\nCMD ${repeat("[")}\n`,
  "ONBUILD in ONBUILD": `FROM a\n${repeat("ONBUILD ")}RUN x\n`,
  "unknown lines": `FROM a\n${repeat("apt-get install curl\n")}`,
  "one line of $X": `FROM a\nENV A="${repeat("$X ")}"\n`,
  "one line of ${X:-y}": `FROM a\nENV A="${repeat("${X:-y} ")}"\n`,
  "${A:-${A:-…": `FROM a\nENV A="${repeat("${A:-")}"\n`,
  "quotes": `FROM a\nENV A=${repeat("'a'\"b\"")}\n`,
  "<< and ${ in one RUN": `FROM a\nRUN ${repeat("<<${A:-")}\n`,
};

export async function run({ built, folder }) {
  const { readDockerfile } = await import(join(built, "src/syntax/read-dockerfile.js"));
  const { parseExpansion } = await import(join(built, "src/syntax/variables.js"));
  const texts = dockerfilesUnder(folder);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const whole = texts.length === 0 ? [] : [{ measure: `${texts.length} whole files`, value: bytes / 1e3 / bestTime(texts, readDockerfile), unit: "MB/s" }];
  const shapes = Object.entries(SHAPES).map(([name, text]) => {
    const value = milliseconds(() => {
      for (const { pairs = [], words = [] } of readDockerfile(text).instructions) {
        for (const pair of pairs) parseExpansion(pair.value, "\\");
        for (const word of words) parseExpansion(word, "\\");
      }
    });
    return { measure: name, value, unit: "ms" };
  });
  return [...whole, ...shapes];
}
