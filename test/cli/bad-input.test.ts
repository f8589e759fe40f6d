import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { MAIN, plimsoll, restrictedUser } from "./run-plimsoll.ts";

const HEAD = "FROM busybox:1.37.0\n";
/** One warning, on line 2. */
const WARNED = `${HEAD}USER root\n`;
const WARNING = "warning: With `USER root` the container runs as root [no-root-user]";

/** Something that no Dockerfile is, in front of a file that is one: `z.Dockerfile`. */
interface BadInput {
  readonly what: string;
  /** What stands in the folder besides. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What is linted; the folder unless given. */
  readonly paths?: readonly string[];
  /** What is read from standard input. */
  readonly input?: Uint8Array;
  readonly code: 1 | 2;
  /** What is found besides what is in `z.Dockerfile`, in the order of the report. */
  readonly found?: readonly string[];
  /** What is said on standard error. */
  readonly said?: string;
}

function repeated(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join("");
}

function nested(count: number, open: string, middle: string, close: string): string {
  return open.repeat(count) + middle + close.repeat(count);
}

const EMPTY = "error: the file has no instructions: an image begins with FROM [syntax/error]";
const NO_TEXT = "is not a text file (it holds NUL characters)";
const TOO_LARGE = "is larger than 64 MB, which no Dockerfile is";

