import { chmodSync, linkSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { replaceFile } from "../../src/node/file-replacement.ts";
import { writeOutput } from "../../src/node/write-output.ts";
import { temporaryFolder } from "./temporary-folder.ts";

function text(path: string): string {
  return readFileSync(path, "utf8");
}

it("shows the new text when all of it is there, and nothing else in the folder before or after", () => {
  const folder = temporaryFolder({ Dockerfile: "old" });
  const path = join(folder, "Dockerfile");
  const replacement = replaceFile(path);
  replacement.write("new ");
  replacement.write(Buffer.from("text"));
  expect(text(path)).toBe("old");
  replacement.finish();
  expect(text(path)).toBe("new text");
  expect(readdirSync(folder)).toEqual(["Dockerfile"]);
});

it("leaves what was there when it is abandoned", () => {
  const folder = temporaryFolder({ Dockerfile: "old" });
  const replacement = replaceFile(join(folder, "Dockerfile"));
  replacement.write("ne");
  replacement.abandon();
  expect(text(join(folder, "Dockerfile"))).toBe("old");
  expect(readdirSync(folder)).toEqual(["Dockerfile"]);
});

it("makes a file that was not there", () => {
  const path = join(temporaryFolder({}), "report.json");
  expect(writeOutput(path, "[]")).toBeUndefined();
  expect(text(path)).toBe("[]");
});

it.skipIf(process.platform === "win32")("keeps the mode", () => {
  const path = join(temporaryFolder({ Dockerfile: "old" }), "Dockerfile");
  chmodSync(path, 0o750);
  writeOutput(path, "new");
  expect(statSync(path).mode & 0o7777).toBe(0o750);
});

it.skipIf(process.platform === "win32")("follows a link, and leaves it one", () => {
  const folder = temporaryFolder({ "real/Dockerfile": "old" });
  const link = join(folder, "Dockerfile");
  symlinkSync(join("real", "Dockerfile"), link);
  writeOutput(link, "new");
  expect(readlinkSync(link)).toBe(join("real", "Dockerfile"));
  expect(text(join(folder, "real", "Dockerfile"))).toBe("new");
});

it.skipIf(process.platform === "win32")("follows a link to what is not there yet", () => {
  const folder = temporaryFolder({});
  symlinkSync("later", join(folder, "report"));
  writeOutput(join(folder, "report"), "new");
  expect(text(join(folder, "later"))).toBe("new");
});

it.skipIf(process.platform === "win32")("keeps a file of two names one file", () => {
  const folder = temporaryFolder({ Dockerfile: "old" });
  linkSync(join(folder, "Dockerfile"), join(folder, "other"));
  writeOutput(join(folder, "Dockerfile"), "new");
  expect(text(join(folder, "other"))).toBe("new");
});

it.skipIf(process.platform === "win32")("writes to a device", () => {
  expect(writeOutput("/dev/null", "gone")).toBeUndefined();
});

it("says what is wrong with a place that takes no file", () => {
  const folder = temporaryFolder({ Dockerfile: "old", "reports/": "" });
  const problem = (path: string): string | undefined => writeOutput(join(folder, path), "new")?.message;
  expect(problem("reports")).toBe("is a folder");
  expect(problem(join("nowhere", "x"))).toBe("no such file or folder");
  expect(problem(join("Dockerfile", "x"))).toBe("a part of the path is not a folder");
});

it("leaves a temporary file of somebody else alone", () => {
  const folder = temporaryFolder({});
  writeFileSync(join(folder, ".plimsoll-1-a.tmp"), "theirs");
  writeOutput(join(folder, "report"), "new");
  expect(readdirSync(folder)).toEqual([".plimsoll-1-a.tmp", "report"]);
});
