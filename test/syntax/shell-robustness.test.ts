import { describe, expect, it } from "vitest";
import type { Span } from "../../src/source/span.ts";
import { contains } from "../../src/source/span.ts";
import type { LogicalText } from "../../src/syntax/logical-text.ts";
import { fileOffset, plainText } from "../../src/syntax/logical-text.ts";
import { parseShellScript } from "../../src/syntax/shell/parse-script.ts";
import type { ShellWord } from "../../src/syntax/shell/script.ts";
import { scriptProblems, walkCommands } from "../../src/syntax/shell/walk-script.ts";
import { wordContent } from "../../src/syntax/shell/word-content.ts";

const TOKENS = [
  ...Array.from("abc$\"'`\\(){}[]<>|&;#!=*?~,:-/%^@+ \t\n"),
  ..."\r\n|$(|${|$((|`|\\`|))|<<EOF\n|<<-'E'\n|EOF\n|E\n|<(|>>|2>&1|&&|'|;;|$'|\\x41|\\303|A=|export B=|[[|]]|((|f()|é|😀".split("|"),
  ...["if ", " then ", "elif ", "else ", " fi", "for x in ", "; do ", " done", "while ", "case x in ", "esac", "||", "time ", "coproc "],
];

/** A small linear congruential generator: the same strings on every run. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Everything that can be read from a script, its spans collected. */
function exhaust(text: LogicalText): readonly Span[] {
  const script = parseShellScript(text);
  const spans: Span[] = [script.body.span, ...Array.from(scriptProblems(script), ({ span }) => span)];
  const readWord = (word: ShellWord | undefined): void => {
    if (word === undefined) return;
    spans.push(word.span);
    const content = wordContent(word);
    expect(content?.text).toBe(word.value);
    for (const part of word.parts) {
      if (part.type === "literal") {
        const { text: decoded, origins } = part.content;
        spans.push(...origins.map((start) => ({ start, end: start })));
        expect(decoded).toBe(part.value);
        spans.push({ start: fileOffset(part.content, 0), end: fileOffset(part.content, decoded.length) });
      } else {
        spans.push(part.span);
      }
      if (part.type === "variable") {
        readWord(part.operation?.operand);
        readWord(part.operation?.replacement);
      }
    }
  };
  for (const { command, place } of walkCommands(script)) {
    spans.push(command.span);
    for (let at: typeof place | undefined = place; at; at = at.outer) if (at.type === "item") spans.push(at.list.span);
    [command.name, ...command.args].forEach(readWord);
    for (const assignment of command.assignments) {
      spans.push(assignment.span);
      [assignment.value, ...(assignment.elements ?? [])].forEach(readWord);
    }
    for (const redirect of command.redirects) {
      spans.push(redirect.span);
      [redirect.target, redirect.heredoc].forEach(readWord);
    }
  }
  return spans;
}

describe("random text", () => {
  const numbers = randomNumbers(20);
  const random = (below: number) => Math.floor(numbers.next().value * below);
  const texts = Array.from({ length: 500 }, () =>
    Array.from({ length: 1 + random(60) }, () => TOKENS[random(TOKENS.length)]).join(""),
  );

  it("never throws, and keeps its spans inside the text", () => {
    for (const text of texts) {
      const whole = { start: 7, end: 7 + text.length };
      const strays = exhaust(plainText(text, whole.start)).filter((span) => !contains(whole, span) || span.end < span.start);
      expect(strays, JSON.stringify(text)).toEqual([]);
    }
  });

  it("keeps its spans inside the file when it stands there in pieces", () => {
    for (const text of texts) {
      const cut = random(text.length);
      const pieces = cut === 0 ? { pieces: [0], origins: [30] } : { pieces: [0, cut], origins: [30, 50 + cut] };
      const whole = { start: 30, end: 50 + text.length };
      const strays = exhaust({ text, ...pieces }).filter((span) => !contains(whole, span));
      expect(strays, JSON.stringify(text)).toEqual([]);
    }
  });
});

describe("text without end", () => {
  const many = 100_000;
  it.each<readonly [string, string]>([
    ["nested substitutions", "echo " + "$(echo ".repeat(many) + ")".repeat(many)],
    ["unclosed substitutions", "echo " + "$(".repeat(many)],
    ["quoted substitutions", "echo " + '"$('.repeat(many)],
    ["process substitutions", "echo " + "<(".repeat(many)],
    ["operands in operands", "echo " + "${X:-".repeat(many) + "}".repeat(many)],
    ["backticks", "echo " + "`".repeat(many)],
    ["opening parentheses", "(".repeat(many)],
    ["nested subshells", "( ".repeat(many) + "a" + " )".repeat(many)],
    ["nested groups", "{ ".repeat(many)],
    ["nested conditions", "if ".repeat(many)],
    ["functions of functions", "f() ".repeat(many)],
    ["functions of functions in a substitution", `echo "$(${"f() ".repeat(many)})"`],
    ["heredocs on one line", "cat " + "<<E ".repeat(many)],
    ["a chain of commands", "a && ".repeat(many) + "b"],
    ["the stages of a pipeline", "a | ".repeat(many) + "b"],
    ["the words of a command", "a ".repeat(many)],
    ["lines", "a b\r\n".repeat(many)],
    ["the lines of a heredoc", "cat <<-E\n" + "\ta $b\n".repeat(many) + "E\n"],
    ["escapes", "echo " + "\\a".repeat(many)],
  ])("is read to its end: %s", (_, text) => {
    const script = parseShellScript(plainText(text, 0));
    let words = 0;
    for (const { command } of walkCommands(script)) {
      for (const word of [command.name, ...command.args]) if (word?.parts !== undefined) words++;
    }
    expect(words + script.problems.length).toBeGreaterThan(0);
  // No bound on time, which says as much of the machine as of the code; a quadratic reader would not end in a person's patience.
  }, 300_000);
});