const TABLE: readonly BadInput[] = [
  { what: "a path that is not there", paths: ["nowhere", "."], code: 2, said: "nowhere: no such file or folder" },
  { what: "a path through a file", paths: ["z.Dockerfile/x", "."], code: 2, said: "z.Dockerfile/x: a part of the path is not a folder" },
  { what: "an empty path", paths: ["", "."], code: 2, said: '"": no such file or folder' },
  { what: "a folder named Dockerfile", files: { "Dockerfile/": "" }, code: 1 },
  { what: "a folder without a Dockerfile", files: { "src/": "" }, paths: ["src", "."], code: 1, said: "src: no Dockerfile in this folder" },

  { what: "an empty file", files: { Dockerfile: "" }, code: 1, found: [`Dockerfile:1:1: ${EMPTY}`] },
  { what: "a file of comments", files: { Dockerfile: "# nothing\n\n" }, code: 1, found: [`Dockerfile:1:1: ${EMPTY}`] },
  { what: "a program", files: { Dockerfile: Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0) }, code: 2, said: `Dockerfile: ${NO_TEXT}` },
  { what: "UTF-16 that does not say so", files: { Dockerfile: Buffer.from(WARNED, "utf16le") }, code: 2, said: `Dockerfile: ${NO_TEXT}` },
  { what: "UTF-16 that does", files: { Dockerfile: Buffer.from(`\u{FEFF}${WARNED}`, "utf16le") }, code: 1, found: [`Dockerfile:2:6: ${WARNING}`] },
  { what: "UTF-16 with the bytes the other way round", files: { Dockerfile: Buffer.from(`\u{FEFF}${WARNED}`, "utf16le").swap16() }, code: 1, found: [`Dockerfile:2:6: ${WARNING}`] },
  { what: "bytes that are no UTF-8", files: { Dockerfile: Buffer.from(`${HEAD}RUN echo \xFF\xFE\nUSER root\n`, "latin1") }, code: 1, found: [`Dockerfile:3:6: ${WARNING}`] },
  { what: "a file that is no Dockerfile", files: { Dockerfile: "{}\n" }, code: 1, found: [
    "Dockerfile:1:1: error: `{}` is no instruction [syntax/error]",
    "Dockerfile:1:1: error: the file has no FROM: every instruction belongs to a stage, and FROM begins one [syntax/error]",
  ] },

  { what: "a file of 50 MB", files: { Dockerfile: `${HEAD}${repeated(50_000, () => `RUN echo ${"x".repeat(1000)}\n`)}USER root\n` }, code: 1, found: [`Dockerfile:50002:6: ${WARNING}`] },
  { what: "a file of more than 64 MB", files: { Dockerfile: new Uint8Array((64 << 20) + 1).fill(10) }, code: 2, said: `Dockerfile: ${TOO_LARGE}` },
  { what: "standard input of more than 64 MB", paths: ["-", "."], input: new Uint8Array((64 << 20) + 1).fill(10), code: 2, said: `<stdin>: ${TOO_LARGE}` },
  { what: "a line of 10 MB", files: { Dockerfile: `${HEAD}RUN echo ${"x".repeat(10_000_000)}\nUSER root\n` }, code: 1, found: [
    "Dockerfile:2:1: error: this line has 10000009 bytes, and no builder reads one of more than 65535 [syntax/error]",
    `Dockerfile:3:6: ${WARNING}`,
  ] },
  { what: "a command of 100,000 words", files: { Dockerfile: `${HEAD}RUN echo ${repeated(10_000, () => "a a a a a a a a a a \\\n")} a\nUSER root\n` }, code: 1, found: [`Dockerfile:10003:6: ${WARNING}`] },
  { what: "100,000 stages on each other", files: { Dockerfile: `FROM busybox:1.37.0 AS s0\n${repeated(99_999, (index) => `FROM s${String(index)} AS s${String(index + 1)}\n`)}USER root\n` }, code: 1, found: [`Dockerfile:100001:6: ${WARNING}`] },
  { what: "10,000 stages side by side", files: { Dockerfile: `${repeated(10_000, (index) => `FROM busybox:1.37.0 AS s${String(index)}\n`)}USER root\n` }, code: 1, found: [`Dockerfile:10001:6: ${WARNING}`] },
  { what: "a stage from itself", files: { Dockerfile: "FROM a AS a\nUSER root\n" }, code: 1, found: [`Dockerfile:2:6: ${WARNING}`] },
  { what: "stages that copy from each other", files: { Dockerfile: `${HEAD.trim()} AS a\nCOPY --from=b /x /x\n${HEAD.trim()} AS b\nCOPY --from=a /x /x\nUSER root\n` }, code: 1, found: [`Dockerfile:5:6: ${WARNING}`] },
  { what: "10,000 substitutions in each other", files: { Dockerfile: `${HEAD}RUN echo ${nested(10_000, "$(", "true", ")")}\nUSER root\n` }, code: 1, found: [`Dockerfile:3:6: ${WARNING}`] },
  { what: "10,000 subshells in each other", files: { Dockerfile: `${HEAD}RUN ${nested(10_000, "( ", "true", " )")}\nUSER root\n` }, code: 1, found: [`Dockerfile:3:6: ${WARNING}`] },
  { what: "10,000 defaults in each other", files: { Dockerfile: `${HEAD}ENV A=${nested(10_000, "${a:-", "b", "}")}\nUSER root\n` }, code: 1, found: [
    `Dockerfile:3:6: ${WARNING}`,
  ] },
  { what: "60,000 brackets in each other", files: { Dockerfile: `${HEAD}CMD ${"[".repeat(60_000)}\nUSER root\n` }, code: 1, found: [`Dockerfile:3:6: ${WARNING}`] },

  { what: "a name that would drive the terminal", files: { "\u{1B}[31m.Dockerfile": WARNED }, code: 1, found: [`\u{241B}[31m.Dockerfile:2:6: ${WARNING}`] },
  { what: "a name that would begin a line", files: { "a\n::error::b.Dockerfile": WARNED }, code: 1, found: [`a ::error::b.Dockerfile:2:6: ${WARNING}`] },
  { what: "a name that would command GitHub's runner", files: { "::error::b.Dockerfile": WARNED }, code: 1, found: [`./::error::b.Dockerfile:2:6: ${WARNING}`] },
  { what: "a name that would be read backwards", files: { "a\u{202E}b.Dockerfile": WARNED }, code: 1, found: [`a<U+202E>b.Dockerfile:2:6: ${WARNING}`] },
  { what: "an instruction that would drive the terminal", files: { Dockerfile: `${HEAD}R\u{1B}]0;x\u{7} a\nUSER root\n` }, code: 1, found: [
    "Dockerfile:2:1: error: `R\u{241B}]0;x\u{2407}` is no instruction; to go on with the line above, end that with `\\` [syntax/error]",
    `Dockerfile:3:6: ${WARNING}`,
  ] },
  { what: "a path that would drive the terminal", paths: ["\u{1B}[2J\n", "."], code: 2, said: "\u{241B}[2J : no such file or folder" },
];

describe("loses nothing of the file beside it:", () => {
  it.each(TABLE)("$what", async ({ files = {}, paths = ["."], input, code, found = [], said }) => {
    const folder = temporaryFolder({ ...files, "z.Dockerfile": WARNED });
    const run = await plimsoll(["-f", "unix", ...paths], { folder, ...(input ? { input } : {}) });
    expect(run).toEqual({ code, stdout: [...found, `z.Dockerfile:2:6: ${WARNING}`, ""].join("\n"), stderr: said === undefined ? "" : `plimsoll: ${said}\n` });
  }, 60_000);

  it.runIf(restrictedUser)("a file that may not be read", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED, "z.Dockerfile": WARNED });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "Dockerfile"), 0o200);
    const run = await plimsoll(["-f", "unix", "."], { folder, user: restrictedUser });
    expect(run).toEqual({ code: 2, stdout: `z.Dockerfile:2:6: ${WARNING}\n`, stderr: "plimsoll: Dockerfile: permission denied\n" });
  });
});

