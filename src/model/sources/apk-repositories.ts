import { linesOf, spanOfText } from "../files/written-text.ts";
import { packageSource, type PackageSource } from "./package-source.ts";
import type { SourceFile } from "./source-files.ts";

const LINE = /^(\s*)(?:@([\w.-]+)\s+)?((?:https?:\/\/|ftp:\/\/|file:\/|\/|\u{FFFC})\S*)\s*$/u;

/** The lines of /etc/apk/repositories: `https://example.com/alpine/v3.20/main`, `@edge https://…`. */
export function* apkSources(file: SourceFile): Generator<PackageSource> {
  for (const line of linesOf(file.text)) {
    const [, indent = "", tag, address] = LINE.exec(line.text) ?? [];
    if (address === undefined) continue;
    const at = line.start + line.text.lastIndexOf(address);
    const span = spanOfText(file.text, line.start + indent.length, at + address.length);
    const addressSpan = spanOfText(file.text, at, at + address.length);
    if (!span || !addressSpan) continue;
    yield packageSource({
      ...file.placeAt(line.start),
      ...apkAddress(address),
      manager: "apk",
      form: "apk-line",
      addressSpan,
      name: tag === undefined ? undefined : `@${tag}`,
      options: [],
      keys: [],
      optionPlace: undefined,
      span,
    });
  }
}

/** What an address of Alpine's archive says: the release (`edge`, `v3.20`) and the repository (`main`, `testing`) come last. */
export function apkAddress(address: string): Pick<PackageSource, "address" | "addressKind" | "suites" | "components"> {
  const [, release, repository] = /\/(edge|latest-stable|v\d+\.\d+)\/(\w+)\/?$/.exec(address) ?? [];
  return {
    address,
    addressKind: "folder",
    suites: release === undefined ? [] : [release],
    components: repository === undefined ? [] : [repository],
  };
}
