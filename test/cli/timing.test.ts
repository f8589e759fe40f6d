import { expect, it } from "vitest";
import { timingTable } from "../../src/cli/timing-table.ts";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll } from "./run-plimsoll.ts";

it("--timing says on standard error where the time went, and changes nothing else", async () => {
  const folder = temporaryFolder({ Dockerfile: "FROM node:latest\nUSER root\n" });
  const [plain, timed] = await Promise.all([plimsoll([], { folder }), plimsoll(["--timing"], { folder })]);
  expect(timed).toMatchObject({ code: plain.code, stdout: plain.stdout });
  expect(timed.stderr).toMatch(/^1 linted: \d+\.\d ms\n/);
  for (const name of ["reading Dockerfiles", "building the model", "writing the report", "no-root-user"]) expect(timed.stderr).toContain(`%  ${name}`);
});

it("the table puts the dearest first and lets nobody pay for the facts that another shares", () => {
  const table = timingTable({ files: { linted: 3, cached: 1 }, parts: { read: 10, model: 30 }, rules: { cheap: { first: 41, again: 1 }, dear: { first: 19, again: 19 } } }, 2);
  expect(table.split("\n")).toEqual([
    "3 linted, 1 known from the cache: 100.0 ms, the time of 2 threads together",
    "",
    "        ms   share  phase",
    "      40.0   40.0%  facts that rules share",
    "      30.0   30.0%  building the model",
    "      20.0   20.0%  rules",
    "      10.0   10.0%  reading Dockerfiles",
    "",
    "        ms   share  rule (ms with the facts that it asked for first)",
    "      19.0   19.0%  dear (19.0)",
    "       1.0    1.0%  cheap (41.0)",
    "",
  ]);
});
