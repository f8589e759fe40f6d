import { UNKNOWN_PIECE } from "../commands/command.ts";
import { linesOf, spanOfText, type WrittenText } from "../files/written-text.ts";
import { packageSource, type OptionPlace, type PackageSource, type SourceKey, type SourceOption } from "./package-source.ts";

/** Where a text with sources in it stands. */
export type SourcePlace = Pick<PackageSource, "path" | "step" | "command">;

const LINE = /^(\s*deb(?:-src)?)(\s+)(?:\[([^\]]*)\]\s*)?([^\s[]\S*)([^#]*)/;

/** The `deb [options] address suite components` lines of a text; `placeAt` tells who writes the character at an offset. https://manpages.debian.org/sources.list */
export function* oneLineSources(text: WrittenText, placeAt: (offset: number) => SourcePlace): Generator<PackageSource> {
  for (const line of linesOf(text)) {
    const [, type, blanks = "", brackets, address, rest = ""] = LINE.exec(line.text) ?? [];
    if (type === undefined || address === undefined) continue;
    const start = line.start + type.length + blanks.length;
    const options = brackets === undefined ? [] : [...optionsIn(text, brackets, start + 1)];
    const addressAt = line.start + line.text.indexOf(address, type.length + blanks.length + (brackets?.length ?? -2) + 2);
    const span = spanOfText(text, line.start + type.length - type.trimStart().length, line.start + line.text.trimEnd().length);
    const addressSpan = spanOfText(text, addressAt, addressAt + address.length);
    if (!span || !addressSpan) continue;
    const [suite, ...components] = rest.trim() === "" ? [] : rest.trim().split(/\s+/);
    yield packageSource({
      ...placeAt(line.start),
      manager: "apt",
      form: "one-line",
      address,
      addressKind: address.startsWith("mirror") ? "mirror-list" : "folder",
      addressSpan,
      suites: suite === undefined ? [] : [suite],
      components,
      name: undefined,
      options,
      keys: options.flatMap(signedBy),
      optionPlace: optionPlace(text, line.start + type.length, brackets === undefined ? undefined : start + 1 + brackets.length),
      span,
    });
  }
}

/** Options without a whole line, as sed writes them: `deb [trusted=yes] ` in place of `deb `. */
export function* oneLineOptions(text: WrittenText, placeAt: (offset: number) => SourcePlace): Generator<PackageSource> {
  for (const line of linesOf(text)) {
    const found = /^\s*(?:deb(?:-src)?\s*)?\[([^\]]*)\]\s*$/.exec(line.text);
    if (found?.[1] === undefined) continue;
    const options = [...optionsIn(text, found[1], line.start + line.text.indexOf("[") + 1)];
    const span = spanOfText(text, line.start, line.start + line.text.length);
    if (span) yield unknownAptSource(options, span, placeAt(line.start));
  }
}

function unknownAptSource(options: readonly SourceOption[], span: PackageSource["span"], place: SourcePlace): PackageSource {
  return packageSource({
    ...place,
    manager: "apt",
    form: "one-line",
    address: UNKNOWN_PIECE,
    addressKind: "folder",
    addressSpan: span,
    suites: [],
    components: [],
    name: undefined,
    options,
    keys: options.flatMap(signedBy),
    optionPlace: undefined,
    span,
  });
}

function* optionsIn(text: WrittenText, brackets: string, start: number): Generator<SourceOption> {
  for (const { 0: word, index } of brackets.matchAll(/\S+/g)) {
    const equals = word.search(/[-+]?=/);
    const span = spanOfText(text, start + index, start + index + word.length);
    if (equals === -1 || !span) continue;
    yield { name: word.slice(0, equals).toLowerCase(), value: word.slice(word.indexOf("=") + 1), text: word, span };
  }
}

/** The keys that a `Signed-By` names: paths, or fingerprints that commas divide. */
export function signedBy({ name, value = "", span }: SourceOption): readonly SourceKey[] {
  if (name !== "signed-by") return [];
  if (value.includes("-----BEGIN")) return [{ by: "inline", text: "", span }];
  return value.split(/[\s,]+/).filter((key) => key !== "").map((key) => ({ by: /^[0-9A-F]{16,}!?$/i.test(key) ? "fingerprint" : "path", text: key, span }));
}

function optionPlace(text: WrittenText, typeEnd: number, bracketsEnd: number | undefined): OptionPlace | undefined {
  const at = (bracketsEnd ?? typeEnd) - 1;
  const span = spanOfText(text, at, at + 1);
  // What a variable brings cannot be edited where the variable stands.
  if (span?.end !== (span?.start ?? 0) + 1) return undefined;
  return { at: span.end, needs: bracketsEnd === undefined ? "brackets" : "blank" };
}
