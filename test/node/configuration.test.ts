import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "../../src/index.ts";
import { buildContext } from "../../src/node/build-context.ts";
import { fileOptionsFinder, type FileOptions } from "../../src/node/file-options.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PRIVATE = `baseImages:
  - names: registry.example.com/platform/node
    tags: ["22*"]
    user: { name: app, uid: 1001, gid: 1001 }
    accounts: [{ name: app, uid: 1001, gid: 1001 }]
    os: debian
`;

/** How a file below these files is linted. */
async function optionsFor(files: Readonly<Record<string, string>>, file = "Dockerfile"): Promise<FileOptions> {
  return fileOptionsFinder({})(join(temporaryFolder(files), file));
}

/** The severities of the findings about a text, by rule. */
function severities({ lint: options }: FileOptions, text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(lint(text, options).findings.map(({ rule, severity }) => [rule, severity]));
}

describe("the configuration of a file", () => {
  it("is the nearest one from its folder upward", async () => {
    const root = temporaryFolder({
      ".plimsoll.yaml": "targets: [far]\n",
      "api/.plimsoll.json": '{ "targets": ["near"] }',
      "api/deep/Dockerfile": "FROM a\n",
      "web/Dockerfile": "FROM a\n",
    });
    const optionsOf = fileOptionsFinder({});
    expect((await optionsOf(join(root, "api/deep/Dockerfile"))).lint.model?.targets).toEqual(["near"]);
    expect((await optionsOf(join(root, "web/Dockerfile"))).lint.model?.targets).toEqual(["far"]);
  });

  it("may stand in package.json", async () => {
    const options = await optionsFor({ "package.json": '{ "plimsoll": { "targets": "x" } }', "a/package.json": '{ "name": "plimsoll" }' }, "a/Dockerfile");
    expect(options.lint.model?.targets).toEqual(["x"]);
  });

  it("is the given one, or none, when the caller says so", async () => {
    const root = temporaryFolder({ ".plimsoll.yaml": "targets: [near]\n", "ci.json": '{ "targets": ["ci"] }' });
    const file = join(root, "Dockerfile");
    expect((await fileOptionsFinder({ config: join(root, "ci.json") })(file)).lint.model?.targets).toEqual(["ci"]);
    expect((await fileOptionsFinder({ config: { none: true } })(file)).configuration).toBeUndefined();
    await expect(fileOptionsFinder({ config: join(root, "missing.yaml") })(file)).rejects.toThrow("missing.yaml: this configuration cannot be read");
  });

  it("teaches what private images are", async () => {
    const { lint: options } = await optionsFor({ ".plimsoll.yaml": PRIVATE });
    expect(options.model?.baseImages).toMatchObject([
      { names: ["registry.example.com/platform/node"], tags: ["22*"], user: { name: "app", uid: 1001, literal: "app" }, os: "debian" },
    ]);
  });

  it("sets rules by id, by family and id, and by the codes of other linters", async () => {
    const settings = "rules:\n  latest-tag: off\n  user/no-root-user: error\n  DL3004: style\n";
    const found = severities(await optionsFor({ ".plimsoll.yaml": settings }), "FROM debian:latest\nRUN sudo true\nUSER root\n");
    expect(found).toMatchObject({ "no-root-user": "error", "no-sudo": "style" });
    expect(found).not.toHaveProperty("latest-tag");
  });

  it("lets a rule's own name say more than a code that it shares", async () => {
    const settings = "rules:\n  latest-tag: info\n  DL3007: error\n";
    expect(severities(await optionsFor({ ".plimsoll.yaml": settings }), "FROM debian:latest\n")).toMatchObject({ "latest-tag": "info" });
  });

  it("gives rules their options", async () => {
    const settings = "rules:\n  uid-in-range: [warning, { maximum: 200000 }]\n";
    const text = "FROM debian:13\nRUN useradd -l -u 100000 app\n";
    expect(severities(await optionsFor({}), text)).toHaveProperty("uid-in-range");
    expect(severities(await optionsFor({ ".plimsoll.yaml": settings }), text)).not.toHaveProperty("uid-in-range");
  });

  it("tells the rule about registries which ones are trusted", async () => {
    const settings = "trustedRegistries: [images.example.com]\n";
    const text = "FROM other.example.com/a:1\nFROM images.example.com/a:1\n";
    const options = await optionsFor({ ".plimsoll.yaml": settings });
    expect(lint(text, { ...options.lint, only: ["trusted-registry"] }).findings).toHaveLength(1);
    expect(severities(await optionsFor({}), text)).not.toHaveProperty("trusted-registry");
  });

  it("says other things about some files", async () => {
    const settings = `failOn: info
