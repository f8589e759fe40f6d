import { describe, expect, it } from "vitest";
import { plainPalette } from "../../src/report/palette.ts";
import { displayWidth } from "../../src/report/terminal-text.ts";
import { text } from "../../src/report/text.ts";
import { finding, result, spanOf } from "./hand-made-result.ts";

/** The lines of the first finding's block, without the summary. */
function block(source: string, parts: Parameters<typeof finding>[0]): string[] {
  return text([result(source, [finding(parts)])], { summary: false }).split("\n").slice(0, -1);
}

/** What stands above the carets: proof that they point at the right text, however wide it is. */
function underlined(source: string, part: string): string {
  const lines = block(source, { span: spanOf(source, part) });
  const carets = lines.findIndex((line) => line.includes("^"));
  const [code = "", marks = ""] = lines.slice(carets - 1);
  const [from, to] = [marks.indexOf("^"), marks.lastIndexOf("^") + 1];
  let column = 0;
  return Array.from(new Intl.Segmenter("en").segment(code), ({ segment }) => segment)
    .filter((grapheme) => {
      const at = column;
      column += displayWidth(grapheme);
      return at >= from && column <= to;
    })
    .join("");
}

describe("a finding for people", () => {
  const source = "FROM node:22\nRUN npm ci\nRUN npm test\nUSER root\n";

  it("shows severity, message, rule, place, excerpt, notes and fixes", () => {
    const shown = text([
      result(source, [
        finding({
          span: spanOf(source, "root"),
          related: [{ span: spanOf(source, "node:22"), note: "this image has the account node" }],
          fixes: [{ title: "Run as node", safety: "suggestion", edits: [{ span: spanOf(source, "root"), text: "node" }] }],
        }),
      ]),
    ]);
    expect(shown).toBe(`warning: USER root makes the container run as root [no-root-user]
  --> app/Dockerfile:4:6
  |
1 | FROM node:22
  |      ------- note: this image has the account node
...
4 | USER root
  |      ^^^^
fix: Run as node (suggestion)

1 warning in 1 of 1 file; 1 with a fix
To read why a rule matters: plimsoll explain no-root-user
`);
  });

  it("says how sure it is only when it is not certain", () => {
    expect(block(source, { span: spanOf(source, "root") })[0]).toMatch(/^warning: /);
    expect(block(source, { span: spanOf(source, "root"), confidence: "likely" })[0]).toMatch(/^warning \(likely\): /);
    expect(block(source, { span: spanOf(source, "root"), confidence: "possible" })[0]).toMatch(/^warning \(possible\): /);
  });

  it("wraps a long message into the width and keeps the rule", () => {
    const message = "a message that goes on and on about what happens to the container when nobody looks after it".repeat(2);
    const lines = block(source, { span: spanOf(source, "root"), message });
    expect(lines.map((line) => line.trim()).join(" ")).toContain(`${message} [no-root-user]`);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("moves a note that does not fit behind its underline below it", () => {
    const note = "an explanation that is far too long to stand behind the underline of the image name";
    const lines = block(source, { span: spanOf(source, "root"), related: [{ span: spanOf(source, "node:22"), note }] });
    const below = lines.slice(lines.findIndex((line) => line.includes("-------")) + 1, lines.indexOf("..."));
    expect(below.map((line) => line.slice(3).trim()).join(" ")).toBe(`note: ${note}`);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("prints a line once when two places stand on it", () => {
    const lines = block(source, { span: spanOf(source, "node"), related: [{ span: spanOf(source, "22"), note: "the tag" }] });
    expect(lines.slice(3)).toEqual(["1 | FROM node:22", "  |      ^^^^", "  |           -- note: the tag"]);
  });

  it("colours by meaning and never counts colours as columns", () => {
    const paint = (name: string) => (painted: string) => `<${name}>${painted}</${name}>`;
    const palette = { ...plainPalette, warning: paint("w"), code: paint("c"), strong: paint("b") };
    const shown = text([result(source, [finding({ span: spanOf(source, "root") })])], { palette, summary: false });
    expect(shown).toContain("<w>warning:</w> <b>USER root makes the container run as root </b><c>[no-root-user]</c>");
    expect(shown).toContain("  |      <w>^^^^</w>\n");
  });
});

describe("the excerpt", () => {
  it("points at the text behind tabs, wide characters, emoji and combining marks", () => {
    expect(underlined("RUN\techo\tsecret\n", "secret")).toBe("secret");
    expect(underlined("LABEL who=漢字 USER\n", "USER")).toBe("USER");
    expect(underlined("LABEL who=漢字 USER\n", "漢字")).toBe("漢字");
    expect(underlined('LABEL a="👩‍👩‍👧" b=c\n', "b=c")).toBe("b=c");
    expect(underlined("LABEL e\u0301e\u0301 root\n", "root")).toBe("root");
  });

  it("shows the lines of a CRLF file without their carriage returns", () => {
    const source = "FROM a\r\nUSER root\r\n";
    const lines = block(source, { span: spanOf(source, "root") });
    expect(lines.slice(2)).toEqual(["  |", "2 | USER root", "  |      ^^^^"]);
  });

  it("leaves a byte order mark out of the first line", () => {
    const source = "\u{FEFF}FROM a\n";
    expect(block(source, { span: spanOf(source, "FROM") }).slice(3)).toEqual(["1 | FROM a", "  | ^^^^"]);
  });

  it("shows a span of several lines by its first one and says where it ends", () => {
    const source = "RUN curl -k \\\n    https://example.com \\\n  | sh\n";
    const span = { start: spanOf(source, "curl").start, end: spanOf(source, "sh").end };
    expect(block(source, { span }).slice(3)).toEqual(["1 | RUN curl -k \\", "  |     ^^^^^^^ to line 3"]);
  });

  it("passes over an empty beginning of a span of several lines", () => {
    const source = "RUN \\\n   \\\n   sudo id && \\\n   id\n";
    const span = { start: spanOf(source, " \\").start, end: source.length };
    expect(block(source, { span }).slice(3)).toEqual(["3 |    sudo id && \\", "  |    ^^^^^^^^^^ to line 4"]);
  });

  it("marks a point with one caret, at the end of a line and of the file too", () => {
    const source = "FROM a\nUSER\n";
    expect(block(source, { span: { start: 11, end: 11 } }).slice(3)).toEqual(["2 | USER", "  |     ^"]);
    expect(block(source, { span: { start: 12, end: 12 } }).slice(3)).toEqual(["3 |", "  | ^"]);
    expect(block("", { span: { start: 0, end: 0 } }).slice(3)).toEqual(["1 |", "  | ^"]);
  });

  it("cuts a long line around the span and stays within the width", () => {
    const source = `RUN ${"a".repeat(500)} curl -k ${"b".repeat(100_000)}\n`;
    const lines = block(source, { span: spanOf(source, "curl -k") });
    expect(lines[3]).toMatch(/^1 \| …a+ curl -k b+…$/);
    expect(underlined(source, "curl -k")).toBe("curl -k");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("shows as much as it can of a long line's end", () => {
    const source = `RUN ${"a".repeat(500)} curl -k x\n`;
    expect(block(source, { span: spanOf(source, "curl -k") })[3]).toHaveLength(79);
    expect(underlined(source, "curl -k")).toBe("curl -k");
  });

  it("cuts a long line of wide characters by columns, never inside one", () => {
    const source = `LABEL a=${"漢".repeat(300)}x${"😀".repeat(300)}\n`;
    expect(underlined(source, "x")).toBe("x");
    for (const line of block(source, { span: spanOf(source, "x") })) {
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
      expect(line).not.toContain("\u{FFFD}");
    }
  });

  it("cuts a span that is longer than the width", () => {
    const source = `RUN x ${"a".repeat(300)} y\n`;
    const lines = block(source, { span: spanOf(source, "a".repeat(300)) });
    expect(lines[3]).toMatch(/^1 \| .*RUN x a+…$/);
    expect(lines[4]).toMatch(/^ {2}\| +\^+$/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("shows a far place of the same long line in a piece of its own", () => {
    const source = `RUN sudo ${"a".repeat(300)} sudoers\n`;
    const lines = block(source, { span: spanOf(source, "sudo "), related: [{ span: spanOf(source, "sudoers"), note: "here" }] });
    expect(lines.filter((line) => line.startsWith("1 |"))).toHaveLength(2);
    expect(lines.at(-2)).toMatch(/ -{7}$/);
    expect(lines.at(-1)).toMatch(/ note: here$/);
  });
});

describe("what a terminal must not be told", () => {
  const hostile = "\u{1B}[2J\u{9B}31m\u{7}\u{8}\u{7F}\u{202E}\u{2066}\u{2028}\u{0}";
  // eslint-disable-next-line no-control-regex -- the characters that must not come through
  const obeyed = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u2028]/;

  it("is made visible in excerpts, messages, notes, titles, rules and file names", () => {
    const source = `RUN echo ${hostile} x\n`;
    const shown = text([
      result(
        source,
        [
          finding({
            span: spanOf(source, "x"),
            message: `echo ${hostile}\r\nsecond line`,
            rule: `acme/${hostile}`,
            related: [{ span: spanOf(source, "echo"), note: hostile }],
            fixes: [{ title: hostile, safety: "safe", edits: [{ span: spanOf(source, "x"), text: "y" }] }],
          }),
        ],
        `odd${hostile}\nname`,
      ),
    ]);
    expect(shown).not.toMatch(obeyed);
    expect(shown).toContain("␛[2J<U+009B>31m␇␈␡<U+202E><U+2066><U+2028>␀");
    expect(shown).toContain("second line");
  });

  it("keeps the underline right beside what was made visible", () => {
    const source = `RUN ${hostile} end\n`;
    expect(underlined(source, "end")).toBe("end");
  });
});

describe("the summary", () => {
  const source = "FROM a\nUSER root\n";
  const span = spanOf(source, "root");

  it("counts by severity and says in how many of the files", () => {
    const shown = text([
      result(source, [finding({ span, severity: "error" }), finding({ span })]),
      result(source, [finding({ span }), finding({ span, severity: "info" }), finding({ span, severity: "style" })]),
      result(source, []),
    ]);
    expect(shown).toContain("\n1 error, 2 warnings, 1 info, 1 style in 2 of 3 files\n");
  });

  it("says so when there is nothing to report", () => {
    expect(text([result(source, []), result(source, [])])).toBe("No findings in 2 files\n");
    expect(text([])).toBe("No findings in 0 files\n");
  });

  it("hints at no page when no rule said anything", () => {
    expect(text([result(source, [finding({ span, rule: "syntax/unknown-instruction", url: undefined })])])).not.toContain("explain");
  });

  it("can be left out, and an empty report is empty then", () => {
    expect(text([result(source, [])], { summary: false })).toBe("");
  });
});
