import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { problemOf, type RunProblem } from "./run-problem.ts";

/** A file's text, or why there is none. */
export type SourceRead = { readonly text: string } | { readonly problem: RunProblem };

/** Reads a Dockerfile; `path` is also the name in the problem. */
export function readSource(path: string): SourceRead {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
  return decodeSource(path, bytes);
}

/** Reads standard input to its end; `name` stands for it in the problem. */
export async function readStandardInput(name: string): Promise<SourceRead> {
  try {
    return decodeSource(name, await buffer(process.stdin));
  } catch (error) {
    return { problem: problemOf(name, error) };
  }
}

/**
 * The text of a file: UTF-16 when a byte order mark says so, else UTF-8 with U+FFFD for what is not. The mark itself is left
 * out, so that columns are those of an editor. A file with NUL characters is no text.
 */
export function decodeSource(name: string, bytes: Uint8Array): SourceRead {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes("\0")) return { problem: { path: name, message: "is not a text file (it holds NUL characters)" } };
  return { text };
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
