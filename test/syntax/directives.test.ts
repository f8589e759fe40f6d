import { describe, expect, it } from "vitest";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import { at, problemsOf } from "./slices.ts";

describe("parser directives", () => {
  it("stand on top, one to a line, in any case and with any blanks", () => {
    const text = "# syntax=docker/dockerfile:1\n  #Escape = `  \n#check=skip=all;error=true\nFROM alpine\n";
    const { directives, escape, comments } = readDockerfile(text);
    expect(directives.map(({ name, value }) => [name, value.text])).toEqual([
      ["syntax", "docker/dockerfile:1"],
      ["escape", "`"],
      ["check", "skip=all;error=true"],
    ]);
    expect(directives.map(({ span }) => at(text, span))).toEqual([
      "# syntax=docker/dockerfile:1",
      "#Escape = `",
      "#check=skip=all;error=true",
    ]);
    expect(at(text, directives[1]?.value.span)).toBe("`");
    expect(escape).toBe("`");
    expect(comments).toEqual([]);
  });

  it.each([
    ["a comment", "# hello\n# escape=`\nFROM alpine\n"],
    ["an unknown key", "# author=me\n# escape=`\nFROM alpine\n"],
    ["an empty line", "\n# escape=`\nFROM alpine\n"],
    ["an instruction", "FROM alpine\n# escape=`\n"],
    ["a missing value", "# syntax=\n# escape=`\nFROM alpine\n"],
  ])("end at %s", (_, text) => {
    const { directives, escape, comments } = readDockerfile(text);
    expect(directives).toEqual([]);
    expect(escape).toBe("\\");
    expect(comments.map(({ span }) => at(text, span))).toContain("# escape=`");
  });

  it("may not come twice; the first one holds", () => {
    const text = "# escape=`\n# escape=\\\nFROM alpine\n";
    expect(problemsOf(text)).toMatchObject([{ at: "# escape=\\", severity: "error" }]);
    expect(readDockerfile(text).escape).toBe("`");
  });

  it("know two escape characters only", () => {
    const text = "# escape=x\nFROM alpine\n";
    expect(problemsOf(text)).toMatchObject([{ at: "x", severity: "error" }]);
    expect(readDockerfile(text).escape).toBe("\\");
  });

  it("let the backtick continue lines, and the backslash be a path", () => {
    const text = "# escape=`\nFROM alpine\nCOPY a c:\\\nRUN dir c:\\ `\n  && dir d:\\\n";
    expect(readDockerfile(text).instructions.map(({ line }) => line.text)).toEqual([
      "FROM alpine",
      "COPY a c:\\",
      "RUN dir c:\\   && dir d:\\",
    ]);
  });
});
