import { expect, test } from "vitest";
import { copiedFiles } from "../../../src/model/files/copied-files.ts";
import { CopiedPlaces } from "../../../src/model/files/copied-places.ts";
import { lastStage } from "../evaluated.ts";

function places(...copies: string[]): CopiedPlaces {
  const copied = new CopiedPlaces();
  for (const step of lastStage(["FROM debian:12", ...copies].join("\n")).steps) for (const files of copiedFiles(step)) copied.add(files);
  return copied;
}

const sources = (files: readonly { readonly source: string }[]): string => files.map(({ source }) => source).join(" ");

const APP = ["COPY b.sh /app/bin/b.sh", "COPY . /app", "COPY a.sh /app/bin/a.sh", "COPY c /application", "COPY run /app/bin"];

test("what lies below a folder comes in the order in which it was copied, and a folder of a longer name does not", () => {
  const copied = places(...APP);
  expect(sources(copied.below("/app"))).toBe("b.sh . a.sh run");
  expect(sources(copied.below("/"))).toBe("b.sh . a.sh c run");
  expect([copied.has("/app/bin"), copied.has("/app/lib")]).toEqual([true, false]);
});

test("a folder has its own files, and what was copied to it", () => {
  expect(sources(places(...APP).inFolder("/app/bin"))).toBe("b.sh a.sh run");
});

test("a file is found where it was copied to, and in the folder that this may be", () => {
  const copied = places(...APP);
  expect(sources(copied.at("/app/bin/run"))).toBe("run");
  expect(sources(copied.at("/app/bin/a.sh"))).toBe("a.sh");
  expect(sources(copied.at("/app/a.sh"))).toBe("");
});

test("what was removed is gone with all that lay below it, until it is copied again", () => {
  const copied = places(...APP);
  copied.remove("/app/bin");
  expect(sources(copied.below("/"))).toBe(". c");
  expect(sources(copied.at("/app/bin/run"))).toBe("");
  copied.remove("/nowhere/at/all");
  copied.remove("/");
  expect([copied.isEmpty(), copied.has("/")]).toEqual([true, false]);
});

test("a file takes the place of the one that was copied to the same path", () => {
  const copied = places("COPY a/run.sh b/run.sh /app/", "COPY . /app", "COPY c/run.sh /app/run.sh");
  expect(sources(copied.below("/app"))).toBe(". c/run.sh");
  expect(sources(copied.at("/app/run.sh"))).toBe("c/run.sh");
  copied.remove("/app");
  expect(copied.isEmpty()).toBe(true);
});

test("what was gone over again and again is forgotten, until it is copied again", () => {
  const copied = places(...APP);
  for (let pass = 0; pass < 50; pass++) expect(copied.below("/app")).toHaveLength(4);
  expect(copied.below("/app")).toEqual([]);
  expect(sources(copied.below("/"))).toBe("c");
  for (const files of lastStage("FROM debian:12\nCOPY . /app").steps.flatMap(copiedFiles)) copied.add(files);
  expect(sources(copied.below("/app"))).toBe(".");
});