overrides:
  - files: "*.dev.Dockerfile"
    rules: { latest-tag: off }
    failOn: never
  - files: [legacy/**]
    rules: { latest-tag: error }
`;
    const files = { ".plimsoll.yaml": settings };
    const text = "FROM debian:latest\n";
    expect(severities(await optionsFor(files, "Dockerfile"), text)).toHaveProperty("latest-tag", "warning");
    expect(severities(await optionsFor(files, "a/b.dev.Dockerfile"), text)).not.toHaveProperty("latest-tag");
    expect(severities(await optionsFor(files, "legacy/old/b.dev.Dockerfile"), text)).toHaveProperty("latest-tag", "error");
    expect((await optionsFor(files, "b.dev.Dockerfile")).failOn).toBe("never");
    expect((await optionsFor(files, "Dockerfile")).failOn).toBe("info");
  });
});

describe("a configuration that extends others", () => {
  it("starts from presets, files and packages; what comes later wins", async () => {
    const options = await optionsFor({
      ".plimsoll.yaml": 'extends: [strict, ./shared/base.yaml, "@example/plimsoll-config"]\nrules: { no-sudo: info }\n',
      "shared/base.yaml": "extends: ./more.json\nrules: { no-sudo: error, latest-tag: error, untagged-image: error }\n",
      "shared/more.json": '{ "rules": { "untagged-image": "style", "no-root-user": "style" } }',
      "node_modules/@example/plimsoll-config/package.json": '{ "name": "@example/plimsoll-config" }',
      "node_modules/@example/plimsoll-config/.plimsoll.yaml": "rules: { latest-tag: info }\n",
    });
    expect(options.lint.presets).toContain("strict");
    expect(options.lint.rules).toEqual({ "no-sudo": "info", "latest-tag": "info", "untagged-image": "error", "no-root-user": "style" });
  });

  it.each([
    ["extends: strickt\n", ":1:1: extends strickt, which is neither a preset nor an installed package with a configuration, did you mean strict?"],
    ["rules: {}\nextends: [./missing.yaml]\n", ":2:11: extends ./missing.yaml, which cannot be read"],
    ["extends: ./.plimsoll.yaml\n", "which extends this file again"],
  ])("and says %j is told where that is wrong", async (text, message) => {
    await expect(optionsFor({ ".plimsoll.yaml": text })).rejects.toThrow(message);
  });
});

describe("a .hadolint.yaml", () => {
  const hadolint = "ignored: [DL3007, DL9999]\noverride:\n  error: [DL3002]\n  info: [DL3007]\nfailure-threshold: none\ntrustedRegistries: [docker.io]\n";

  it("counts where there is no other configuration", async () => {
    const options = await optionsFor({ ".hadolint.yaml": hadolint }, "deep/Dockerfile");
    expect(options.lint.rules).toMatchObject({ "latest-tag": "off", "no-root-user": "error" });
    expect(options.failOn).toBe("never");
  });

  it("does not count where there is one", async () => {
    expect((await optionsFor({ ".hadolint.yaml": hadolint, ".plimsoll.yaml": "" })).lint.rules).toEqual({});
  });
});

describe("a configuration that cannot be followed is refused with file, line, key and the nearest right word", () => {
  it.each([
    ["targets: x\nbasImages: []\n", ":2:1: basImages is no key here, did you mean baseImages?"],
    ["baseImages: {}", ":1:1: baseImages is not a list"],
    ["baseImages: [{ names: [a], usr: b }]", ":1:28: baseImages[0].usr is no key here, did you mean user?"],
    ["baseImages: [{ tags: ['1'] }]", "baseImages[0] lacks names"],
    ["baseImages: [{ names: a, os: debain }]", 'baseImages[0].os is "debain", did you mean debian?'],
    ["baseImages: [{ names: a, tags: [22] }]", "baseImages[0].tags[0] is not a text (put it in quotes)"],
    ["baseImages: [{ names: a, user: { uid: app } }]", "baseImages[0].user.uid is not a whole number"],
    ["baseImages: [{ names: [] }]", "baseImages[0].names is empty"],
    ["failOn: warn\n", 'failOn is "warn", which is none of error, warning, info, style, never'],
    ["edition: '1999.1'\n", 'edition is "1999.1"'],
    ["rules:\n  no-sudo: eror\n", ':2:3: rules.no-sudo is "eror", did you mean error?'],
    ["rules:\n  no-sudoo: error\n", ":2:3: there is no rule no-sudoo, did you mean no-sudo?"],
    ["rules: { uid-in-range: [error, { maxium: 3 }] }\n", "rules.uid-in-range[1].maxium is no key here, did you mean maximum?"],
    ["rules: { uid-in-range: [error, { maximum: many }] }\n", "rules.uid-in-range[1].maximum is not a number"],
    ["locked: [no-sudoo]\n", ":1:10: there is no rule no-sudoo, did you mean no-sudo?"],
    ["overrides: [{ rules: {} }]", "overrides[0] lacks files"],
    ["rules:\n  - no-sudo\n", ":1:1: rules is not a mapping"],
    ["baseImages: [", ".plimsoll.yaml:1:14: Flow sequence"],
    ["- a", "the configuration is not a mapping"],
  ])("%j", async (text, message) => {
    await expect(optionsFor({ ".plimsoll.yaml": text })).rejects.toThrow(message);
  });

  it("with the place in JSON and package.json too", async () => {
    await expect(optionsFor({ ".plimsoll.json": '{\n  "rulez": {}\n}\n' })).rejects.toThrow(".plimsoll.json:2:3: rulez is no key here, did you mean rules?");
    await expect(optionsFor({ "package.json": '{\n  "plimsoll": {\n    "failOn": 3 }\n}\n' })).rejects.toThrow("package.json:3:5: failOn is 3");
  });
});

it("a build context gives its files and nothing outside it", () => {
  const root = temporaryFolder({ "context/start.sh": "exec gosu app server\n", "secret": "x" });
  const read = buildContext(join(root, "context"));
  expect(read("start.sh")).toContain("gosu");
  expect(read("/start.sh")).toContain("gosu");
  expect(read("../secret")).toBeUndefined();
  expect(read("missing")).toBeUndefined();
});
