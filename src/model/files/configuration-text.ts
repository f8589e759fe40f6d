import { linesOf, type WrittenText } from "./written-text.ts";

/** A setting in a written configuration file; offsets are those of the text. */
export interface WrittenSetting {
  /** As written; for apt with the names of the blocks around it: `Acquire::https::Verify-Peer`. */
  readonly name: string;
  /** Without quotes; absent when there is none. */
  readonly value: string | undefined;
  /** Where the value stands, quotes not included; empty behind the name when there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** From the innermost name to the end of the value, quotes included. */
  readonly start: number;
  readonly end: number;
  /** The `[section]` of an INI file that it stands in; absent elsewhere. */
  readonly section: string | undefined;
}

const INI_LINE = /^(\s*)([A-Za-z][\w.-]*)(\s*[=:]\s*)(.*)$/;

/** The `name = value` lines of an INI file: yum.conf, *.repo, pacman.conf, wgetrc, .gitconfig. */
export function* iniSettings(text: WrittenText): Generator<WrittenSetting> {
  let section: string | undefined;
  for (const line of linesOf(text)) {
    const header = /^\s*\[([^\]]*)\]/.exec(line.text);
    if (header) section = header[1];
    const [, indent = "", name, separator = "", value = ""] = INI_LINE.exec(line.text.trimEnd()) ?? [];
    if (name === undefined) continue;
    const quoted = /^"(.*)"$/.exec(value)?.[1];
    const start = line.start + indent.length;
    const valueStart = start + name.length + separator.length + (quoted === undefined ? 0 : 1);
    const valueEnd = valueStart + (quoted ?? value).length;
    yield { name, value: quoted ?? value, valueStart, valueEnd, start, end: valueEnd + (quoted === undefined ? 0 : 1), section };
  }
}

/** Nobody nests blocks deeper. */
const MOST_BLOCKS = 20;

const APT_TOKEN = /"([^"]*)"|\/\*(?:[\s\S]*?\*\/|[\s\S]*)|(?:\/\/|#)[^\n]*|[{};]|[^\s"{};]+/g;

/**
 * The settings of an apt.conf: `A::B "value";`, and nested in blocks. A piece of a file, as sed writes one, may lack its end.
 * https://manpages.debian.org/apt.conf
 */
export function* aptSettings({ text }: WrittenText): Generator<WrittenSetting> {
  const blocks: string[] = [];
  let words: { readonly word: string; readonly start: number; readonly end: number; readonly quotes: number }[] = [];
  const setting = (): WrittenSetting | undefined => {
    const [name, value] = words;
    if (!name) return undefined;
    const place = value ?? { word: undefined, start: name.end, end: name.end, quotes: 0 };
    return {
      name: [...blocks.slice(0, MOST_BLOCKS), name.word].filter((part) => part !== "").join("::"),
      value: place.word,
      valueStart: place.start + place.quotes,
      valueEnd: place.end - place.quotes,
      start: name.start,
      end: place.end,
      section: undefined,
    };
  };
  for (const match of text.matchAll(APT_TOKEN)) {
    const [token, quoted] = match;
    if (quoted === undefined && /^(?:\/[/*]|#)/.test(token)) continue;
    if (token === "{") {
      blocks.push(words[0]?.word ?? "");
      words = [];
    } else if (token === ";" || token === "}") {
      const found = setting();
      if (found) yield found;
      words = [];
      if (token === "}") blocks.pop();
    } else {
      words.push({ word: quoted ?? token, start: match.index, end: match.index + token.length, quotes: quoted === undefined ? 0 : 1 });
    }
  }
  const last = setting();
  if (last) yield last;
}
