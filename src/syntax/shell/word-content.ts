import type { LogicalText } from "../logical-text.ts";
import { joinTexts } from "../logical-text.ts";
import type { ShellWord } from "./script.ts";

/**
 * The value of a word as text that can be parsed again with exact spans (`sh -c "curl -k …"`), quotes and escapes taken
 * off. Absent when part of the word is only known at run time.
 */
export function wordContent(word: ShellWord): LogicalText | undefined {
  const contents: LogicalText[] = [];
  for (const part of word.parts) {
    if (part.type !== "literal") return undefined;
    contents.push(part.content);
  }
  return joinTexts(contents);
}
