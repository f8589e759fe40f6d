import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll } from "./run-plimsoll.ts";

/** One warning of no-root-user on line 2. */
const WARNED = "FROM busybox:1.37.0\nUSER root\n";
const HEAD = "FROM busybox:1.37.0\n";

it.each([
  ["an empty file", ""],
  ["invalid UTF-8", Uint8Array.of(0x46, 0x52, 0x4f, 0x4d, 0x20, 0xff, 0xfe, 0x0a)],
  ["UTF-16", new Uint8Array(Buffer.from(`\u{FEFF}${WARNED}`, "utf16le"))],
  ["stages that copy from each other", "FROM busybox:1.37.0 AS a\nCOPY --from=b /x /x\nFROM busybox:1.37.0 AS b\nCOPY --from=a /x /x\n"],
  ["2,000 nested substitutions", `${HEAD}RUN echo ${"$(".repeat(2000)}true${")".repeat(2000)}\n`],
  ["2,000 nested defaults", `${HEAD}ENV A=${"${a:-".repeat(2000)}b${"}".repeat(2000)}\n`],
  ["a long line", `${HEAD}RUN echo ${"a ".repeat(100_000)}\n`],
])("%s loses nothing of its neighbour", async (_name, content) => {
  const folder = temporaryFolder({ Dockerfile: content, "b.Dockerfile": WARNED });
  const { code, stdout, stderr } = await plimsoll(["-f", "unix"], { folder });
  expect(stdout).toMatch(/^b\.Dockerfile:2:6: warning: .* \[no-root-user\]$/m);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  expect(stdout).not.toContain("[internal/");
  expect([1, 2]).toContain(code);
});

it.each(["text", "unix", "github", "markdown", "tap"])("%s hands no escape of a file's name or content to the terminal", async (format) => {
  const folder = temporaryFolder({ "\u{1B}[31m\n::error::x.Dockerfile": `${HEAD}USER root\nFROM node:\u{1B}[2J\nRNU \u{1B}]0;x\u{7}\n` });
  const { code, stdout, stderr } = await plimsoll(["-f", format, "."], { folder });
  expect(stdout).not.toBe("");
  expect(stdout + stderr).not.toContain("\u{1B}");
  expect(stdout).not.toMatch(/^::error::x/m);
  expect(code).toBe(1);
});

it("a report into a folder that is a file is an error that names it", async () => {
  const folder = temporaryFolder({ Dockerfile: WARNED });
  const { code, stderr } = await plimsoll(["-f", "unix", "-o", join("Dockerfile", "out.txt")], { folder });
  expect(stderr).toContain("out.txt");
  expect(code).toBe(2);
});
