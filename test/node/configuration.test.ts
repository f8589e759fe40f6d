import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildContext } from "../../src/node/build-context.ts";
import { configurationFinder } from "../../src/node/configuration.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PRIVATE = `baseImages:
  - names: registry.example.com/platform/node
    tags: ["22*"]
    user: { name: app, uid: 1001, gid: 1001 }
    accounts: [{ name: app, uid: 1001, gid: 1001 }]
    os: debian
`;

describe("the configuration of a file", () => {
  it("is the nearest one from its folder upward", async () => {
    const root = temporaryFolder({
      ".plimsoll.yaml": "targets: [far]\n",
      "api/.plimsoll.json": '{ "targets": ["near"] }',
      "api/deep/Dockerfile": "FROM a\n",
      "web/Dockerfile": "FROM a\n",
    });
    const configurationOf = configurationFinder();
    expect((await configurationOf(join(root, "api/deep/Dockerfile"))).model.targets).toEqual(["near"]);
    expect((await configurationOf(join(root, "web/Dockerfile"))).model.targets).toEqual(["far"]);
  });

  it("may stand in package.json", async () => {
    const root = temporaryFolder({ "package.json": '{ "plimsoll": { "targets": "x" } }', "a/package.json": '{ "name": "plimsoll" }' });
    expect((await configurationFinder()(join(root, "a/Dockerfile"))).model.targets).toEqual(["x"]);
  });

  it("teaches what private images are", async () => {
    const root = temporaryFolder({ ".plimsoll.yaml": PRIVATE });
    const { model } = await configurationFinder()(join(root, "Dockerfile"));
    expect(model.baseImages).toMatchObject([
      { names: ["registry.example.com/platform/node"], tags: ["22*"], user: { name: "app", uid: 1001, literal: "app" }, os: "debian" },
    ]);
  });

  it.each([
    ["basImages: []", "unknown key basImages, did you mean baseImages?"],
    ["baseImages: {}", "baseImages is not a list"],
    ["baseImages: [{ names: [a], usr: b }]", "baseImages[0].usr is no key here, did you mean user?"],
    ["baseImages: [{ tags: ['1'] }]", "baseImages[0].names names no image"],
    ["baseImages: [{ names: a, os: debain }]", "baseImages[0].os is debain"],
    ["baseImages: [{ names: a, tags: [22] }]", "put numbers in quotes"],
    ["baseImages: [{ names: a, user: { uid: app } }]", "baseImages[0].user.uid is not a numeric id"],
    ["baseImages: [", ".plimsoll.yaml: "],
    ["- a", "the configuration is not a mapping"],
  ])("that says %j is refused by name", async (text, message) => {
    const root = temporaryFolder({ ".plimsoll.yaml": text });
    await expect(configurationFinder()(join(root, "Dockerfile"))).rejects.toThrow(message);
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
