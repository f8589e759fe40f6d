import { plainText } from "./logical-text.ts";
import { quoted, refuse, takeLine, type OpenFile } from "./open-file.ts";
import { skipSpace } from "./white-space.ts";
import type { Directive, Word } from "./dockerfile.ts";

const DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=/;
const HASH = 35;

/**
 * Reads `# key=value` lines from the top of the file. The first line that is anything else ends them and stays unread.
 * https://docs.docker.com/reference/dockerfile/#parser-directives
 */
export function readDirectives(file: OpenFile): void {
  for (;;) {
    const { at, lineEnd } = file;
    const directive = readDirective(file);
    if (directive === undefined) {
      file.at = at;
      file.lineEnd = lineEnd;
      return;
    }
    if (file.directives.some(({ name }) => name === directive.name)) {
      refuse(file, directive.span, `\`${directive.name}\` is set a second time: a parser directive may stand only once`);
    } else if (directive.name === "escape") {
      setEscape(file, directive.value);
    }
    file.directives.push(directive);
  }
}

function readDirective(file: OpenFile): Directive | undefined {
  const { text } = file;
  const line = takeLine(file);
  const hash = skipSpace(text, line.start, line.end);
  if (text.charCodeAt(hash) !== HASH || hash >= line.end) return undefined;

  const nameAt = skipSpace(text, hash + 1, line.end);
  const match = DIRECTIVE.exec(text.slice(nameAt, line.end));
  const name = directiveName(match?.[1]);
  if (match === null || name === undefined) return undefined;

  const valueEnd = trimPatternEnd(text, nameAt, line.end);
  let valueAt = nameAt + match[0].length;
  if (valueAt >= line.end) return undefined;
  // A value of nothing but blanks is a value for BuildKit: its pattern asks for one character and settles for the last blank.
  if (valueAt >= valueEnd) return { name, value: wordAt(text, line.end - 1, line.end), span: { start: hash, end: line.end } };
  while (isPatternSpace(text.charCodeAt(valueAt))) valueAt++;
  return { name, value: wordAt(text, valueAt, valueEnd), span: { start: hash, end: valueEnd } };
}

function directiveName(written: string | undefined): Directive["name"] | undefined {
  const name = written?.toLowerCase();
  return name === "syntax" || name === "escape" || name === "check" ? name : undefined;
}

function setEscape(file: OpenFile, value: Word): void {
  if (value.text === "\\" || value.text === "`") file.escape = value.text;
  else refuse(file, value.span, `${quoted(value.text)} cannot be the escape character: only \\ and the backtick can`);
}

function wordAt(text: string, start: number, end: number): Word {
  const content = plainText(text.slice(start, end), start);
  return { text: content.text, span: { start, end }, content };
}

/** `\s` of Go's regular expressions, by which BuildKit takes the value. */
function isPatternSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}

function trimPatternEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isPatternSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