/** A configuration that nobody can follow: what it is in, what it holds, and what is said of it. */
const BROKEN_CONFIGURATIONS: readonly (readonly [what: string, file: string, text: string, said: string])[] = [
  ["YAML that does not end", ".plimsoll.yaml", "rules:\n  missing-user: [off\n", "3:1: Flow sequence in block collection must be sufficiently indented and end with a ]"],
  ["a key that is there twice", ".plimsoll.yaml", "failOn: error\nfailOn: info\n", "2:1: Map keys must be unique"],
  ["a tab", ".plimsoll.yaml", "rules:\n\tmissing-user: off\n", "2:1: Tabs are not allowed as indentation"],
  ["JSON that does not end", ".plimsoll.json", '{\n  "rules": {', "2:13: Expected property name or '}'"],
  ["JSON with a comma too many", ".plimsoll.json", '{\n  "failOn": "error",\n}', "3:1: Expected double-quoted property name"],
  ["a list", ".plimsoll.yaml", "- missing-user\n", " the configuration is not a mapping"],
  ["a number for a mapping", ".plimsoll.yaml", "failOn: error\nrules: 5\n", "2:1: rules is not a mapping"],
  ["a text for a number", ".plimsoll.yaml", "rules:\n  uid-in-range: [warning, { maximum: many }]\n", "2:29: rules.uid-in-range[1].maximum is not a number"],
  ["an unknown key", ".plimsoll.yaml", "# ours\nrulez: {}\n", "2:1: rulez is no key here, did you mean rules?"],
  ["an unknown rule", ".plimsoll.yaml", "rules:\n  no-root: off\n", "2:3: there is no rule no-root"],
  ["an unknown severity", ".plimsoll.json", '{"rules": {"missing-user": "loud"}}', '1:12: rules.missing-user is "loud", which is none of error, warning, info, style, off'],
  ["an unknown preset", ".plimsoll.yaml", "extends: [nope]\n", "1:11: extends nope, which is neither a preset nor an installed package with a configuration"],
  ["hadolint's, when it does not end", ".hadolint.yaml", "override:\n  error: [DL3002\n", "3:1: Flow sequence in block collection must be sufficiently indented and end with a ]"],
];

describe("says where a configuration cannot be followed, and lints nothing by another:", () => {
  it.each(BROKEN_CONFIGURATIONS)("%s", async (_what, file, text, said) => {
    const folder = temporaryFolder({ Dockerfile: WARNED, [file]: text });
    const { code, stdout, stderr } = await plimsoll(["-f", "unix", "."], { folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.split("\n")[0]).toContain(`${file}:${said}`);
  });

  it.runIf(restrictedUser)("one that may not be read", async () => {
    const folder = temporaryFolder({ Dockerfile: WARNED, ".plimsoll.yaml": "rules: { no-root-user: off }\n" });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, ".plimsoll.yaml"), 0o200);
    const { code, stdout, stderr } = await plimsoll(["-f", "unix", "."], { folder, user: restrictedUser });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^plimsoll: .*\.plimsoll\.yaml: permission denied$/m);
  });
});

