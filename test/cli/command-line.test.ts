import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll } from "./run-plimsoll.ts";

describe("help", () => {
  it.each([[["--help"]], [["-h"]], [["rules", "--help"]], [["explain", "--help"]], [["inspect", "--help"]]])(
    "%j fits into 80 columns and exits with 0",
    async (words) => {
      const { code, stdout, stderr } = await plimsoll(words);
      expect(stdout).toContain("plimsoll");
      for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    },
  );

  it("names every option and command, with examples and exit codes", async () => {
    const { stdout } = await plimsoll(["--help"]);
    const named = ["--format", "--output", "--preset", "--rule", "--only", "--fail-on", "--no-color", "--quiet", "--stdin-filename", "--version"];
    for (const part of [...named, "rules", "explain", "inspect", "Examples:", "Exit codes:"]) expect(stdout).toContain(part);
  });

  it("is the same in every language", async () => {
    expect((await plimsoll(["--help"], { environment: { LC_ALL: "de_DE.UTF-8" } })).stdout).toContain("Options:");
  });
});

it("--version prints the package's version", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  expect(await plimsoll(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

describe("what cannot be followed is an error of one line and exit code 2", () => {
  it.each([
    [["--formt", "json"], 'unknown option --formt, did you mean "--format"?'],
    [["--fail_on=error"], 'unknown option --fail_on, did you mean "--fail-on"?'],
    [["-z"], "unknown option -z"],
    [["rules", "--fromat", "json"], 'unknown option --fromat, did you mean "--format"?'],
    [["rules", "more"], 'unexpected argument "more"'],
    [["explain", "--foo"], "unknown option --foo"],
    [["inspect", "--fromat", "json", "x"], 'unknown option --fromat, did you mean "--format"?'],
    [["-f", "jsn"], 'unknown format "jsn", did you mean "json"? (one of: text, unix, json, lsp,'],
    [["rules", "-f", "lsp"], 'unknown format "lsp"'],
    [["--fail-on", "warn"], 'unknown severity "warn"'],
    [["--preset", "strickt"], 'unknown preset "strickt", did you mean "strict"?'],
    [["--rule", "no-sudoo=off"], 'unknown rule "no-sudoo", did you mean "no-sudo"?'],
    [["--rule", "no-sudo=eror"], 'unknown severity "eror", did you mean "error"?'],
    [["--only", "latest-tga"], 'unknown rule "latest-tga", did you mean "latest-tag"?'],
    [["explain", "untagged-imag"], 'unknown rule "untagged-imag", did you mean "untagged-image"?'],
    [["explain", "zzzzzzzzzz"], "unknown rule \"zzzzzzzzzz\"; `plimsoll rules` lists them all"],
    [["--output"], "the option --output needs a value"],
    [["-f"], "the option -f needs a value"],
    [["explain"], "an argument is missing"],
    [["inspect"], "an argument is missing"],
  ])("%j", async (words, message) => {
    const { code, stdout, stderr } = await plimsoll(words, { folder: temporaryFolder({}) });
    expect(stderr).toContain(`plimsoll: ${message}`);
    expect(stderr).not.toContain("    at ");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("a mistyped command is taken for a path, and the error says which command is near", async () => {
    const { code, stderr } = await plimsoll(["explian"], { folder: temporaryFolder({}) });
    expect(stderr).toBe('plimsoll: explian: no such file or folder, did you mean "explain"?\n');
    expect(code).toBe(2);
  });
});

it("of an option that is given twice the last one counts", async () => {
  expect((await plimsoll(["-", "--fail-on", "never", "--fail-on", "info"], { input: "FROM a\n" })).code).toBe(1);
});

describe("several reports of one run", () => {
  it("go each to the output behind its format, one of them to standard output", async () => {
    const folder = temporaryFolder({ Dockerfile: "FROM a\n" });
    const { stdout } = await plimsoll(["-f", "sarif", "-o", "a.sarif", "--format=unix", "-f", "json", "-o=b.json"], { folder });
    expect(stdout).toMatch(/^Dockerfile:1:6: warning: /);
    expect(JSON.parse(readFileSync(join(folder, "a.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(JSON.parse(readFileSync(join(folder, "b.json"), "utf8"))).toHaveLength(1);
  });

  it.each([
    [["-f", "text", "-f", "json"], "the formats text and json would both go to standard output"],
    [["-f", "text", "-f", "json", "-o", "-"], "the formats text and json would both go to standard output"],
    [["-f", "json", "-o", "a", "-o", "b"], "--output b has no --format of its own"],
  ])("%j is refused: %s", async (words, message) => {
    const { code, stderr } = await plimsoll([...words, "-"], { input: "FROM a\n" });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
