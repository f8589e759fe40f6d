import { movingTag, type MovingTag } from "../../../src/model/images/moving-tag.ts";
import { confidenceInImage, imageInWords } from "../../../src/rule/image-words.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "An image is taken by a tag that is given to one release after the other",
  severity: "info",
  presets: ["strict"],
  aliases: [],
  *check(file) {
    for (const use of file.images) {
      const moving = movingTag(use.image);
      if (!moving) continue;
      const isSure = use.image.facts !== undefined || moving.kind !== "major";
      yield {
        span: use.span,
        message: `${imageInWords(use)} ${inWords(moving)}`,
        confidence: isSure ? confidenceInImage(use) : "likely",
      };
    }
  },
});

function inWords(moving: MovingTag): string {
  switch (moving.kind) {
    case "word":
      return `is whatever \`${moving.word}\` is on the day of the build`;
    case "major":
      return `moves on with every release of version ${moving.major.replace(/^v/, "")}`;
    case "no-version":
      return `names no version, so it moves on with every release`;
  }
}
