import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { problemOf, type RunProblem } from "./run-problem.ts";

/** A file's text, or why there is none. */
export type SourceRead = ReadText | { readonly problem: RunProblem };

export interface ReadText {
  readonly text: string;
  /** How the file says it; UTF-8 without a byte order mark unless given. */
  readonly encoding?: SourceEncoding | undefined;
}

/** The encoding of a file and whether a byte order mark says so. */
export interface SourceEncoding {
  readonly name: "utf-8" | "utf-16le" | "utf-16be";
  readonly marked: boolean;
  /** Whether there are bytes that are no text in it: written again they would be others. */
  readonly lossy: boolean;
}

/** Reads a Dockerfile; `path` is also the name in the problem. */
export function readSource(path: string): SourceRead {
  try {
    const bytes = readAtMost(path, MOST_BYTES);
    return bytes ? decodeSource(path, bytes) : tooLarge(path);
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
}

/** No Dockerfile comes near; what does is a mistake, and may have no end. */
const MOST_BYTES = 64 << 20;
const PIECE = 1 << 16;

function tooLarge(name: string): SourceRead {
  return { problem: { path: name, message: `is larger than ${String(MOST_BYTES >> 20)} MB, which no Dockerfile is` } };
}

/** The bytes of a file; absent when there are more than `most`. */
function readAtMost(path: string, most: number): Uint8Array | undefined {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size > most) return undefined;
    // A device or a pipe has no size and may never end.
    return size > 0 ? readFileSync(file) : readPieces(file, most);
  } finally {
    closeSync(file);
  }
}

function readPieces(file: number, most: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const piece = new Uint8Array(PIECE);
    const read = readSync(file, piece);
    if (read === 0) return Buffer.concat(pieces, length);
    pieces.push(piece.subarray(0, read));
    length += read;
    if (length > most) return undefined;
  }
}

/** Reads standard input to its end; `name` stands for it in the problem. */
export async function readStandardInput(name: string): Promise<SourceRead> {
  try {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of process.stdin) {
      if (!Buffer.isBuffer(piece)) continue;
      pieces.push(piece);
      length += piece.length;
      if (length > MOST_BYTES) return tooLarge(name);
    }
    return decodeSource(name, Buffer.concat(pieces, length));
  } catch (error) {
    return { problem: problemOf(name, error) };
  }
}

/**
 * The text of a file: UTF-16 when a byte order mark says so, else UTF-8 with U+FFFD for what is not. The mark itself is left
 * out, so that columns are those of an editor. A file with NUL characters is no text.
 */
export function decodeSource(name: string, bytes: Uint8Array): SourceRead {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0")) return { problem: { path: name, message: "is not a text file (it holds NUL characters)" } };
  const marked = encoding !== "utf-8" || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  return { text, encoding: { name: encoding, marked, lossy: text.includes("\uFFFD") } };
}

/** The bytes of a text in the encoding that it was read in. */
export function encodeSource(text: string, encoding: SourceEncoding | undefined): Uint8Array {
  const marked = (encoding?.marked ? "\uFEFF" : "") + text;
  if (encoding === undefined || encoding.name === "utf-8") return Buffer.from(marked, "utf8");
  const bytes = Buffer.from(marked, "utf16le");
  return encoding.name === "utf-16le" ? bytes : bytes.swap16();
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
