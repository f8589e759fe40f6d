import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readPack, writePack } from "../../src/node/cache/pack-file.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const keyOf = (name: string): Buffer => createHash("sha256").update(name).digest();
const ENTRIES = new Map(["a", "b", "c", "d"].map((name) => [name, Buffer.from(name.repeat(20))]));

function written(folder: string): string {
  const path = join(folder, "pack");
  const pack = writePack(path);
  for (const [name, content] of ENTRIES) pack.add(keyOf(name), content, 20_000);
  pack.finish();
  return path;
}

/** What is found under each name, and under one that is not in it. */
function found(path: string): Map<string, string | undefined> {
  const pack = readPack(path);
  const all = new Map([...ENTRIES.keys(), "missing"].map((name) => [name, pack?.find(keyOf(name))?.toString()]));
  pack?.close();
  return all;
}

it("gives back what was put in, and leaves nothing else behind", () => {
  const folder = temporaryFolder({});
  const all = found(written(folder));
  expect([...all]).toEqual([...Array.from(ENTRIES, ([name, content]) => [name, content.toString()]), ["missing", undefined]]);
  expect(readdirSync(folder)).toEqual(["pack"]);
});

it("a pack that is discarded was never there", () => {
  const folder = temporaryFolder({});
  const pack = writePack(join(folder, "pack"));
  pack.add(keyOf("a"), Buffer.from("x"), 1);
  pack.discard();
  expect(readdirSync(folder)).toEqual([]);
});

it("whichever byte is another one, an entry is what it was or is not there", () => {
  const path = written(temporaryFolder({}));
  const bytes = readFileSync(path);
  const damaged = `${path}-damaged`;
  for (let at = 0; at < bytes.length; at++) {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 0x41;
    writeFileSync(damaged, copy);
    for (const [name, content] of found(damaged)) if (content !== undefined) expect(content).toBe(ENTRIES.get(name)?.toString());
  }
});

it("however short it is cut, nothing is found in it", () => {
  const path = written(temporaryFolder({}));
  const bytes = readFileSync(path);
  for (let length = 0; length < bytes.length; length++) {
    writeFileSync(`${path}-cut`, bytes.subarray(0, length));
    expect(readPack(`${path}-cut`)).toBeUndefined();
  }
});

it("takes nothing else for a pack", () => {
  const folder = temporaryFolder({ text: "FROM scratch\n", folder: "", zeros: new Uint8Array(4096) });
  for (const name of ["text", "zeros", "missing", "."]) expect(readPack(join(folder, name))).toBeUndefined();
});
