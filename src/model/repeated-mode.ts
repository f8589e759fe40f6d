import type { CopiedAttribute, RepeatedCopy } from "./repeated-copies.ts";
import { parseMode } from "./file-mode.ts";
import { lastOption } from "./tools/grammar.ts";
import { chmod } from "./tools/coreutils.ts";

/** The mode that a command gives, as written; the text is absent when it is not known or a build argument may change it. */
export interface GivenMode {
  readonly text: string | undefined;
}

/** A chmod of copied files, with the new mode. */
export type RepeatedMode = RepeatedCopy<GivenMode>;

/** The permission bits of files, as chmod changes them. */
export const MODE: CopiedAttribute<GivenMode> = {
  tool: "chmod",
  kind: "mode",
  grammar: chmod,
  read(word, invocation) {
    if (lastOption(invocation, "--reference")) return undefined;
    return { text: word.overridable ? undefined : word.value };
  },
  isSame: ({ mode }, { text }) => mode !== undefined && text !== undefined && modeAfter(text, mode) === mode,
  isForFile: ({ text }) => text !== undefined && /^[ugoa]*[+=]r?w?x/.test(text),
};

/** The bits of a file that has `bits`, once chmod has run; absent when letters take them from the file, and for what is no mode. */
export function modeAfter(text: string, bits: number): number | undefined {
  const mode = /[-+=][rwxst]*[Xugo]/.test(text) ? undefined : parseMode(text);
  return mode && ((bits & ~mode.clears) | mode.sets);
}
