import type { Argument, Command } from "./command.ts";
import { lastOption, optionsNamed, parseInvocation } from "../tools/grammar.ts";
import { sed } from "../tools/sed.ts";
import { argumentText, joinWritten, type WrittenText } from "../files/written-text.ts";

/** Text that `sed -i` puts into a file: what `s` writes instead of a match, and the lines of `a`, `i` and `c`. */
export interface SedEdit {
  readonly file: Argument;
  readonly content: WrittenText;
}

/** What a `sed -i` puts into each of its files; nothing without `-i`. */
export function* sedEdits(command: Command): Generator<SedEdit> {
  const { files, scripts } = editedInPlace(command) ?? { files: [], scripts: [] };
  const texts = scripts.flatMap(insertedTexts);
  if (texts.length === 0) return;
  const content = joinWritten(texts.flatMap((text) => [text, "\n"]));
  for (const file of files) yield { file, content };
}

/** The files of a `sed -i` and the scripts that it is given as words. */
interface EditedInPlace {
  readonly files: readonly Argument[];
  readonly scripts: readonly Argument[];
  /** Whether there are scripts besides, in files. */
  readonly more: boolean;
}

/** The files that `sed -i` edits, whatever it does to them; none when it prints. */
export function editedFiles(command: Command): readonly Argument[] {
  return editedInPlace(command)?.files ?? [];
}

function editedInPlace(command: Command): EditedInPlace | undefined {
  const invocation = parseInvocation(command.args, sed);
  if (!lastOption(invocation, "--in-place")) return undefined;
  const given = optionsNamed(invocation, "--expression").flatMap(({ value }) => (value ? [value] : []));
  const more = lastOption(invocation, "--file") !== undefined;
  if (given.length > 0 || more) return { files: invocation.operands, scripts: given, more };
  const [first, ...files] = invocation.operands;
  return { files, scripts: first ? [first] : [], more };
}

/** The `s` commands of a `sed -i`, as they are written; absent when it does anything else, or not all of it can be read. */
export function substitutions(
  command: Command,
): { readonly files: readonly Argument[]; readonly substitutions: readonly { readonly pattern: string; readonly replacement: string }[] } | undefined {
  const edited = editedInPlace(command);
  if (!edited || edited.more || edited.scripts.length === 0) return undefined;
  const found: { readonly pattern: string; readonly replacement: string }[] = [];
  for (const { value: script } of edited.scripts) {
    if (script === undefined) return undefined;
    for (let at = 0; at < script.length; ) {
      const start = afterAddress(script, at);
      if (start >= script.length) break;
      if (script.charAt(start) !== "s") return undefined;
      const [from, to, after] = replacement(script, start);
      const end = endOfCommand(script, after);
      if (!/^[gp\d\s]*$/.test(script.slice(after, end))) return undefined;
      found.push({ pattern: script.slice(start + 2, from - 1), replacement: script.slice(from, to) });
      at = end + 1;
    }
  }
  return { files: edited.files, substitutions: found };
}

/** The texts that the commands of a sed script bring, one for each line or replacement. */
function insertedTexts(script: Argument): readonly WrittenText[] {
  const { shape } = script;
  const texts: WrittenText[] = [];
  for (let at = 0; at < shape.length; ) {
    const start = afterAddress(shape, at);
    const letter = shape.charAt(start);
    let end = endOfCommand(shape, start);
    if (letter === "s") {
      const [from, to, after] = replacement(shape, start);
      if (from < to) texts.push(argumentText(script, from, to));
      end = endOfCommand(shape, after);
    } else if (letter === "a" || letter === "i" || letter === "c") {
      // GNU takes the text behind the letter, POSIX behind a backslash and a new line.
      const from = start + 1 + (/^[ \t]*(?:\\[ \t]*\n?)?[ \t]*/.exec(shape.slice(start + 1, start + 100))?.[0].length ?? 0);
      const newline = shape.indexOf("\n", from);
      end = newline === -1 ? shape.length : newline;
      if (from < end) texts.push(argumentText(script, from, end));
    }
    at = end + 1;
  }
  return texts;
}

/** Where the command letter stands behind an address such as `/^x/,$`, `1` or `\|x|`. */
function afterAddress(shape: string, start: number): number {
  let at = start;
  while (at < shape.length) {
    const sign = shape.charAt(at);
    if (sign === "/") at = closing(shape, at + 1, "/") + 1;
    else if (sign === "\\" && at + 1 < shape.length) at = closing(shape, at + 2, shape.charAt(at + 1)) + 1;
    else if (/[\s;{}\d,$!~+I]/.test(sign)) at++;
    else break;
  }
  return at;
}

/** The replacement of `s/pattern/replacement/flags` and the offset behind it. */
function replacement(shape: string, start: number): readonly [from: number, to: number, after: number] {
  const delimiter = shape.charAt(start + 1);
  const middle = closing(shape, start + 2, delimiter);
  const to = closing(shape, middle + 1, delimiter);
  return [middle + 1, to, Math.min(to + 1, shape.length)];
}

/** The next delimiter that no backslash stands in front of; the end when there is none. */
function closing(shape: string, start: number, delimiter: string): number {
  for (let at = start; at < shape.length; at++) {
    if (shape.charAt(at) === "\\") at++;
    else if (shape.charAt(at) === delimiter) return at;
  }
  return shape.length;
}

function endOfCommand(shape: string, start: number): number {
  for (let at = start; at < shape.length; at++) {
    const sign = shape.charAt(at);
    if (sign === ";" || sign === "\n" || sign === "}") return at;
  }
  return shape.length;
}
