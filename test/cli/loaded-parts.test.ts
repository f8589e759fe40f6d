import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { plimsoll, type Run } from "./run-plimsoll.ts";
import { temporaryFolder } from "../node/temporary-folder.ts";

/** Runs a plimsoll of which nothing is left but what every run loads. */
function runBare(words: readonly string[]): Promise<Run> {
  const folder = temporaryFolder({ Dockerfile: "FROM debian:12\nRUN chmod -R 777 /srv\n", "bare/dist/": "" });
  const root = fileURLToPath(new URL("../..", import.meta.url));
  for (const part of ["bin", "package.json", "dist/plimsoll.cjs"]) cpSync(join(root, part), join(folder, "bare", part), { recursive: true });
  return plimsoll(words, { folder, command: join(folder, "bare/bin/plimsoll.cjs") });
}

describe("a run loads no part that it has no use for", () => {
  it("a Dockerfile is linted and reported as text by what every run loads", async () => {
    const { code, stdout, stderr } = await runBare(["Dockerfile"]);
    expect(stdout).toContain("[no-world-writable]");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  });

  it("a fix is applied by what every run loads", async () => {
    const { stdout, stderr } = await runBare(["--fix-unsafe", "Dockerfile"]);
    expect(stdout).toContain("fixes applied");
    expect(stderr).toBe("");
  });

  it.each([["another format", ["-f", "sarif", "Dockerfile"]], ["help", ["--help"]], ["the cache", ["--cache", "Dockerfile"]], ["another command", ["rules"]]])("%s is not in it", async (_what, words) => {
    expect((await runBare(words)).stderr).toContain("dist/on-demand/");
  });
});
