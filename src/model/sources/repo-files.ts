import { UNKNOWN_PIECE } from "../commands/command.ts";
import { iniSettings, type WrittenSetting } from "../files/configuration-text.ts";
import { spanOfText, type WrittenText } from "../files/written-text.ts";
import { packageSource, type PackageSource, type SourceKey, type SourceOption } from "./package-source.ts";
import type { SourceFile } from "./source-files.ts";

/** What may say where a repository's packages are, the one that counts first. */
const ADDRESSES: readonly string[] = ["baseurl", "metalink", "mirrorlist"];

/**
 * The repositories of the sections of a `.repo` file, one for each address. A section without an address, as sed or a late `>>` writes
 * one, is a source whose address is not known. https://dnf.readthedocs.io/en/latest/conf_ref.html
 */
export function* repoFileSources(file: SourceFile): Generator<PackageSource> {
  for (const section of sectionsOf(file.text)) {
    const [first] = section;
    const last = section.at(-1);
    const span = first && last && spanOfText(file.text, first.start, last.end);
    if (!span) continue;
    const options = section.flatMap((setting) => optionIn(file.text, setting));
    const entry = {
      ...file.placeAt(first.start),
      manager: file.folder.manager,
      form: "repo-file",
      suites: [],
      components: [],
      name: first.section,
      options,
      keys: section.flatMap((setting) => keysIn(file.text, setting)),
      optionPlace: undefined,
      span,
    } as const;
    const named = ADDRESSES.map((name) => section.findLast((setting) => setting.name.toLowerCase() === name && setting.value)).find(Boolean);
    const addressKind = named?.name.toLowerCase() === "baseurl" ? "folder" : "mirror-list";
    const addresses = named ? [...partsOf(file.text, named)] : [];
    if (addresses.length === 0) yield packageSource({ ...entry, address: UNKNOWN_PIECE, addressKind, addressSpan: span });
    for (const { text, span: addressSpan } of addresses) yield packageSource({ ...entry, address: text, addressKind, addressSpan });
  }
}

/** The settings between two headers; an address in a line of its own belongs to the list that began above it. */
function sectionsOf(text: WrittenText): readonly (readonly WrittenSetting[])[] {
  const sections: WrittenSetting[][] = [];
  for (const setting of iniSettings(text)) {
    const section = sections.at(-1);
    const before = section?.at(-1);
    if (section && before && /^(?:https?|ftp|file)$/.test(setting.name) && setting.value?.startsWith("//")) {
      section[section.length - 1] = { ...before, value: text.text.slice(before.valueStart, setting.end), valueEnd: setting.end, end: setting.end };
    } else if (section && before?.section === setting.section) section.push(setting);
    else sections.push([setting]);
  }
  return sections;
}

function optionIn(text: WrittenText, { name, value, start, end }: WrittenSetting): readonly SourceOption[] {
  const span = ADDRESSES.includes(name.toLowerCase()) ? undefined : spanOfText(text, start, end);
  return span ? [{ name: name.toLowerCase(), value, text: text.text.slice(start, end), span }] : [];
}

function keysIn(text: WrittenText, setting: WrittenSetting): readonly SourceKey[] {
  if (setting.name.toLowerCase() !== "gpgkey") return [];
  return [...partsOf(text, setting)].map((part) =>
    part.text.startsWith("file:") ? { by: "path", text: part.text.replace(/^file:(?:\/\/)?/, ""), span: part.span } : { ...part, by: "address" },
  );
}

/** The members of a list that blanks, breaks and commas divide. */
function* partsOf(text: WrittenText, { valueStart, valueEnd }: WrittenSetting): Generator<Pick<SourceKey, "text" | "span">> {
  for (const { 0: part, index } of text.text.slice(valueStart, valueEnd).matchAll(/[^\s,]+/g)) {
    const span = spanOfText(text, valueStart + index, valueStart + index + part.length);
    if (span) yield { text: part, span };
  }
}
