import type { Argument } from "../commands/command.ts";
import { sliceWritten } from "../commands/argument-slice.ts";
import type { WrittenFile } from "../files/written-files.ts";
import { linesOf, spanOfText } from "../files/written-text.ts";
import { opposite, type Undo } from "../opt-outs/opt-out.ts";
import { INSTALLER_FILES, settingName, type PackageInstaller } from "../tools/package-installers.ts";
import type { InstallerSetting } from "./installer-setting.ts";

/** One value in a configuration file; offsets are those of the text. */
interface Entry {
  readonly key: string;
  readonly start: number;
  readonly value: string;
  readonly valueStart: number;
  /** Where the whole entry ends, quotes included. */
  readonly end: number;
}

/** `key = value`, `key: value`, `key "value"`: all the formats that installers have, as far as they matter here. */
const LINE = /^(\s*["']?:?)((?:@[\w.-]+:)?(?!https?:\/\/)[A-Za-z][\w.-]*)(["']?(?:\s*[=:]\s*|\s+))(.*)$/;
/** A further value of the key above: `- value` of YAML, an indented line of an INI file. */
const FURTHER = /^(\s*-\s+|\s+)(\S.*)$/;
const KEYS_IN_JSON = /"([\w-]+)("\s*:\s*)("[^"]*"|true|false)/g;
const SOURCES_IN_XML = /<add\b[^<>]*?\b(value)(\s*=\s*)("[^"]*")|\b(allowInsecureConnections)(\s*=\s*)("[^"]*")/gi;

/** The settings in a file that a step writes, when it is an installer's configuration. */
export function settingsInFile(file: WrittenFile): readonly InstallerSetting[] {
  const known = INSTALLER_FILES.find(({ path }) => path.test(file.path));
  return known ? [...entriesOf(file, known.installer)].flatMap((entry) => ofEntry(file, entry, known.installer) ?? []) : [];
}

function entriesOf({ content }: WrittenFile, installer: PackageInstaller): Iterable<Entry> {
  if (installer === "composer") return matched(content.text, KEYS_IN_JSON);
  return installer === "nuget" ? matched(content.text, SOURCES_IN_XML) : lines({ content });
}

function* matched(text: string, pattern: RegExp): Generator<Entry> {
  for (const match of text.matchAll(pattern)) {
    const groups: readonly (string | undefined)[] = match.slice(1);
    const [key, separator = "", value] = groups.filter((group) => group !== undefined);
    if (key === undefined || value === undefined) continue;
    const end = match.index + match[0].length;
    const name = key.toLowerCase() === "value" ? "sources" : key;
    const start = end - value.length - separator.length - key.length - (separator.startsWith('"') ? 1 : 0);
    yield { key: name, start, ...unquoted(value, end - value.length), end };
  }
}

function* lines({ content }: Pick<WrittenFile, "content">): Generator<Entry> {
  let key: string | undefined;
  for (const line of linesOf(content)) {
    if (/^\s*(?:[#;[]|$)/.test(line.text)) continue;
    const text = line.text.trimEnd();
    const [, front = "", name, separator = "", value = ""] = LINE.exec(text) ?? [];
    if (name !== undefined) {
      key = name;
      const start = line.start + front.length;
      if (value !== "") yield { key, start, ...unquoted(value, start + name.length + separator.length), end: line.start + text.length };
      continue;
    }
    const [, indent = "", further] = FURTHER.exec(text) ?? [];
    if (key === undefined || further === undefined) continue;
    const start = line.start + indent.length;
    yield { key, start, ...unquoted(further, start), end: line.start + text.length };
  }
}

function unquoted(value: string, start: number): Pick<Entry, "value" | "valueStart"> {
  const quoted = /^(["'])([^"']*)\1/.exec(value)?.[2];
  if (quoted !== undefined) return { value: quoted, valueStart: start + 1 };
  const comment = value.indexOf(" #");
  return { value: comment === -1 ? value : value.slice(0, comment).trimEnd(), valueStart: start };
}

function ofEntry(file: WrittenFile, entry: Entry, installer: PackageInstaller): InstallerSetting | undefined {
  const { content, step, command } = file;
  const word: Argument | undefined = sliceWritten(content, entry.valueStart, entry.valueStart + entry.value.length);
  const name = /^@.*:registry$/.test(entry.key) ? entry.key : settingName(installer, nameInFile(installer, entry.key));
  const isAll = content.text.trim() === content.text.slice(entry.start, entry.end);
  return {
    installer,
    name,
    label: entry.key,
    word,
    value: entry.value,
    how: "file",
    text: content.text.slice(entry.start, entry.end),
    span: spanOfText(content, entry.start, entry.end) ?? file.span,
    step,
    command,
    undo: turnedRound(content.text, entry, word) ?? (isAll && command?.name === "echo" ? { by: "omission", command, step } : undefined),
    doubtful: command?.certainty === "maybe",
  };
}

/** A switch has another position. */
function turnedRound(text: string, { value, start, valueStart, end }: Entry, word: Argument | undefined): Undo | undefined {
  const other = opposite(value);
  if (other === undefined || !word) return undefined;
  const result = `${text.slice(start, valueStart)}${other}${text.slice(valueStart + value.length, end)}`;
  return { by: "value", span: word.span, value: other, result };
}

function nameInFile(installer: PackageInstaller, key: string): string {
  if (installer === "bundler") return key.replace(/^BUNDLE_/, "").replace(/^MIRROR_.*/, "mirror");
  return installer === "cargo" && /^registry$/.test(key) ? "index" : key;
}
