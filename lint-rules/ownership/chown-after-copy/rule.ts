import { ownerWhileCopying } from "../../../src/model/files/copy-owner.ts";
import { shippedRepeatedCopies } from "../../../src/model/files/repeated-copies.ts";
import { OWNER } from "../../../src/model/files/repeated-owner.ts";
import { giveWhileCopying } from "../../../src/rule/copy-flag-edits.ts";
import { firstPlaces, isSmall, repeatedFiles } from "../../../src/rule/repeated-copy-text.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "chown stores the files of an earlier COPY or ADD a second time",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    for (const repeated of shippedRepeatedCopies(file, OWNER)) {
      const { command, word } = repeated;
      const fix = giveWhileCopying(file.source, repeated, {
        name: "chown",
        valueFor: (copy) => ownerWhileCopying(copy, repeated),
        givenToFolders: true,
        title: `Give the files to ${command.name === "chgrp" ? "the group " : ""}${word.value ?? word.text} while they are copied`,
      });
      yield {
        span: command.span,
        message: `\`${command.name ?? ""}\` writes ${repeatedFiles(repeated)} to the image a second time`,
        severity: isSmall(repeated) ? "info" : undefined,
        related: firstPlaces(repeated),
        fixes: fix ? [fix] : [],
      };
    }
  },
});
