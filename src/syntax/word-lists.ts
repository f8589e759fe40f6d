import { readExecWords, type Arguments } from "./command-line.ts";
import { wordOfExec } from "./copy-arguments.ts";
import { refuse, type OpenFile } from "./open-file.ts";
import { trimEnd } from "./white-space.ts";
import { splitAtBlanks } from "./words.ts";
import type { Word, WordsInstruction } from "./dockerfile.ts";

type WordList = Pick<WordsInstruction, "form" | "words">;

/** The ports of EXPOSE, which has no JSON form. */
export function readPorts(file: OpenFile, keyword: Word, { line, start, end }: Arguments): WordList {
  const words = splitAtBlanks(line, start, end);
  if (words.length === 0) refuse(file, keyword.span, "EXPOSE needs a port, and none is given");
  return { form: "shell", words };
}

/** The paths of VOLUME. */
export function readPaths(file: OpenFile, keyword: Word, args: Arguments): WordList {
  const exec = readExecWords(file, args, "words");
  const words = exec?.map(wordOfExec) ?? splitAtBlanks(args.line, args.start, args.end);
  if (words.length === 0) refuse(file, keyword.span, "VOLUME needs a path, and none is given");
  for (const { text, span } of words) {
    if (trimEnd(text, 0, text.length) === 0) refuse(file, span, "a volume cannot be an empty string");
  }
  return { form: exec === undefined ? "shell" : "exec", words };
}
