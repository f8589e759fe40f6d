import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { permissionsHold, temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll } from "./run-plimsoll.ts";

/** One warning of latest-tag on line 1, one of no-root-user on line 2. */
const WARNED = "FROM node:latest\nUSER root\n";
/** Nothing to say. */
const CLEAN = "FROM busybox:1.37.0\nUSER nobody\n";
/** An error of insecure-tls on line 2. */
const WRONG = "FROM busybox:1.37.0\nRUN curl -k https://example.com/a.txt -o /a.txt\nUSER nobody\n";

const ESCAPE = "\u{1B}";

describe("plimsoll with paths", () => {
  it("lints the current folder when no path is given, and names files relative to it", async () => {
    const folder = temporaryFolder({ "api/Dockerfile": WARNED, "web/Dockerfile": CLEAN, "notes.txt": "" });
    const { code, stdout, stderr } = await plimsoll([], { folder });
    expect(stdout).toContain("  --> api/Dockerfile:1:");
    expect(stdout).toContain("[latest-tag]");
    expect(stdout).toContain("2 | USER root\n  |      ^^^^\n");
    expect(stdout).toMatch(/\n\d+ warnings in 1 of 2 files/);
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });

  it("says that all is well and exits with 0", async () => {
    const folder = temporaryFolder({ Dockerfile: CLEAN });
    expect(await plimsoll(["."], { folder })).toEqual({ code: 0, stdout: "No findings in 1 file\n", stderr: "" });
  });

  it("names a path that does not exist, lints the rest and exits with 2", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED });
    const { code, stdout, stderr } = await plimsoll(["Dockerfle", "Dockerfile"], { folder });
    expect(stderr).toBe("plimsoll: Dockerfle: no such file or folder\n");
    expect(stdout).toContain("[no-root-user]");
    expect(code).toBe(2);
  });

  it("does not say that all is well when nothing could be linted", async () => {
    const folder = temporaryFolder({});
    const { code, stdout, stderr } = await plimsoll(["nowhere"], { folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("plimsoll: nowhere: no such file or folder\n");
  });

  it("says when a folder holds no Dockerfile", async () => {
    const folder = temporaryFolder({ "src/main.c": "" });
    expect(await plimsoll(["src"], { folder })).toEqual({ code: 0, stdout: "", stderr: "plimsoll: src: no Dockerfile in this folder\n" });
  });

  it("reports a binary file and lints its neighbour", async () => {
    const folder = temporaryFolder({ Dockerfile: Uint8Array.of(1, 0, 2), "b.Dockerfile": WARNED });
    const { code, stdout, stderr } = await plimsoll([], { folder });
    expect(stderr).toContain("plimsoll: Dockerfile: is not a text file");
    expect(stdout).toContain("b.Dockerfile:2:6");
    expect(code).toBe(2);
  });

  it.runIf(permissionsHold)("reports an unreadable file and lints its neighbour", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED, "b.Dockerfile": WARNED });
    chmodSync(join(folder, "Dockerfile"), 0o000);
    const { code, stdout, stderr } = await plimsoll([], { folder });
    expect(stderr).toBe("plimsoll: Dockerfile: permission denied\n");
    expect(stdout).toContain("b.Dockerfile:2:6");
    expect(code).toBe(2);
  });

  it("lints a broken file as far as it goes", async () => {
    const folder = temporaryFolder({ Dockerfile: "FRM node:22\nFROM node:latest\nUSER node\n" });
    const { code, stdout } = await plimsoll(["-f", "unix"], { folder });
    expect(stdout).toMatch(/^Dockerfile:1:1: error: /m);
    expect(stdout).toContain("[latest-tag]");
    expect(code).toBe(1);
  });

  it("takes words behind -- for paths", async () => {
    const folder = temporaryFolder({ "-odd": CLEAN });
    expect(await plimsoll(["--", "-odd"], { folder })).toMatchObject({ code: 0, stdout: "No findings in 1 file\n" });
  });
});

describe("standard input", () => {
  it("is linted under the name that is given for it", async () => {
    const { code, stdout } = await plimsoll(["-", "--stdin-filename", "api/Dockerfile", "-f", "unix"], { input: WARNED });
    expect(stdout).toMatch(/^api\/Dockerfile:2:6: warning: .* \[no-root-user\]$/m);
    expect(code).toBe(1);
  });

  it("has a name of its own otherwise", async () => {
    expect((await plimsoll(["-", "-f", "unix"], { input: WARNED })).stdout).toContain("<stdin>:2:6: ");
  });

  it("must be asked for", async () => {
    const { code, stderr } = await plimsoll(["--stdin-filename", "Dockerfile"], { folder: temporaryFolder({}) });
    expect(stderr).toContain("--stdin-filename");
    expect(code).toBe(2);
  });

  it("may be empty", async () => {
    const { code, stderr } = await plimsoll(["-"], { input: "" });
    expect(stderr).toBe("");
    expect(code).toBeLessThan(2);
  });
});

describe("--date", () => {
  const words = ["-", "--only", "end-of-life-base", "-f", "unix"];
  const input = "FROM node:20\n";

  it("is the day by which a release has ended", async () => {
    expect((await plimsoll([...words, "--date", "2026-04-30"], { input })).stdout).not.toContain("node:20");
    expect((await plimsoll([...words, "--date", "2026-05-01"], { input })).stdout).toContain("out of support since 2026-04-30");
  });

  it("is today unless given, by when Node.js 20 has ended", async () => {
    expect((await plimsoll(words, { input })).stdout).toContain("out of support since 2026-04-30");
  });

  it("must be a day of the calendar", async () => {
    const { code, stderr } = await plimsoll(["--date", "2026-02-30"]);
    expect(stderr).toContain("--date 2026-02-30 is no day of the calendar");
    expect(code).toBe(2);
  });
});

