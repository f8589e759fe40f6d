/** What `JSON.stringify` leaves as it is although nobody sees it; the rest it escapes itself. V8 makes such a pattern slowly, and most runs need none. */
const unseen = (): RegExp => /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/**
 * JSON of a value, indented, with a line feed behind it. What a terminal would obey or reorder is in it as `\uXXXX`, so that the data
 * is exact and looking at the file is harmless.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(unseen(), escaped)}\n`;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}
