import { describe, expect, test } from "vitest";
import type { Finding, Fix } from "../../src/rule/finding.ts";
import { defineRule } from "../../src/rule/rule.ts";
import type { Word } from "../../src/syntax/dockerfile.ts";
import { runCase, type CaseReport } from "./run-case.ts";
import type { CaseSettings } from "./case-settings.ts";

/** A rule that says about every USER root what `find` says. */
function ruleAbout(find: (user: Word, text: string) => Finding) {
  const rule = defineRule({
    summary: "USER root",
    severity: "warning",
    presets: [],
    *check({ syntax }) {
      for (const instruction of syntax.instructions) {
        if (instruction.type === "USER" && instruction.value?.text === "root") yield find(instruction.value, syntax.source.text);
      }
    },
  });
  return { id: "users-of-root", rule };
}

function fixedBy(edit: (user: Word, text: string) => Fix["edits"], safety: Fix["safety"] = "suggestion") {
  return ruleAbout((user, text) => ({
    span: user.span,
    message: "USER says root",
    fixes: [{ title: "Run as app", safety, edits: edit(user, text) }],
  }));
}

const honest = fixedBy((user) => [{ span: user.span, text: "app" }]);
const TEXT = "FROM alpine:3.20\nRUN one \\\n && two\nUSER root\nUSER root\n";

function complaintsOf(...run: Parameters<typeof runCase>): string {
  return runCase(...run).complaints.join("\n");
}

describe("a sound rule", () => {
  test("passes every check, and its findings and its fixed text come out", () => {
    const report: CaseReport = runCase(honest, "FROM alpine:3.20\nUSER root\n");
    expect(report).toEqual({
      findingCount: 1,
      rendered: ["2:6 warning USER says root", "  | USER root", "  |      ^^^^", "  fix (suggestion) Run as app", ""].join("\n"),
      fixed: "FROM alpine:3.20\nUSER app\n",
      complaints: [],
    });
  });

  test("passes with several findings, continuation lines, directives, triggers and a byte order mark", () => {
    for (const text of [TEXT, `\u{FEFF}${TEXT}`, `# syntax=docker/dockerfile:1\n${TEXT}`, `${TEXT}ONBUILD USER root\n`, TEXT.replaceAll("\n", "\r\n")]) {
      expect(runCase(honest, text).complaints).toEqual([]);
    }
  });

  test("may not call a fix safe that makes another image", () => {
    const bold = fixedBy((user) => [{ span: user.span, text: "app" }], "safe");
    expect(complaintsOf(bold, TEXT)).toContain('the fix "Run as app" calls itself safe and changes the image');
  });

  test("has nothing to fix in a file without findings", () => {
    expect(runCase(honest, "FROM alpine:3.20\n")).toEqual({ findingCount: 0, rendered: "", fixed: undefined, complaints: [] });
  });

  test("is shown with confidence, notes and each line of a long span", () => {
    const under = ruleAbout((user, text) => ({
      span: { start: text.indexOf("RUN"), end: text.indexOf("\nUSER") },
      message: "Runs as root",
      confidence: "likely",
      severity: "info",
      related: [{ span: user.span, note: "because of this" }],
    }));
    expect(runCase(under, "FROM alpine:3.20\nRUN one \\\n\t&& two\nUSER root\n").rendered).toBe(
      [
        "2:1 info[likely] Runs as root",
        "  | RUN one \\",
        "  | ^^^^^^^^^",
        "  | \t&& two",
        "  | ^^^^^^^",
        "  note 4:6 because of this",
        "  | USER root",
        "  |      ^^^^",
        "",
      ].join("\n"),
    );
  });
});

