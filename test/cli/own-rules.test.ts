import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { plimsoll } from "./run-plimsoll.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

it("the example of a custom rule is found, set and loaded as its page says", async () => {
  const { stdout, code } = await plimsoll(["-f", "unix", "examples/custom-rule/Dockerfile"], { folder: ROOT });
  expect(stdout).toMatch(/^examples\/custom-rule\/Dockerfile:1:6: error: .*\[acme\/no-old-registry\]$/m);
  expect(code).toBe(1);
});

it("the example's own test passes through the public rule tester", () => {
  const { status, stdout } = spawnSync(process.execPath, ["--test", "examples/custom-rule/rules.test.mjs"], { cwd: ROOT, encoding: "utf8" });
  expect(stdout).toContain("# pass 1");
  expect(status).toBe(0);
});

it("the example of library use prints findings and the fixed text", () => {
  const stdout = execFileSync(process.execPath, ["examples/library/lint-text.mjs"], { cwd: ROOT, encoding: "utf8" });
  expect(stdout).toContain("3:6 warning With `USER root` the container runs as root [no-root-user]");
  expect(stdout).toContain("USER node\n");
});
