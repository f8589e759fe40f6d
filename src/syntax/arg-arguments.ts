import { quoted, refuse, type OpenFile } from "./open-file.ts";
import { splitOutsideQuotes, wordAt } from "./words.ts";
import type { Arguments } from "./command-line.ts";
import type { ArgDeclaration, Word } from "./dockerfile.ts";

/** The names that ARG declares, with their defaults. */
export function readArg(file: OpenFile, keyword: Word, { line, start, end }: Arguments): ArgDeclaration[] {
  const words = splitOutsideQuotes(line, start, end, file.escape);
  if (words.length === 0) refuse(file, keyword.span, "ARG needs a name, and none is given");
  return words.map((place) => {
    const whole = wordAt(line, place.start, place.end);
    const equals = whole.text.indexOf("=");
    if (equals === -1) return { name: whole, value: undefined, span: whole.span };
    if (equals === 0) refuse(file, whole.span, `${quoted(whole.text)} has no name in front of its \`=\``);
    return {
      name: wordAt(line, place.start, place.start + equals),
      value: wordAt(line, place.start + equals + 1, place.end),
      span: whole.span,
    };
  });
}
