import type { SourceText } from "../source/source-text.ts";
import { copiedFiles, type CopiedFiles } from "../model/files/copied-files.ts";
import { copyDestination, flagNamed } from "../model/files/copy.ts";
import { isFilledByCopiesOnly } from "../model/files/filled-by-copies.ts";
import { isBelow } from "../model/files/path.ts";
import { isMadeByCopy, type RepeatedCopy, type RepeatedPath } from "../model/files/repeated-copies.ts";
import type { Step } from "../model/stage.ts";
import { removeCommand } from "./command-removal.ts";
import { remove, replace } from "./edits.ts";
import type { Edit, Fix } from "./finding.ts";

/** How a COPY is told what a later command gives its files. */
export interface CopyFlag {
  readonly name: "chown" | "chmod";
  /** Its value for one COPY; absent when the flag cannot do the same there. */
  readonly valueFor: (copy: Step) => string | undefined;
  /** Whether a folder that the COPY makes gets it too. */
  readonly givenToFolders: boolean;
  /** What applying the fix does. */
  readonly title: string;
}

/**
 * A suggestion that gives files what a command gives them while they are copied, and leaves to the command what is not copied: the
 * folder itself. Absent when others than COPY and ADD may have put something there, which would keep what it has.
 */
export function giveWhileCopying<Given>(source: SourceText, repeated: RepeatedCopy<Given>, flag: CopyFlag): Fix | undefined {
  const { command, step, paths, wholly, changedBefore, attribute, given } = repeated;
  // A pattern may find more than what was copied.
  if (changedBefore || paths.some(({ pattern }) => pattern !== undefined)) return undefined;
  const copies = [...new Set(paths.flatMap((path) => path.copies.map((files) => files.step)))];
  const filled = paths.every((path) => isOwnGround(path, copies) && isFilledByCopiesOnly(path, command, step, attribute.kind));
  const rest = wholly && filled && copies.every((copy) => goesThereOnly(copy, paths)) ? restOf(source, repeated, flag) : undefined;
  if (!rest) return undefined;
  const edits: Edit[] = [];
  for (const copy of copies) {
    if (copiedFiles(copy).every((files) => attribute.isSame(files, given))) continue;
    const value = flag.valueFor(copy);
    if (value === undefined) return undefined;
    const edit = flagEdit(source, copy, flag.name, `--${flag.name}=${value}`);
    if (edit) edits.push(edit);
  }
  return { title: flag.title, safety: "suggestion", edits: [rest, ...edits] };
}

function flagEdit(source: SourceText, { instruction }: Step, name: string, flag: string): Edit | undefined {
  const given = flagNamed(instruction, name);
  if (!given) return { span: { start: instruction.keyword.span.end, end: instruction.keyword.span.end }, text: ` ${flag}` };
  return source.text.slice(given.span.start, given.span.end) === flag ? undefined : replace(given.span, flag);
}

const SYSTEM_FOLDERS: ReadonlySet<string> = new Set(
  ["", "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var"],
);

/** Folders of the author: there is nothing below them that the base image or a package made, and that chown is for. */
function isOwnGround({ path, copies: files }: RepeatedPath, copies: readonly Step[]): boolean {
  if (files.every((file) => file.single && file.path === path)) return true;
  if (copies.some((copy) => destinationOf(copy) === path)) return true;
  const [, top = "", second, third] = path.split("/");
  if (top === "opt" || top === "srv" || top === "home") return second !== undefined;
  return top === "usr" ? second === "src" && third !== undefined : !SYSTEM_FOLDERS.has(top);
}

function destinationOf({ instruction, before }: Step): string | undefined {
  return instruction.type === "COPY" || instruction.type === "ADD" ? copyDestination(instruction, before) : undefined;
}

/** Whether nothing of a COPY goes elsewhere, where it is to stay as it is. */
function goesThereOnly(copy: Step, paths: readonly RepeatedPath[]): boolean {
  const isThere = ({ source, path }: CopiedFiles): boolean =>
    paths.some((there) => isBelow(there.path, path) || there.copies.some((files) => files.step === copy && files.source === source));
  return copiedFiles(copy).every(isThere);
}

/** Takes `-R` off where the folder itself is left to be given, else the whole command. */
function restOf<Given>(source: SourceText, repeated: RepeatedCopy<Given>, { givenToFolders }: CopyFlag): Edit | undefined {
  const { command, step, recursive, paths } = repeated;
  const contentOnly = paths.filter(({ operand }) => operand.value === undefined).length;
  const made = givenToFolders && paths.every((path) => isMadeByCopy(path, step));
  if (!recursive || contentOnly === paths.length || made) return removeCommand(source, step, command);
  const { instruction } = step;
  const plain = instruction.type === "RUN" && instruction.command.form === "shell" && !recursive.argument.text.includes("$");
  if (!plain || contentOnly > 0) return undefined;
  const { span, argument } = recursive;
  // A letter among others goes alone; a word goes with the blank that sets it apart.
  if (span.start !== argument.span.start || span.end !== argument.span.end) return remove(span);
  const at = command.args.indexOf(argument);
  const next = command.args[at + 1];
  if (next) return remove({ start: span.start, end: next.span.start });
  const previous = command.args[at - 1];
  return previous && remove({ start: previous.span.end, end: span.end });
}
