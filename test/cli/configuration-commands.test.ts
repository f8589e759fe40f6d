import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll } from "./run-plimsoll.ts";

const ROOT_USER = "FROM debian:13\nUSER root\n";

/** A plug-in without an import, so that it loads from any folder. */
const PLUGIN = `export default {
  name: "acme",
  rules: {
    "no-captain": {
      summary: "Nobody is called captain",
      severity: "error",
      presets: ["recommended"],
      *check(file) {
        for (const { instruction } of file.steps) {
          if (instruction.type === "USER" && file.source.text.slice(instruction.span.start, instruction.span.end).includes("captain")) {
            yield { span: instruction.span, message: "A captain goes down with the ship" };
          }
        }
      },
    },
    crash: { summary: "Crashes", severity: "error", presets: ["strict"], *check() { throw new TypeError("rudder"); } },
  },
};
`;

describe("plimsoll init", () => {
  it("writes a configuration that plimsoll follows", async () => {
    const folder = temporaryFolder({ Dockerfile: ROOT_USER });
    const { code, stdout } = await plimsoll(["init"], { folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: ".plimsoll.yaml written\n" });
    expect((await plimsoll(["--only", "no-root-user"], { folder })).code).toBe(1);
  });

  it("writes one in which every setting still works when its comment sign is taken away", async () => {
    const folder = temporaryFolder({ Dockerfile: "FROM debian:13\n" });
    await plimsoll(["init"], { folder });
    const text = readFileSync(join(folder, ".plimsoll.yaml"), "utf8").replace(/^# (?=(?: *- | {2,}|[a-zA-Z]+:))/gm, "").replace("no-secret-value", "no-sudo");
    const all = temporaryFolder({ Dockerfile: "FROM debian:13\n", ".plimsoll.yaml": text });
    const { stderr, stdout } = await plimsoll(["config", "Dockerfile"], { folder: all });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^failOn: warning +# \.plimsoll\.yaml:\d+:1$/m);
    expect(stdout).toMatch(/^locked: no-sudo /m);
  });

  it("never writes over a configuration that is there", async () => {
    const folder = temporaryFolder({ ".plimsoll.json": "{}" });
    const { code, stderr } = await plimsoll(["init"], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain(".plimsoll.json is already here");
    expect(existsSync(join(folder, ".plimsoll.yaml"))).toBe(false);
  });

  it("translates a .hadolint.yaml and says what has no twin", async () => {
    const hadolint = "ignored: [DL3007, DL3059]\nfailure-threshold: error\ntrustedRegistries: [docker.io]\nlabel-schema:\n  author: text\n";
    const folder = temporaryFolder({ ".hadolint.yaml": hadolint, Dockerfile: "FROM debian:latest\nUSER root\n" });
    const before = await plimsoll(["config", "Dockerfile", "-f", "json"], { folder });
    const { stdout } = await plimsoll(["init", "--from", "hadolint"], { folder });
    expect(stdout).toMatch(/Without a twin in plimsoll, and left out: .*label-schema/);
    expect(stdout).toContain("DL3059");
    const after = await plimsoll(["config", "Dockerfile", "-f", "json"], { folder });
    const values = (text: string): unknown[] => (JSON.parse(text) as { key: string; value: unknown }[]).map(({ key, value }) => [key, value]);
    expect(values(after.stdout).filter((each) => !JSON.stringify(each).includes("edition"))).toEqual(values(before.stdout));
  });

  it.each([
    ["ignored: [DL3002]", "DL3002: off", undefined],
    ["override: { error: [DL3002] }", "DL3002: error", undefined],
    ["trustedRegistries: [example.com]", "- example.com", undefined],
    ["failure-threshold: info", "failOn: info", undefined],
    ["no-fail: true", "failOn: never", undefined],
    ["disable-ignore-pragma: true", "inline: false", undefined],
    ["label-schema: { author: text, version: semver }", undefined, "label-schema (no rule is about labels)"],
    ["strict-labels: true", undefined, "strict-labels (no rule is about labels)"],
    ["strict-labels: false", undefined, undefined],
    ["label-schema: {}", undefined, undefined],
    ["ignored: [DL3049, SC2086]", undefined, "DL3049, SC2086"],
    ["format: json", undefined, undefined],
  ])("finds the twin of hadolint's %s, or says that it has none", async (hadolint, twin, without) => {
    const folder = temporaryFolder({ ".hadolint.yaml": `${hadolint}\n` });
    const { code, stdout } = await plimsoll(["init", "--from", "hadolint"], { folder });
    const written = readFileSync(join(folder, ".plimsoll.yaml"), "utf8").split("\n").filter((line) => !line.startsWith("#") && !line.startsWith("edition:"));
    expect(code).toBe(0);
    expect(written.join("\n")).toContain(twin ?? "");
    if (twin === undefined) expect(written.join("").trim()).toBe("");
    expect(stdout.split("\n").find((line) => line.startsWith("Without"))).toBe(without === undefined ? undefined : `Without a twin in plimsoll, and left out: ${without}`);
  });

  it("says when there is nothing to translate", async () => {
    const { code, stderr } = await plimsoll(["init", "--from", "hadolint"], { folder: temporaryFolder({}) });
    expect(code).toBe(2);
    expect(stderr).toContain("there is no .hadolint.yaml");
  });
});

describe("plimsoll config", () => {
  it("says what holds for a file and where each value comes from", async () => {
    const folder = temporaryFolder({
      ".plimsoll.yaml": 'extends: ./base.yaml\nrules:\n  no-sudo: error\noverrides:\n  - files: "dev/*"\n    failOn: never\n',
      "base.yaml": "rules: { latest-tag: off }\nfailOn: info\n",
    });
    const { stdout } = await plimsoll(["config", "dev/Dockerfile", "--rule", "missing-user=info"], { folder });
    expect(stdout).toMatch(/^failOn: never +# \.plimsoll\.yaml:6:5$/m);
    expect(stdout).toMatch(/^rules\.no-sudo: error +# \.plimsoll\.yaml:3:3$/m);
    expect(stdout).toMatch(/^rules\.latest-tag: off +# base\.yaml:1:10$/m);
    expect(stdout).toMatch(/^rules\.missing-user: info +# command line$/m);
    expect(stdout).toMatch(/^rules\.no-root-user: warning +# preset recommended$/m);
  });
});

describe("the threshold of a configuration", () => {
  it("decides the exit code, each file by its own, unless the command line says otherwise", async () => {
    const folder = temporaryFolder({ "a/.plimsoll.yaml": "failOn: never\n", "a/Dockerfile": ROOT_USER });
    expect((await plimsoll(["."], { folder })).code).toBe(0);
    expect((await plimsoll([".", "--fail-on", "warning"], { folder })).code).toBe(1);
    expect((await plimsoll([".", "--no-config"], { folder })).code).toBe(1);
  });
});

describe("plug-ins", () => {
  const files = { ".plimsoll.yaml": "plugins: ./rules.mjs\n", "rules.mjs": PLUGIN, Dockerfile: "FROM debian:13\nUSER captain\n" };

  it("bring rules that a configuration sets like others", async () => {
    const folder = temporaryFolder(files);
    const { stdout, code } = await plimsoll(["-f", "unix", "--only", "acme/no-captain"], { folder });
    expect(stdout).toContain("A captain goes down with the ship");
    expect(code).toBe(1);
    const quiet = temporaryFolder({ ...files, ".plimsoll.yaml": "plugins: ./rules.mjs\nrules: { acme/no-captain: off }\n" });
    expect((await plimsoll(["-f", "unix"], { folder: quiet })).stdout).not.toContain("A captain");
  });

  it("that crash are named and hide nothing", async () => {
    const { stdout, code } = await plimsoll(["-f", "unix", "--only", "acme/crash,acme/no-captain"], { folder: temporaryFolder(files) });
    expect(stdout).toContain("acme/crash crashed");
    expect(stdout).toContain("A captain goes down with the ship");
    expect(code).toBe(2);
  });

  it("that cannot be loaded are named, and the other rules still run", async () => {
    const broken = { ...files, "rules.mjs": "throw new Error('no wind')", ".plimsoll.yaml": "plugins: [./rules.mjs]\nrules: { acme/no-captain: error }\n", Dockerfile: ROOT_USER };
    const { stdout, stderr, code } = await plimsoll(["-f", "unix"], { folder: temporaryFolder(broken) });
    expect(stderr).toContain("the plug-in ./rules.mjs cannot be loaded: no wind");
    expect(stdout).toContain("no-root-user");
    expect(code).toBe(2);
  });

  it("are not loaded with --no-plugins", async () => {
    const folder = temporaryFolder({ ...files, "rules.mjs": "import { writeFileSync } from 'node:fs'; writeFileSync('executed', '');\n" + PLUGIN });
    await plimsoll(["--no-plugins"], { folder });
    expect(existsSync(join(folder, "executed"))).toBe(false);
    await plimsoll([], { folder });
    expect(existsSync(join(folder, "executed"))).toBe(true);
  });
});

describe("editions", () => {
  const newer = PLUGIN.replace('severity: "error",', 'severity: "error", since: "2999.1",');

  it("plimsoll upgrade says when there is nothing newer", async () => {
    const folder = temporaryFolder({ ".plimsoll.yaml": 'edition: "2026.1"\n', Dockerfile: ROOT_USER });
    const { stdout, code } = await plimsoll(["upgrade"], { folder });
    expect(stdout).toBe("Every file is linted with the newest edition, 2026.1.\n");
    expect(code).toBe(0);
  });

  it("a rule that names an edition which nobody knows is not newer than any", async () => {
    const folder = temporaryFolder({ ".plimsoll.yaml": 'edition: "2026.1"\nplugins: ./rules.mjs\n', "rules.mjs": newer, Dockerfile: "FROM debian:13\nUSER captain\n" });
    expect((await plimsoll(["--only", "acme/no-captain"], { folder })).code).toBe(1);
  });
});