describe("says what is wrong with a command line:", () => {
  it.each([
    ["an unknown rule", ["--only", "no-root"], 'unknown rule "no-root"'],
    ["a rule that is nearly one", ["--only", "no-root-users"], 'unknown rule "no-root-users", did you mean "no-root-user"?'],
    ["an unknown option", ["--fixx"], 'unknown option --fixx, did you mean "--fix"?'],
    ["an unknown format", ["-f", "sarifs"], 'unknown format "sarifs", did you mean "sarif"?'],
    ["a configuration that is not there", ["--config", "nope.yaml"], "nope.yaml"],
  ])("%s", async (_what, words, said) => {
    const { code, stdout, stderr } = await plimsoll([...words, "."], { folder: temporaryFolder({ Dockerfile: WARNED }) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });
});

describe("a report that cannot be written is an error that names it, and what is found is still said:", () => {
  const words = (output: string): string[] => ["-f", "sarif", "-o", output, "-f", "unix", "."];

  it.each([
    ["the folder is missing", join("nowhere", "out.sarif"), "no such file or folder"],
    ["the folder is a file", join("Dockerfile", "out.sarif"), "a part of the path is not a folder"],
    ["it is a folder", "reports", "is a folder"],
    ["its name is too long", `${"x".repeat(300)}.sarif`, "the name is too long"],
  ])("%s", async (_what, output, message) => {
    const folder = temporaryFolder({ Dockerfile: WARNED, "reports/": "" });
    const run = await plimsoll(words(output), { folder });
    expect(run).toEqual({ code: 2, stdout: `Dockerfile:2:6: ${WARNING}\n`, stderr: `plimsoll: ${output}: ${message}\n` });
    expect(readdirSync(folder)).toEqual(["Dockerfile", "reports"]);
  });

  it.runIf(restrictedUser).each([
    ["the folder is read-only", join("closed", "out.sarif")],
    ["it is read-only itself", "old.sarif"],
  ])("%s", async (_what, output) => {
    const folder = temporaryFolder({ Dockerfile: WARNED, "closed/": "", "old.sarif": "old" });
    chmodSync(folder, 0o777);
    chmodSync(join(folder, "closed"), 0o555);
    chmodSync(join(folder, "old.sarif"), 0o444);
    const run = await plimsoll(words(output), { folder, user: restrictedUser });
    expect(run).toEqual({ code: 2, stdout: `Dockerfile:2:6: ${WARNING}\n`, stderr: `plimsoll: ${output}: permission denied\n` });
    expect(readFileSync(join(folder, "old.sarif"), "utf8")).toBe("old");
  });
});

/** Many files that are printed about while there is still much to do: each has something to fix and something that stays. */
const FIXABLE = `${HEAD}RUN chmod 777 /srv\n${"RUN curl -fsS https://example.com/install.sh | sh\n".repeat(20)}`;
const manyFiles = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, index) => [join("many", `${String(index)}.Dockerfile`), FIXABLE]));

describe("when nobody waits for the end", () => {
  it.each(["text", "unix", "json", "sarif", "html"])("%s ends without a word for a reader that has gone", async (format) => {
    const { code, stderr } = await plimsoll(["-f", format, "."], { folder: temporaryFolder(manyFiles(50)), closeEarly: true });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  });

  it("an interrupted run says only what is so, and touches no report", async () => {
    const folder = temporaryFolder({ ...manyFiles(250), "old.sarif": "old" });
    const { code, stdout, stderr } = await plimsoll(["-f", "sarif", "-o", "old.sarif", "-f", "html", "-o", "new.html", "-f", "unix", "."], { folder, interrupt: true });
    expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
    for (const line of stdout.split("\n").slice(0, -1)) expect(line).toMatch(/^many\/\d+\.Dockerfile:\d+:\d+: warning: .* \[[\w-]+\]$/);
    expect(readdirSync(folder)).toEqual(["many", "old.sarif"]);
    expect(readFileSync(join(folder, "old.sarif"), "utf8")).toBe("old");
  });

  it("an interrupted --fix leaves every file as it was or as it shall be", async () => {
    const folder = temporaryFolder(manyFiles(250));
    const { code, stderr } = await plimsoll(["-f", "unix", "--fix-suggestions", "."], { folder, interrupt: true });
    expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
    const names = readdirSync(join(folder, "many"));
    expect(names.filter((name) => !name.endsWith(".Dockerfile"))).toEqual([]);
    const texts = new Set(names.map((name) => readFileSync(join(folder, "many", name), "utf8")));
    expect(texts).toEqual(new Set([FIXABLE, FIXABLE.replaceAll("777", "775")]));
  });
});

describe.skipIf(!existsSync("/dev/full"))("when standard output takes nothing", () => {
  it.each([
    ["a report", ["-f", "unix", "."]],
    ["a report that is written at the end", ["-f", "sarif", "."]],
    ["a fixed text", ["--fix-suggestions", "-"]],
    ["a list", ["rules"]],
  ])("%s that is lost is an error", async (_what, words) => {
    const folder = temporaryFolder({ Dockerfile: WARNED });
    const { code, stderr } = await plimsoll(words, { folder, input: `${HEAD}RUN chmod 777 /srv\n`, outputFile: "/dev/full" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^plimsoll: standard output: no space left$/m);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });
});

it.skipIf(process.platform === "win32")("a folder that is gone is said to be", () => {
  const folder = temporaryFolder({ "gone/": "" });
  const { status, stderr } = spawnSync("sh", ["-c", 'cd gone && rmdir ../gone && exec "$0" "$@"', process.execPath, MAIN, "."], { cwd: folder, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 2, stderr: "plimsoll: the current folder is not there any more\n" });
});
