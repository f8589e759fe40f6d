import type { CopiedAttribute, RepeatedCopy } from "./repeated-copies.ts";
import { parseMode } from "./file-mode.ts";
import { lastOption } from "../tools/grammar.ts";
import { chmod } from "../tools/coreutils.ts";

/** The mode that a command gives, as written; the text is absent when it is not known or a build argument may change it. */
export interface GivenMode {
  readonly text: string | undefined;
}

/** A chmod of copied files, with the new mode. */
export type RepeatedMode = RepeatedCopy<GivenMode>;

/** The permission bits of files, as chmod changes them. */
export const MODE: CopiedAttribute<GivenMode> = {
  tools: new Set(["chmod"]),
  kind: "mode",
  grammar: chmod,
  read(word, invocation) {
    if (lastOption(invocation, "--reference")) return undefined;
    return { text: word.overridable ? undefined : word.value };
  },
  isSame: ({ mode }, { text }) => mode !== undefined && text !== undefined && modeAfter(text, mode) === mode,
  // A folder that is copied needs no x, and one without x is of no use.
  isForFile: ({ text }, path) => text !== undefined && (/^[ugoa]*[+=]r?w?x/.test(text) || isNumberWithoutX(text) || /\/s?bin\/[^/]+$/.test(path)),
};

function isNumberWithoutX(text: string): boolean {
  return /^[0-7]+$/.test(text) && (Number.parseInt(text, 8) & 0o111) === 0;
}

/** The bits of a file that has `bits`, once chmod has run; absent when letters take them from the file, and for what is no mode. */
export function modeAfter(text: string, bits: number): number | undefined {
  const mode = /[-+=][rwxst]*[Xugo]/.test(text) ? undefined : parseMode(text);
  return mode && ((bits & ~mode.clears) | mode.sets);
}
