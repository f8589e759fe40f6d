import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { plimsoll } from "./run-plimsoll.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface ReportedFile {
  readonly file: string;
  readonly findings: readonly { readonly rule: string }[];
}

/** The rules that report something, by file. */
async function rulesByExample(): Promise<Map<string, Set<string>>> {
  const { stdout } = await plimsoll(["examples", "--date", "2026-11-22", "--format", "json"], { folder: root });
  const files = JSON.parse(stdout) as ReportedFile[];
  return new Map(files.map(({ file, findings }) => [file, new Set(findings.map(({ rule }) => rule))]));
}

const reported = rulesByExample();

it.each([
  ["billing/Containerfile", ["undefined-owner", "uid-in-range"]],
  ["build-agent/agent.Dockerfile", ["no-apt-key", "unauthenticated-install", "insecure-tls", "no-pipe-to-shell", "no-sudo"]],
  ["edge-proxy/Dockerfile", ["untagged-image", "insecure-tls", "wrong-account-tool", "undefined-user"]],
  ["reports-worker/Dockerfile", ["unused-account", "undefined-owner"]],
  ["storefront/Dockerfile", ["latest-tag", "chown-after-copy", "no-root-user"]],
])("%s shows what it was written for", async (example, rules) => {
  const found = (await reported).get(`examples/${example}`);
  expect([...(found ?? [])]).toEqual(expect.arrayContaining(rules));
});

it("greeter/Dockerfile shows a file that there is nothing to say about", async () => {
  expect((await reported).get("examples/greeter/Dockerfile")).toEqual(new Set());
});

it("the README begins with what plimsoll really prints", async () => {
  const [, sample = ""] = readFileSync(`${root}README.md`, "utf8").split("```\n");
  expect(sample).toContain("[no-root-user]");
  expect((await plimsoll(["examples", "--date", "2026-11-22"], { folder: root })).stdout).toContain(sample);
});

it("`npm start` shows them and succeeds although there are findings", () => {
  const { status, stdout } = spawnSync(process.execPath, ["scripts/show-examples.mjs"], { cwd: root, encoding: "utf8" });
  expect(stdout).toContain("examples/storefront/Dockerfile:");
  expect(stdout).toContain("It exits with 1, because there are findings");
  expect(status).toBe(0);
});
