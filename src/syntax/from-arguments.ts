import { quoted, refuse, type OpenFile } from "./open-file.ts";
import { splitAtBlanks } from "./words.ts";
import type { Arguments } from "./command-line.ts";
import type { FromInstruction, Word } from "./dockerfile.ts";

const STAGE_NAME = /^[a-z][a-z0-9\-_.]*$/;

/** `FROM image` or `FROM image AS name`. */
export function readFrom(file: OpenFile, keyword: Word, args: Arguments): Pick<FromInstruction, "image" | "stageName" | "words"> {
  const words = splitAtBlanks(args.line, args.start, args.end);
  const [image, as, name] = words;
  const stageName = as !== undefined && isAs(as) ? name : undefined;
  if (image === undefined) refuse(file, keyword.span, "FROM needs an image, and none is given");
  else if (words.length !== 1 && words.length !== 3) refuseWords(file, words);
  else if (as !== undefined && stageName === undefined) refuse(file, as.span, behindImage(as));
  else if (stageName !== undefined && !STAGE_NAME.test(stageName.text.toLowerCase())) {
    const name = quoted(stageName.text);
    refuse(file, stageName.span, `${name} cannot name a stage: a letter comes first, then letters, digits, \`-\`, \`_\` and \`.\``);
  }
  return { image, stageName, words };
}

function isAs(word: Word): boolean {
  return word.text === "AS" || word.text.toLowerCase() === "as";
}

function refuseWords(file: OpenFile, [, as, name, surplus]: readonly Word[]): void {
  if (as === undefined) return;
  if (!isAs(as)) refuse(file, as.span, behindImage(as));
  else if (name === undefined) refuse(file, as.span, `no name follows ${quoted(as.text)}`);
  else if (surplus !== undefined) refuse(file, surplus.span, `${quoted(surplus.text)} is too much: FROM ends with the name of the stage`);
}

function behindImage(word: Word): string {
  if (word.text.startsWith("#")) return "a comment needs a line of its own: FROM takes `#` for an argument";
  return `only \`AS name\` may follow the image, not ${quoted(word.text)}`;
}
