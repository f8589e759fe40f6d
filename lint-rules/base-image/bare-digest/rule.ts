import { imageVersion } from "../../../src/model/images/image-version.ts";
import { confidenceInImage, writtenImage } from "../../../src/rule/image-words.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "An image is taken by its digest, without a tag that says which release it is",
  severity: "style",
  presets: ["strict"],
  aliases: [],
  *check(file) {
    for (const use of file.images) {
      const version = imageVersion(use.image);
      if (version?.digest === undefined || version.tag !== undefined) continue;
      const name = use.image.reference?.name ?? writtenImage(use).replace(/@.*$/, "");
      yield {
        span: use.span,
        message: `\`${name}\` has a digest and no tag: neither people nor update bots can tell which release it is`,
        confidence: confidenceInImage(use),
      };
    }
  },
});
