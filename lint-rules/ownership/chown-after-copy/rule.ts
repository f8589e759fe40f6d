import type { CopiedFiles } from "../../../src/model/copied-files.ts";
import { repeatedCopies, type RepeatedCopy } from "../../../src/model/repeated-copies.ts";
import { ancestry, type Stage } from "../../../src/model/stage.ts";
import { giveWhileCopying } from "../../../src/rule/copy-owner-edits.ts";
import type { RelatedPlace } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "chown stores the files of an earlier COPY or ADD a second time",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    // The layers of other stages are not shipped.
    const shipped = new Set<Stage>(file.shippedStages.flatMap((stage) => [...ancestry(stage)]));
    for (const stage of file.stages) {
      if (!shipped.has(stage)) continue;
      for (const repeated of repeatedCopies(stage)) {
        const copies = repeated.paths.flatMap((path) => path.copies);
        const fix = giveWhileCopying(file.source, repeated);
        yield {
          span: repeated.command.span,
          message: `\`chown\` writes ${whatItWrites(repeated, copies)} to the image a second time`,
          severity: copies.every(({ small }) => small) ? "info" : undefined,
          related: placesOf(copies),
          fixes: fix ? [fix] : [],
        };
      }
    }
  },
});

function whatItWrites({ paths }: RepeatedCopy, copies: readonly CopiedFiles[]): string {
  const [first] = copies;
  const by = [...new Set(copies.map(({ step }) => step.instruction.type))].sort().reverse().join(" and ");
  if (first?.single && copies.length === 1) return `\`${first.path}\`, which ${by} put there,`;
  return `what ${by} put into ${paths.map(({ path }) => `\`${path}\``).join(" and ")}`;
}

function placesOf(copies: readonly CopiedFiles[]): readonly RelatedPlace[] {
  const instructions = new Set(copies.map(({ step }) => step.instruction));
  return [...instructions].map(({ keyword }) => ({ span: keyword.span, note: "the first time" }));
}
