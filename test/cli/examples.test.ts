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

async function rulesByExample(): Promise<Map<string, Set<string>>> {
  const { stdout } = await plimsoll(["examples", "--format", "json"], { folder: root });
  const files = JSON.parse(stdout) as ReportedFile[];
  return new Map(files.map(({ file, findings }) => [file, new Set(findings.map(({ rule }) => rule))]));
}

it("each example shows what it says it shows", async () => {
  expect(await rulesByExample()).toEqual(
    new Map([
      ["examples/billing/Containerfile", new Set(["undefined-owner", "uid-in-range"])],
      [
        "examples/build-agent/agent.Dockerfile",
        new Set(["no-apt-key", "unauthenticated-install", "insecure-tls", "no-pipe-to-shell", "no-sudo"]),
      ],
      ["examples/edge-proxy/Dockerfile", new Set(["untagged-image", "insecure-tls", "wrong-account-tool", "undefined-user"])],
      ["examples/greeter/Dockerfile", new Set()],
      ["examples/reports-worker/Dockerfile", new Set(["missing-user", "undefined-owner"])],
      ["examples/storefront/Dockerfile", new Set(["latest-tag", "chown-after-copy", "no-root-user"])],
    ]),
  );
});

it("the README begins with what plimsoll really prints", async () => {
  const [, sample = ""] = readFileSync(`${root}README.md`, "utf8").split("```\n");
  expect(sample).toContain("[no-root-user]");
  expect((await plimsoll(["examples"], { folder: root })).stdout).toContain(sample);
});

it("`npm start` shows them and succeeds although there are findings", () => {
  const { status, stdout } = spawnSync(process.execPath, ["scripts/show-examples.mjs"], { cwd: root, encoding: "utf8" });
  expect(stdout).toContain("examples/storefront/Dockerfile:");
  expect(stdout).toContain("It exits with 1, because there are findings");
  expect(status).toBe(0);
});
