import { readExecWords, type Arguments } from "./command-line.ts";
import { wordOfExec } from "./copy-arguments.ts";
import { refuse, type OpenFile } from "./open-file.ts";
import { splitAtBlanks } from "./words.ts";
import type { Word, WordsInstruction } from "./dockerfile.ts";

/** The paths of VOLUME. */
export function readPathList(file: OpenFile, keyword: Word, args: Arguments): Pick<WordsInstruction, "form" | "words"> {
  const exec = readExecWords(file, args, "words");
  const words = exec?.map(wordOfExec) ?? splitAtBlanks(args.line, args.start, args.end);
  if (words.length === 0) refuse(file, keyword.span, `${keyword.text.toUpperCase()} needs an argument, and none is given`);
  for (const { text, span } of words) {
    if (text.trim() === "") refuse(file, span, "a volume cannot be an empty string");
  }
  return { form: exec === undefined ? "shell" : "exec", words };
}
