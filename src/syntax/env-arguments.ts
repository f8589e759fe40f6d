import { quoted, refuse, type OpenFile } from "./open-file.ts";
import { isBlank } from "./white-space.ts";
import { spanAt, splitOutsideQuotes, wordAt } from "./words.ts";
import type { Arguments } from "./command-line.ts";
import type { EnvInstruction, Pair, Word } from "./dockerfile.ts";
import type { Span } from "../source/span.ts";

type Pairs = Pick<EnvInstruction, "legacy" | "pairs">;

/** The pairs of ENV and LABEL. Without `=` in the first word the old form holds: a key, and the rest of the line. */
export function readPairs(file: OpenFile, keyword: Word, args: Arguments): Pairs {
  const { line, start, end } = args;
  const words = splitOutsideQuotes(line, start, end, file.escape);
  const [first] = words;
  if (first === undefined) {
    refuse(file, keyword.span, `${keyword.text.toUpperCase()} needs an argument, and none is given`);
    return { legacy: false, pairs: [] };
  }
  if (equalsIn(args, first) === -1) return readLegacyPair(file, keyword, args);

  const pairs: Pair[] = [];
  for (const word of words) {
    const equals = equalsIn(args, word);
    if (equals === -1) {
      const text = quoted(line.text.slice(word.start, word.end));
      const message = `${text} has no \`=\`: quote a value that has blanks in it`;
      refuse(file, spanAt(line, word.start, word.end), message);
      continue;
    }
    const pair: Pair = {
      key: wordAt(line, word.start, equals),
      value: wordAt(line, equals + 1, word.end),
      span: spanAt(line, word.start, word.end),
    };
    if (equals === word.start) refuse(file, pair.span, `${quoted(`=${pair.value.text}`)} has no name in front of its \`=\``);
    pairs.push(pair);
  }
  return { legacy: false, pairs };
}

/** Where the first `=` of a word stands in the line, quoted or not; -1 when it has none. */
function equalsIn({ line }: Arguments, word: Span): number {
  const equals = line.text.slice(word.start, word.end).indexOf("=");
  return equals === -1 ? -1 : word.start + equals;
}

function readLegacyPair(file: OpenFile, keyword: Word, { line, start, end }: Arguments): Pairs {
  const { text } = line;
  let keyEnd = start;
  while (keyEnd < end && !isBlank(text.charCodeAt(keyEnd))) keyEnd++;
  let valueStart = keyEnd;
  while (valueStart < end && isBlank(text.charCodeAt(valueStart))) valueStart++;
  const key = wordAt(line, start, keyEnd);
  if (keyEnd === end) {
    refuse(file, key.span, `${keyword.text.toUpperCase()} gives ${quoted(key.text)} no value: write \`${key.text}=\` and the value`);
    return { legacy: true, pairs: [] };
  }
  return { legacy: true, pairs: [{ key, value: wordAt(line, valueStart, end), span: spanAt(line, start, end) }] };
}
