import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll } from "./run-plimsoll.ts";

const PAGE = readFileSync(fileURLToPath(new URL("../../docs/configuration.md", import.meta.url)), "utf8");

it("the configuration on its page is one that plimsoll follows", async () => {
  const yaml = /```yaml\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? "";
  const folder = temporaryFolder({
    ".plimsoll.yaml": yaml,
    "shared/base.yaml": "{}",
    "node_modules/@acme/plimsoll-config/package.json": '{ "plimsoll": {} }',
    "rules.mjs": "export default { name: 'acme', rules: {} };",
  });
  const { stdout, stderr, code } = await plimsoll(["config", join(folder, "a.dev.Dockerfile")], { folder });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^rules\.missing-user: off +# \.plimsoll\.yaml:\d+:14$/m);
  expect(code).toBe(0);
});

it("every key of the schema is on the page", async () => {
  const { configSchema } = await import("../../src/node/configuration/config-schema.ts");
  const { properties } = configSchema([], []) as { properties: Record<string, unknown> };
  for (const key of Object.keys(properties).filter((name) => name !== "$schema")) expect(PAGE).toContain(`\n| \`${key}\` |`);
});
