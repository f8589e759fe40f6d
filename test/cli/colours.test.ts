import { describe, expect, it } from "vitest";
import { paletteFor, wantsColours } from "../../src/cli/colours.ts";
import { renderPage } from "../../src/cli/page-text.ts";
import { plainPalette } from "../../src/index.ts";

describe("colours", () => {
  const terminal = { noColor: false, isTerminal: true, environment: {} };

  it("are for terminals that can show them", () => {
    expect(wantsColours(terminal)).toBe(true);
    expect(wantsColours({ ...terminal, isTerminal: false })).toBe(false);
    expect(wantsColours({ ...terminal, environment: { TERM: "dumb" } })).toBe(false);
  });

  it("are refused by NO_COLOR unless it is empty, and forced by FORCE_COLOR", () => {
    expect(wantsColours({ ...terminal, environment: { NO_COLOR: "1" } })).toBe(false);
    expect(wantsColours({ ...terminal, environment: { NO_COLOR: "" } })).toBe(true);
    expect(wantsColours({ ...terminal, isTerminal: false, environment: { FORCE_COLOR: "1" } })).toBe(true);
    expect(wantsColours({ ...terminal, environment: { FORCE_COLOR: "0" } })).toBe(false);
    expect(wantsColours({ ...terminal, environment: { FORCE_COLOR: "1", NO_COLOR: "1" } })).toBe(false);
  });

  it("leave text as it is without a palette", async () => {
    expect(await paletteFor(false)).toBe(plainPalette);
    expect((await paletteFor(true)).error("x")).toContain("\u{1B}[31m");
  });
});

describe("a page in the terminal", () => {
  const page = [
    "# no-sudo",
    "",
    "A command is run through `sudo`, see [the manual](https://example.com/sudo), and this is a sentence",
    "that goes on for so long that it must be wrapped.",
    "",
    "- first of all this",
    "- then **that**, as in [no-root-user](../no-root-user/rule.md)",
    "",
    "```dockerfile bad",
    "RUN sudo \\",
    "    id # [a](b)",
    "```",
    "",
    "",
  ].join("\n");

  it("wraps text, keeps lists and code, and writes links out", () => {
    expect(renderPage(page, { palette: plainPalette, width: 60 })).toBe(
      [
        "no-sudo",
        "",
        "A command is run through `sudo`, see the manual",
        "(https://example.com/sudo), and this is a sentence that goes",
        "on for so long that it must be wrapped.",
        "",
        "- first of all this",
        "- then that, as in no-root-user",
        "",
        "    RUN sudo \\",
        "        id # [a](b)",
        "",
      ].join("\n"),
    );
  });

  it("sets headings and code off in colour, and then needs no backticks", () => {
    const palette = { ...plainPalette, strong: (text: string) => `<b>${text}</b>`, code: (text: string) => `<c>${text}</c>` };
    const shown = renderPage(page, { palette, width: 80 });
    expect(shown).toContain("<b>no-sudo</b>\n");
    expect(shown).toContain("through <c>sudo</c>, see");
    expect(shown).toContain("- then <b>that</b>, as");
  });
});
