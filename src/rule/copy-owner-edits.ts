import type { SourceText } from "../source/source-text.ts";
import { ownerWhileCopying } from "../model/copy-owner.ts";
import { copiedFiles } from "../model/copied-files.ts";
import { copyDestination, flagNamed } from "../model/copy.ts";
import { isBelow } from "../model/path.ts";
import { isFilledByCopiesOnly, isMadeByCopy, isOwnedBy, type RepeatedCopy } from "../model/repeated-copies.ts";
import type { Step } from "../model/stage.ts";
import { removeCommand } from "./command-removal.ts";
import { remove, replace } from "./edits.ts";
import type { Edit, Fix } from "./finding.ts";

/**
 * A suggestion that gives files to their owner while they are copied, and leaves to the chown what is not copied: the folder itself.
 * Absent when others than COPY and ADD may have put something there, which would keep its owner.
 */
export function giveWhileCopying(source: SourceText, repeated: RepeatedCopy): Fix | undefined {
  const { command, step, paths, wholly, owner } = repeated;
  const copies = [...new Set(paths.flatMap((path) => path.copies.map((files) => files.step)))];
  const filled = paths.every(({ path }) => isOwnGround(path, copies) && isFilledByCopiesOnly(path, command, step));
  const rest = wholly && filled && copies.every((copy) => goesThereOnly(copy, repeated)) ? restOf(source, repeated) : undefined;
  if (!rest) return undefined;
  const edits: Edit[] = [];
  for (const copy of copies) {
    if (copiedFiles(copy).every((files) => isOwnedBy(files.owner, repeated.identity))) continue;
    const value = ownerWhileCopying(copy, repeated);
    if (value === undefined) return undefined;
    const edit = ownerEdit(source, copy, `--chown=${value}`);
    if (edit) edits.push(edit);
  }
  return { title: `Give the files to ${owner.value ?? owner.text} while they are copied`, safety: "suggestion", edits: [rest, ...edits] };
}

function ownerEdit(source: SourceText, { instruction }: Step, flag: string): Edit | undefined {
  const given = flagNamed(instruction, "chown");
  if (!given) return { span: { start: instruction.keyword.span.end, end: instruction.keyword.span.end }, text: ` ${flag}` };
  return source.text.slice(given.span.start, given.span.end) === flag ? undefined : replace(given.span, flag);
}

const SYSTEM_FOLDERS: ReadonlySet<string> = new Set(
  ["", "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var"],
);

/** Folders of the author: there is nothing below them that the base image or a package made, and that chown is for. */
function isOwnGround(path: string, copies: readonly Step[]): boolean {
  if (copies.some((copy) => destinationOf(copy) === path)) return true;
  const [, top = "", second, third] = path.split("/");
  if (top === "opt" || top === "srv" || top === "home") return second !== undefined;
  return top === "usr" ? second === "src" && third !== undefined : !SYSTEM_FOLDERS.has(top);
}

function destinationOf({ instruction, before }: Step): string | undefined {
  return instruction.type === "COPY" || instruction.type === "ADD" ? copyDestination(instruction, before) : undefined;
}

/** Whether nothing of a COPY goes elsewhere, where it is to keep its owner. */
function goesThereOnly(copy: Step, { paths }: RepeatedCopy): boolean {
  return copiedFiles(copy).every((files) => paths.some(({ path }) => isBelow(path, files.path)));
}

/** Takes `-R` off where the folder itself is left to be given, else the whole command. */
function restOf(source: SourceText, repeated: RepeatedCopy): Edit | undefined {
  const { command, step, recursive, paths } = repeated;
  const contentOnly = paths.filter(({ operand }) => operand.value === undefined).length;
  if (!recursive || contentOnly === paths.length || paths.every((path) => isMadeByCopy(path, step))) return removeCommand(source, step, command);
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
