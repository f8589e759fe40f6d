import { join } from "node:path";
import { expect, it } from "vitest";
import { fileOptionsFinder, type RunSettings } from "../../src/node/file-options.ts";
import type { FileResult } from "../../src/node/file-outcome.ts";
import { lintFiles } from "../../src/node/lint-files.ts";
import { sourcesOnDisk, type NamedSource } from "../../src/node/named-source.ts";
import type { RunProblem } from "../../src/node/run-problem.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** All that comes of a run. */
async function lintAll(sources: readonly NamedSource[], settings: RunSettings = {}): Promise<{ results: FileResult[]; problems: RunProblem[] }> {
  const results: FileResult[] = [];
  const problems: RunProblem[] = [];
  for await (const outcome of lintFiles(sources, fileOptionsFinder(settings))) {
    if (outcome.result) results.push(outcome.result);
    problems.push(...outcome.problems);
  }
  return { results, problems };
}

it("lints every file in order and reports those that it cannot read beside them", async () => {
  const root = temporaryFolder({ "a.Dockerfile": "FROM scratch\n", "b.Dockerfile": Uint8Array.of(0, 1), "c.Dockerfile": "FRM x\n" });
  const paths = ["a.Dockerfile", "missing", "b.Dockerfile", "c.Dockerfile"].map((name) => join(root, name));
  const { results, problems } = await lintAll(sourcesOnDisk(paths));
  expect(results.map(({ file }) => file)).toEqual([join(root, "a.Dockerfile"), join(root, "c.Dockerfile")]);
  expect(problems.map(({ path }) => path)).toEqual([join(root, "missing"), join(root, "b.Dockerfile")]);
});

it("goes on behind a file on which plimsoll itself fails", async () => {
  const failing = {
    file: "hostile",
    read: () => ({
      get text(): string {
        throw new TypeError("a bug");
      },
    }),
  };
  const { results, problems } = await lintAll([failing, { file: "good", read: () => ({ text: "FROM scratch\n" }) }]);
  expect(results.map(({ file }) => file)).toEqual(["good"]);
  expect(problems).toMatchObject([{ path: "hostile", message: expect.stringContaining("TypeError: a bug") as string }]);
});

it("does not take a wrong configuration for a bad file", async () => {
  const good = { file: "good", read: () => ({ text: "FROM scratch\n" }) };
  await expect(lintAll([good], { only: ["no-such-rule"] })).rejects.toThrow(/no-such-rule/);
});
