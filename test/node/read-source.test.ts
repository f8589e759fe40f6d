import { join } from "node:path";
import { expect, it } from "vitest";
import { decodeSource, readSource } from "../../src/node/read-source.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const text = "FROM a\r\n# ü漢😀\r\n";

function utf16(content: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\u{FEFF}${content}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

it("reads UTF-8 and leaves line ends as they are", () => {
  expect(decodeSource("Dockerfile", Buffer.from(text))).toMatchObject({ text });
});

it("leaves a byte order mark out", () => {
  expect(decodeSource("Dockerfile", Buffer.from(`\u{FEFF}${text}`))).toMatchObject({ text });
});

it("reads UTF-16 that says so, in both byte orders", () => {
  expect(decodeSource("Dockerfile", utf16(text, false))).toMatchObject({ text });
  expect(decodeSource("Dockerfile", utf16(text, true))).toMatchObject({ text });
});

it("puts a replacement character where bytes are no UTF-8, and reads on", () => {
  expect(decodeSource("Dockerfile", Buffer.from("LABEL a=\xFC b=c\n", "latin1"))).toMatchObject({ text: "LABEL a=\u{FFFD} b=c\n" });
});

it("refuses what is no text", () => {
  const problem = { path: "image.tar", message: "is not a text file (it holds NUL characters)" };
  expect(decodeSource("image.tar", Uint8Array.of(0x50, 0x4b, 0, 0))).toEqual({ problem });
});

it.skipIf(process.platform === "win32")("reads what has no size, as pipes and devices have none", () => {
  expect(readSource("/dev/null")).toMatchObject({ text: "" });
});

it("names a file that is not there", () => {
  const path = join(temporaryFolder({}), "Dockerfile");
  expect(readSource(path)).toEqual({ problem: { path, message: "no such file or folder" } });
});

it("says that a folder is a folder", () => {
  const path = temporaryFolder({});
  expect(readSource(path)).toEqual({ problem: { path, message: "is a folder" } });
});