describe("--fail-on", () => {
  it.each([
    ["error", WARNED, 0],
    ["warning", WARNED, 1],
    ["info", WARNED, 1],
    ["style", WARNED, 1],
    ["never", WARNED, 0],
    ["error", WRONG, 1],
    ["never", WRONG, 0],
    ["style", CLEAN, 0],
  ])("%s decides about the exit code", async (severity, input, expected) => {
    expect((await plimsoll(["-", "--fail-on", severity], { input })).code).toBe(expected);
  });

  it("never hides a path that cannot be read", async () => {
    expect((await plimsoll(["nowhere", "--fail-on", "never"], { folder: temporaryFolder({}) })).code).toBe(2);
  });
});

describe("--quiet", () => {
  it("shows only what is at or above --fail-on, and no summary", async () => {
    const input = WRONG.replace("USER node", "USER root");
    const { stdout, code } = await plimsoll(["-", "--quiet", "--fail-on", "error"], { input });
    expect(stdout).toContain("[insecure-tls]");
    expect(stdout).not.toContain("[no-root-user]");
    expect(stdout).not.toContain(" files");
    expect(code).toBe(1);
  });

  it("says nothing at all when all is well", async () => {
    expect(await plimsoll(["-", "-q"], { input: CLEAN })).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

describe("choosing rules", () => {
  it("switches a rule off, sets another's severity, and takes the codes of others", async () => {
    const { stdout } = await plimsoll(["-", "-f", "unix", "--rule", "latest-tag=off", "--rule", "DL3002=error"], { input: WARNED });
    expect(stdout).toMatch(/^<stdin>:2:6: error: .* \[no-root-user\]\n$/);
  });

  it("runs only what is named", async () => {
    const { stdout } = await plimsoll(["-", "-f", "unix", "--only", "latest-tag,no-sudo"], { input: WARNED });
    expect(stdout).toMatch(/^<stdin>:1:\d+: warning: .* \[latest-tag\]\n$/);
  });
});

describe("the report", () => {
  it("goes into a file without colours, and nothing else is said", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED });
    const run = await plimsoll(["-o", "report.txt"], { folder, environment: { FORCE_COLOR: "1" } });
    const written = readFileSync(join(folder, "report.txt"), "utf8");
    expect(run).toEqual({ code: 1, stdout: "", stderr: "" });
    expect(written).toContain("[no-root-user]");
    expect(written).not.toContain(ESCAPE);
  });

  it("that cannot be written is an error that names the file", async () => {
    const { code, stderr } = await plimsoll(["-", "-o", "no/such/folder/report.txt"], { input: CLEAN, folder: temporaryFolder({}) });
    expect(stderr).toContain("no/such/folder/report.txt: no such file or folder");
    expect(code).toBe(2);
  });

  it("never takes the place of a file that is linted", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED });
    const { code, stderr } = await plimsoll(["-o", "./Dockerfile"], { folder });
    expect(stderr).toContain("--output ./Dockerfile would overwrite a file that is linted");
    expect(readFileSync(join(folder, "Dockerfile"), "utf8")).toBe(WARNED);
    expect(code).toBe(2);
  });

  it("has no colours away from a terminal, and with FORCE_COLOR it has", async () => {
    expect((await plimsoll(["-"], { input: WARNED })).stdout).not.toContain(ESCAPE);
    expect((await plimsoll(["-"], { input: WARNED, environment: { FORCE_COLOR: "1" } })).stdout).toContain(`${ESCAPE}[`);
    expect((await plimsoll(["-"], { input: WARNED, environment: { FORCE_COLOR: "0" } })).stdout).not.toContain(ESCAPE);
  });

  it("obeys NO_COLOR and --no-color before FORCE_COLOR", async () => {
    const forced = { FORCE_COLOR: "1" };
    expect((await plimsoll(["-"], { input: WARNED, environment: { ...forced, NO_COLOR: "1" } })).stdout).not.toContain(ESCAPE);
    expect((await plimsoll(["-", "--no-color"], { input: WARNED, environment: forced })).stdout).not.toContain(ESCAPE);
  });

  it("ends quietly when nobody reads on", async () => {
    const input = `FROM node:latest\n${"USER root\nRUN sudo id\n".repeat(3000)}`;
    const { code, stderr } = await plimsoll(["-"], { input, closeEarly: true });
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });

  it("passes nothing on that would drive a terminal", async () => {
    const { stdout } = await plimsoll(["-", "--stdin-filename", "a\u{1B}[31m"], { input: `FROM node:22\nUSER "root\u{1B}[2J\u{202E}"\nUSER root # \u{7}\n` });
    // eslint-disable-next-line no-control-regex -- the characters that must not come through
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  });

  it("is an array of diagnostics for an editor", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED });
    const { stdout } = await plimsoll(["-f", "lsp"], { folder });
    expect(JSON.parse(stdout)).toMatchObject([
      {
        uri: expect.stringMatching(/^file:\/\/\/.*\/Dockerfile$/) as string,
        diagnostics: [{ code: "latest-tag", source: "plimsoll" }, { code: "no-root-user", range: { start: { line: 1, character: 5 } } }],
      },
    ]);
  });

  it("is valid JSON even when nothing was linted", async () => {
    expect((await plimsoll(["-f", "json", "nowhere"], { folder: temporaryFolder({}) })).stdout).toBe("[]\n");
  });
});
