import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { outputFile } from "../../src/node/output-file.ts";
import { createSpool } from "../../src/node/spool.ts";
import { temporaryFolder } from "./temporary-folder.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

async function textOf(spool: ReturnType<typeof createSpool>): Promise<string> {
  const pieces: Buffer[] = [];
  await spool.empty((piece) => {
    pieces.push(Buffer.from(piece));
    return Promise.resolve();
  });
  return Buffer.concat(pieces).toString("utf8");
}

const parts = Array.from({ length: 5000 }, (_, index) => `${String(index)} 🐳 ${"é".repeat(index % 40)}\n`);

it.each([0, 1000, 1_000_000])("a spool with room for %d gives back what was put in, in order", async (room) => {
  const folder = temporaryFolder({});
  vi.stubEnv("TMPDIR", folder);
  const spool = createSpool(room);
  parts.forEach(spool.add);
  expect(readdirSync(folder)).toEqual([]);
  expect(await textOf(spool)).toBe(parts.join(""));
});

it("a spool that finds no place on the disk keeps everything in memory", async () => {
  vi.stubEnv("TMPDIR", join(temporaryFolder({}), "missing"));
  const spool = createSpool(10);
  parts.forEach(spool.add);
  expect(await textOf(spool)).toBe(parts.join(""));
});

it("an output file is not touched until there is something to write", async () => {
  const path = join(temporaryFolder({}), "report");
  const output = outputFile(path);
  expect(existsSync(path)).toBe(false);
  await output.write("a");
  await output.write(Buffer.from("b"));
  expect(await output.end()).toBeUndefined();
  expect(readFileSync(path, "utf8")).toBe("ab");
});

it("an output file that cannot be written is one problem, however much is written", async () => {
  const folder = temporaryFolder({});
  mkdirSync(join(folder, "taken"));
  const output = outputFile(join(folder, "taken"));
  await output.write("a");
  await output.write("b");
  expect(await output.end()).toEqual({ path: join(folder, "taken"), message: "is a folder" });
});