describe("a complaint is made about", () => {
  test("a span that underlines nothing", () => {
    const under = ruleAbout((user) => ({ span: { start: user.span.end, end: user.span.end }, message: "Nothing" }));
    expect(complaintsOf(under, TEXT)).toContain("underlines nothing");
  });

  test("a span outside the file", () => {
    const under = ruleAbout((user, text) => ({ span: { start: user.span.start, end: text.length + 1 }, message: "Too far" }));
    expect(complaintsOf(under, TEXT)).toContain("underlines nothing in the file");
  });

  test("a note that points nowhere", () => {
    const under = ruleAbout((user) => ({ span: user.span, message: "x", related: [{ span: { start: 0, end: 0 }, note: "there" }] }));
    expect(complaintsOf(under, TEXT)).toContain("a note underlines nothing");
  });

  test("a message with a final period", () => {
    expect(complaintsOf(ruleAbout((user) => ({ span: user.span, message: "Root." })), TEXT)).toContain("no final period");
  });

  test("a crash", () => {
    const under = ruleAbout(() => {
      throw new Error("no idea");
    });
    expect(complaintsOf(under, TEXT)).toContain("no idea");
  });

  test("a fix that does not help", () => {
    expect(complaintsOf(fixedBy((user) => [{ span: user.span, text: " root" }]), TEXT)).toContain("does not make this go away");
  });

  test("a fix that breaks the file", () => {
    const under = fixedBy((_, text) => [{ span: { start: text.indexOf("USER"), end: text.indexOf("USER") + 4 }, text: "NOBODY" }]);
    expect(complaintsOf(under, "FROM alpine:3.20\nUSER root\n")).toContain("new syntax problems");
  });

  test("a fix that edits outside the file", () => {
    expect(complaintsOf(fixedBy((_, text) => [{ span: { start: 0, end: text.length + 9 }, text: "" }]), TEXT)).toContain("edits outside the file");
  });

  test("a fix whose edits collide", () => {
    const under = fixedBy((user) => [{ span: user.span, text: "app" }, { span: user.span, text: "web" }]);
    expect(complaintsOf(under, TEXT)).toContain("cannot be applied");
  });

  test("an edit that changes nothing", () => {
    const under = fixedBy((user) => [{ span: user.span, text: "app" }, { span: { start: 0, end: 4 }, text: "FROM" }]);
    expect(complaintsOf(under, TEXT)).toContain("changes nothing");
  });

  test("a case that is itself broken, unless it is meant to be", () => {
    const text = "FROM alpine:3.20\nUSRE root\n";
    expect(complaintsOf(honest, text)).toContain("the case itself has a syntax error");
    expect(complaintsOf(honest, text, { broken: true })).toBe("");
  });

  test("a rule that remembers what it saw", () => {
    let asked = 0;
    const under = ruleAbout((user) => ({ span: user.span, message: `Asked ${(asked += 1)} times` }));
    expect(complaintsOf(under, TEXT)).toContain("a second look");
  });

  test.each([
    ["crlf", (text: string) => text.includes("\r")],
    ["lower-case", (text: string) => text.includes("from alpine")],
    ["comment", (text: string) => text.includes("# ")],
    ["backtick", (text: string) => text.includes("`")],
  ])("a rule that minds how the file is written: %s", (variant, minds) => {
    const under = ruleAbout((user, text) => ({ span: user.span, message: minds(text) ? "Otherwise" : "USER says root" }));
    const skipping = (name: string): CaseSettings => (name === "comment" ? { skipVariants: ["backtick"] } : {});
    expect(complaintsOf(under, TEXT, skipping(variant))).toContain(`the ${variant} variant finds something else`);
  });
});

test("settings reach the rule, the model and the choice of fixes", () => {
  const under = {
    id: "context-reader",
    rule: defineRule({
      summary: "Stages that ship",
      severity: "info",
      presets: [],
      options: { word: { type: "string", default: "ships", doc: "What is said" } },
      *check({ shippedStages }, { word }) {
        for (const { from } of shippedStages) yield { span: from.keyword.span, message: `This ${word}` };
      },
    }),
  };
  const text = "FROM alpine:3.20 AS first\nFROM alpine:3.20\n";
  const { rendered } = runCase(under, text, { options: { word: "sails" }, modelOptions: { targets: ["first"] } });
  expect(rendered.match(/^.*This sails/gm)).toEqual(["1:1 info This sails", "2:1 info This sails"]);
  expect(runCase(honest, TEXT, { fix: "suggestion" }).fixed).toContain("USER app");
});
