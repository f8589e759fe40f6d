import { joinWritten, type WrittenText } from "../files/written-text.ts";
import { writtenFiles, type WrittenFile } from "../files/written-files.ts";
import type { Stage } from "../stage.ts";
import type { SourceForm, SourceManager } from "./package-source.ts";
import type { SourcePlace } from "./apt-one-line.ts";

/** A place where package managers look for sources. */
export interface SourceFolder {
  readonly path: RegExp;
  readonly manager: SourceManager;
  readonly form: Extract<SourceForm, "one-line" | "deb822" | "repo-file" | "apk-line">;
}

const FOLDERS: readonly SourceFolder[] = [
  { path: /^\/etc\/apt\/sources\.list(?:\.d\/[^/]+\.list)?$/, manager: "apt", form: "one-line" },
  { path: /^\/etc\/apt\/sources\.list\.d\/[^/]+\.sources$/, manager: "apt", form: "deb822" },
  { path: /^\/etc\/(?:yum|distro)\.repos\.d\/[^/]+$/, manager: "dnf", form: "repo-file" },
  { path: /^\/etc\/zypp\/repos\.d\/[^/]+$/, manager: "zypper", form: "repo-file" },
  { path: /^\/etc\/apk\/repositories(?:\.d\/[^/]+)?$/, manager: "apk", form: "apk-line" },
];

/** Who reads a file for its sources; absent when nobody does. */
export function sourceFolder(path: string): SourceFolder | undefined {
  return path.startsWith("/etc/") ? FOLDERS.find((folder) => folder.path.test(path)) : undefined;
}

/** A text with sources in it, as one or several writes make it. */
export interface SourceFile {
  readonly folder: SourceFolder;
  readonly text: WrittenText;
  readonly mode: WrittenFile["mode"];
  /** The write that brings the character at an offset of the text. */
  readonly placeAt: (offset: number) => SourcePlace;
}

/** The files with sources that a stage writes. What is appended line by line makes one text with what it is appended to. */
export function sourceFiles(stage: Stage): readonly SourceFile[] {
  const files: WrittenFile[][] = [];
  const open = new Map<string, WrittenFile[]>();
  for (const step of stage.steps) {
    for (const file of writtenFiles(step)) {
      if (!sourceFolder(file.path)) continue;
      const before = file.mode === "append" ? open.get(file.path) : undefined;
      if (before) {
        before.push(file);
        continue;
      }
      const fresh = [file];
      files.push(fresh);
      if (file.mode !== "edit") open.set(file.path, fresh);
    }
  }
  return files.flatMap(joined);
}

function joined(files: readonly WrittenFile[]): readonly SourceFile[] {
  const [first] = files;
  const folder = first && sourceFolder(first.path);
  if (!folder) return [];
  const starts: number[] = [];
  let length = 0;
  for (const { content } of files) {
    starts.push(length);
    length += content.text.length;
  }
  return [
    {
      folder,
      text: joinWritten(files.map(({ content }) => content)),
      mode: first.mode,
      placeAt: (offset) => {
        const { path, step, command } = files[partAt(starts, offset)] ?? first;
        return { path, step, command };
      },
    },
  ];
}

/** The index of the last start that is not behind an offset; starts ascend. */
function partAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
