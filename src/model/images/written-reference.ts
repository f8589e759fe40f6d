import { emptyText, joinTexts, type LogicalText } from "../../syntax/logical-text.ts";
import { parseExpansion } from "../../syntax/variables.ts";

/** What is fixed in a reference whatever is passed to the build. */
export interface WrittenReference {
  /** The text up to the first variable, quotes taken off, with its map to the file. */
  readonly text: LogicalText;
  /** Whether it is all of it. */
  readonly complete: boolean;
}

/** Reads the fixed beginning of a reference; absent when the builder cannot expand it. */
export function writtenReference(written: LogicalText, escape: "\\" | "`"): WrittenReference | undefined {
  if (!/[$"'\\`]/.test(written.text)) return { text: written, complete: true };
  const texts: LogicalText[] = [];
  for (const part of parseExpansion({ content: written }, escape)) {
    if (part.type === "broken") return undefined;
    if (part.type === "variable") return { text: joinTexts([emptyText(written, 0), ...texts]), complete: false };
    texts.push(part.content);
  }
  return { text: joinTexts([emptyText(written, 0), ...texts]), complete: true };
}
