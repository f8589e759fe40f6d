import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isSystemError } from "./pack-file.ts";

/** `from "…"`, `import "…"`, `import("…")` and `require("…")`; a comment that looks like one does no harm. */
const IMPORT = /\b(?:from|import|require)\b\s*\(?\s*(["'])([^"'\n]*)\1/g;
/** Names a module, or asks the world, in a way that reading its text cannot follow. */
const UNFOLLOWED = /\b(?:import|require)\s*\(\s*(?!["'][^"'\n]*["']\s*\))|\bprocess\s*[.[?]|\b(?:globalThis|Date|fetch|eval|Function|createRequire)\b/;

/**
 * The texts of a plug-in's module and of all that it imports by relative paths, on which its rules depend. Absent when they may depend on more:
 * on another package, on the environment or on the clock.
 */
export function moduleContents(path: string): readonly string[] | undefined {
  const texts = new Map<string, string>();
  const waiting = [resolve(path)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (texts.has(next)) continue;
    const text = textOf(next);
    if (text === undefined || UNFOLLOWED.test(text)) return undefined;
    texts.set(next, text);
    for (const [, , specifier = ""] of text.matchAll(IMPORT)) {
      if (specifier === "plimsoll") continue;
      if (!/^\.{1,2}\//.test(specifier)) return undefined;
      waiting.push(resolve(dirname(next), specifier));
    }
  }
  return [...texts.values()];
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
