import { modeAfter, MODE } from "../../../src/model/files/repeated-mode.ts";
import { FOLDER_MODE, modeWhileCopying } from "../../../src/model/files/copy-mode.ts";
import { readsSymbolicModes } from "../../../src/model/images/frontend.ts";
import { shippedRepeatedCopies, type RepeatedCopy } from "../../../src/model/files/repeated-copies.ts";
import { remembered } from "../../../src/model/remembered.ts";
import type { Step } from "../../../src/model/stage.ts";
import { giveWhileCopying } from "../../../src/rule/copy-flag-edits.ts";
import { firstPlaces, isSmall, repeatedFiles } from "../../../src/rule/repeated-copy-text.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "chmod stores the files of an earlier COPY or ADD a second time",
  severity: "info",
  presets: ["recommended"],
  aliases: ["tally/prefer-copy-chmod"],
  *check(file) {
    const symbolic = readsSymbolicModes(file.syntax);
    for (const repeated of shippedRepeatedCopies(file, MODE)) {
      const { command, word, given } = repeated;
      const fix = giveWhileCopying(file.source, repeated, {
        name: "chmod",
        valueFor: (copy) => modeWhileCopying(copy, repeated, symbolic),
        // Builders differ in whether a folder that they make gets another mode than the usual one.
        givenToFolders: given.text !== undefined && modeAfter(given.text, FOLDER_MODE) === FOLDER_MODE,
        title: `Give the files the mode ${word.text} while they are copied`,
      });
      const files = repeatedFiles(repeated);
      const small = isSmall(repeated);
      const alone = isAlone(repeated);
      yield {
        span: command.span,
        message: small && alone
          ? `\`chmod\` takes a layer of its own to write ${files} a second time`
          : `\`chmod\` writes ${files} to the image a second time`,
        severity: small && !alone ? "style" : undefined,
        related: firstPlaces(repeated),
        fixes: fix ? [fix] : [],
      };
    }
  },
});

/** Whether the layer is there for nothing but the chmod of copied files. */
function isAlone<Given>({ step, wholly }: RepeatedCopy<Given>): boolean {
  return wholly && isOnlyChmod(step);
}

const isOnlyChmod = remembered(({ commands }: Step): boolean => commands.every(({ name }) => name === "chmod"));
