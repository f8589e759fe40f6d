import { domainOf } from "../model/downloads/address.ts";
import type { AptKeyUse, KeyOfSources } from "../model/sources/apt-key-use.ts";
import type { PackageSource } from "../model/sources/package-source.ts";
import type { DownloadCommand } from "../model/downloads/download-command.ts";
import type { SourceText } from "../source/source-text.ts";
import { remove, replace } from "./edits.ts";
import type { Edit, Fix } from "./finding.ts";

/** Releases whose apt reads no armoured keyring. */
const OLD_SUITE = /^(?:wheezy|jessie|precise|trusty|xenial)\b/;

/**
 * Keeps a key that apt-key was given in a file of its own, and names it in the sources that it is for. Armoured, because that
 * needs no gpg in the image. Absent when one of the places cannot be edited to the character.
 */
export function keyringFix(source: SourceText, use: AptKeyUse, { sources }: KeyOfSources): Fix | undefined {
  const [first] = sources;
  const name = first && keyName(first);
  if (name === undefined || sources.some(({ suites }) => OLD_SUITE.test(suites[0] ?? ""))) return undefined;
  const path = `/etc/apt/keyrings/${name}.asc`;
  const [start, ...kept] = (use.download ? keepDownload(source, use, use.download, path) : keepFile(source, use, path)) ?? [];
  const bound = sources.map((each) => bindTo(path, each));
  if (!start || bound.includes(undefined)) return undefined;
  const fetched = (use.download?.addresses[0] ?? use.file)?.shape ?? "";
  return {
    title: `Keep the key in ${path}, for this source alone`,
    // A key that is not armoured needs another ending.
    safety: /\.gpg$|\.bin$/.test(fetched) ? "unsafe" : "suggestion",
    edits: [start, ...kept, ...bound.filter((edit) => edit !== undefined)],
  };
}

/** Puts `curl … -o path` in the place of `curl … | apt-key add -`. */
function keepDownload(source: SourceText, { command }: AptKeyUse, download: DownloadCommand, path: string): readonly Edit[] | undefined {
  const { start } = download.command.span;
  const { end } = command.span;
  const saved = standsInChain(source.text, start, end) ? saveTo(path, download, end) : undefined;
  return saved && [replace({ start, end: start }, "install -d -m 0755 /etc/apt/keyrings && "), ...saved];
}

/** Puts `install … file path` in the place of `apt-key add file`. */
function keepFile(source: SourceText, { command, file }: AptKeyUse, path: string): readonly Edit[] | undefined {
  const { program, redirects } = command;
  if (!program || !file) return undefined;
  const end = Math.max(file.span.end, ...redirects.map(({ span }) => span.end));
  const written = source.text.slice(file.span.start, file.span.end);
  return [replace({ start: program.span.start, end }, `install -D -m 0644 ${written} ${path}`)];
}

/** Whether what stands around a pipeline takes `a && b` in its place. */
export function standsInChain(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  const after = text.slice(end, end + 100);
  return !/(?:\|\||\||!|\b(?:if|while|until))(?:\s|\\)*$/.test(before) && !/^(?:[ \t]|[\\`]\s*\n)*\|/.test(after);
}

/** Sends a download to a file, and takes out the pipe behind it up to `end`. */
function saveTo(path: string, { command, output }: DownloadCommand, end: number): readonly Edit[] | undefined {
  const pipe = { start: command.span.end, end };
  if (output) return output.value?.content ? [replace(output.value.span, path), remove(pipe)] : undefined;
  const last = command.args.at(-1);
  if (command.name !== "curl" || !last) return undefined;
  const option = ` -o ${path}`;
  if (last.span.end === pipe.start) return [replace(pipe, option)];
  return [replace({ start: last.span.end, end: last.span.end }, option), remove(pipe)];
}

/** Names a keyring in a source; absent when there is no place for it. */
export function bindTo(path: string, { optionPlace }: PackageSource): Edit | undefined {
  if (!optionPlace) return undefined;
  const { at, needs } = optionPlace;
  const text = { brackets: ` [signed-by=${path}]`, blank: ` signed-by=${path}`, line: `Signed-By: ${path}\n` }[needs];
  return replace({ start: at, end: at }, text);
}

/** A suggestion that names a keyring which the stage already writes in each of the sources; absent when one cannot be edited. */
export function bindFix(path: string, sources: readonly PackageSource[]): Fix | undefined {
  const [first, ...more] = sources.map((source) => bindTo(path, source));
  if (!first || !more.every((edit) => edit !== undefined)) return undefined;
  return { title: `Tie it to the key in ${path}`, safety: "suggestion", edits: [first, ...more] };
}

/** `example` for a source in example.list, or from apt.example.com. */
function keyName({ path, host }: PackageSource): string | undefined {
  const file = /\/([\w.-]+)\.list$/.exec(path ?? "")?.[1];
  const name = file === undefined || file === "sources" ? domainOf(host ?? "")?.split(".")[0] : file;
  return name !== undefined && /^[\w.-]+$/.test(name) ? name : undefined;
}
