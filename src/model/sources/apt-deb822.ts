import { linesOf, spanOfText, type WrittenText } from "../files/written-text.ts";
import { signedBy } from "./apt-one-line.ts";
import { packageSource, type PackageSource, type SourceOption } from "./package-source.ts";
import type { SourceFile } from "./source-files.ts";

/** `Name: value` with the lines that continue it; offsets are those of the text. */
interface Field {
  /** In lower case. */
  readonly name: string;
  value: string;
  readonly start: number;
  readonly valueStart: number;
  end: number;
}

/** The sources of the paragraphs of a `.sources` file, one for each address. https://manpages.debian.org/sources.list */
export function* deb822Sources(file: SourceFile): Generator<PackageSource> {
  for (const fields of paragraphs(file.text)) {
    const valueOf = (name: string): string => fields.findLast((field) => field.name === name)?.value ?? "";
    const addresses = fields.findLast((field) => field.name === "uris");
    const [first] = fields;
    const last = fields.at(-1);
    const span = first && last && spanOfText(file.text, first.start, last.end);
    if (!addresses || !span || /^(?:no|false|0|off)$/i.test(valueOf("enabled").trim())) continue;
    const options = fields.flatMap((field) => optionIn(file.text, field));
    for (const { 0: address, index } of addresses.value.matchAll(/\S+/g)) {
      const start = addresses.valueStart + index;
      const addressSpan = spanOfText(file.text, start, start + address.length);
      if (!addressSpan) continue;
      yield packageSource({
        ...file.placeAt(first.start),
        manager: "apt",
        form: "deb822",
        address,
        addressKind: address.startsWith("mirror") ? "mirror-list" : "folder",
        addressSpan,
        suites: words(valueOf("suites")),
        components: words(valueOf("components")),
        name: undefined,
        options,
        keys: options.flatMap(signedBy),
        optionPlace: linePlace(file.text, addresses),
        span,
      });
    }
  }
}

/** Behind the line of a field, when its break stands in the file as one. */
function linePlace(text: WrittenText, { end }: Field): PackageSource["optionPlace"] {
  const span = text.text[end] === "\n" ? spanOfText(text, end, end + 1) : undefined;
  return span?.end === (span?.start ?? 0) + 1 && span.start > 0 ? { at: span.end, needs: "line" } : undefined;
}

function optionIn(text: WrittenText, { name, value, start, end }: Field): readonly SourceOption[] {
  if (/^(?:types|uris|suites|components)$/.test(name)) return [];
  const span = spanOfText(text, start, end);
  return span ? [{ name, value: value.trim(), text: text.text.slice(start, end), span }] : [];
}

function words(value: string): readonly string[] {
  return value.split(/\s+/).filter((word) => word !== "");
}

/** Fields up to an empty line make a paragraph; a line that begins with a blank continues the field above it. */
function* paragraphs(text: WrittenText): Generator<readonly Field[]> {
  let fields: Field[] = [];
  for (const line of linesOf(text)) {
    if (line.text.startsWith("#")) continue;
    const last = fields.at(-1);
    const end = line.start + line.text.trimEnd().length;
    if (line.text.trim() === "") {
      if (fields.length > 0) yield fields;
      fields = [];
    } else if (/^[ \t]/.test(line.text) && last) {
      last.value = text.text.slice(last.valueStart, end);
      last.end = end;
    } else {
      const colon = line.text.indexOf(":");
      if (colon <= 0) continue;
      const value = line.text.slice(colon + 1).trim();
      const valueStart = line.start + line.text.indexOf(value, colon + 1);
      fields.push({ name: line.text.slice(0, colon).trim().toLowerCase(), value, start: line.start, valueStart, end });
    }
  }
  if (fields.length > 0) yield fields;
}
