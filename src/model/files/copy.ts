import type { CopyInstruction, Flag } from "../../syntax/dockerfile.ts";
import { expandDockerfileText, expandDockerfileWord } from "../variables/expand-dockerfile-word.ts";
import type { Expansion } from "../variables/expansion.ts";
import { valueOf } from "../known.ts";
import { rememberedWithin } from "../remembered.ts";
import { resolvePath } from "./path.ts";
import type { State } from "../state.ts";

/** One source of a COPY or ADD and the place it goes to. */
export interface CopyTarget {
  /** The source as written. */
  readonly source: string;
  /** The absolute path that is written: the file, or the folder that a folder's content goes into. Absent when not known. */
  readonly path: string | undefined;
  /**
   * Given where the source may be a folder as well as a file, which its name does not tell: `path` is where the file goes, this is the
   * folder that a folder's content goes into.
   */
  readonly content?: string;
}

/** Whether a source's name is that of a file: it has an ending of letters. `conf.d` and `jdk-1.8` are folders more often than not. */
export function isFileName(name: string): boolean {
  return /[^/]\.(?!d$)[A-Za-z]\w*$/.test(name);
}

/** Where the sources of a COPY or ADD go. A folder, an archive and what a pattern finds spread over `path`. */
export const copyTargets = rememberedWithin((instruction: CopyInstruction, before: State): readonly CopyTarget[] => {
  const destination = copyDestination(instruction, before);
  const written = instruction.destination?.text ?? "";
  const intoFolder = written.endsWith("/") || written.endsWith("/.") || instruction.sources.length > 1;
  return instruction.sources.map((word) => {
    const source = word.text.replace(/\/+$/, "");
    const name = source.slice(source.lastIndexOf("/") + 1);
    const spreads = name === "" || name === "." || name === ".." || word.text.endsWith("/") || /[*?[]/.test(name) || isUnpacked(instruction, source);
    if (destination === undefined || !intoFolder || spreads) return { source: word.text, path: destination };
    // A heredoc is a file of its delimiter's name: https://docs.docker.com/reference/dockerfile/#here-documents
    if (word.text.startsWith("<<")) return { source: word.text, path: resolvePath(destination, word.text.replace(/^<<-?|["']/g, "")) };
    const path = resolvePath(destination, name);
    return isFileName(name) || /^\w+:\/\//.test(source) ? { source: word.text, path } : { source: word.text, path, content: destination };
  });
});

/** ADD unpacks archives of the build context; what it downloads stays packed. */
export function isUnpacked({ type }: CopyInstruction, source: string): boolean {
  return type === "ADD" && /\.(tar|tgz|txz|tbz2?|tar\.\w+)$/.test(source) && !/^\w+:\/\//.test(source);
}

/** The destination as an absolute path; absent when a piece of it is not known. */
export function copyDestination(instruction: CopyInstruction, before: State): string | undefined {
  if (!instruction.destination) return undefined;
  const destination = expandDockerfileWord(instruction.destination, before.variables).value;
  return destination.known ? resolvePath(valueOf(before.workdir), destination.value) : undefined;
}

/** The flag of this name, the last one when it is repeated. */
export function flagNamed(instruction: { readonly flags: readonly Flag[] }, name: string): Flag | undefined {
  return instruction.flags.findLast((flag) => flag.name === name);
}

/** The value of a flag with variables expanded. */
export function flagValue(flag: Flag | undefined, before: State): Expansion | undefined {
  return flag?.value === undefined ? undefined : expandDockerfileText(flag.value, before.variables);
}
