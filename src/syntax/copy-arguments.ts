import { readExecWords, type Arguments } from "./command-line.ts";
import { opensHeredoc } from "./heredoc-openings.ts";
import { readHeredocs } from "./heredocs.ts";
import { quoted, refuse, type OpenFile } from "./open-file.ts";
import { splitAtBlanks } from "./words.ts";
import type { CopyInstruction, ExecWord, Heredoc, Word } from "./dockerfile.ts";

const NO_HEREDOCS: readonly Heredoc[] = [];

/** Sources and destination of COPY and ADD. */
export function readCopy(
  file: OpenFile,
  keyword: Word,
  args: Arguments,
  mayOpenHeredocs: boolean,
): Pick<CopyInstruction, "form" | "words" | "sources" | "destination" | "heredocs"> {
  const exec = readExecWords(file, args, "words");
  const form = exec === undefined ? "shell" : "exec";
  const words = exec?.map(wordOfExec) ?? splitAtBlanks(args.line, args.start, args.end);
  const heredocs = exec === undefined && mayOpenHeredocs ? readHeredocs(file, args.line) : NO_HEREDOCS;
  const destination = words.at(-1);
  if (destination === undefined || words.length < 2) {
    const given = destination === undefined ? "neither is given" : `only ${quoted(destination.text)} is given`;
    refuse(file, (destination ?? keyword).span, `${keyword.text.toUpperCase()} needs a source and a destination, ${given}`);
  } else if (opensHeredoc(destination.text)) {
    refuse(file, destination.span, `the last word is the destination, and that cannot be the heredoc ${quoted(destination.text)}`);
  }
  return { form, words, sources: words.slice(0, -1), destination, heredocs };
}

/** A string of the JSON form as a word: its text is the decoded string, its span has the quotes. */
export function wordOfExec({ value, span, content }: ExecWord): Word {
  return { text: value, span, content };
}
