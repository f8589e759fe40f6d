import { matchesImagePattern } from "../../../src/model/images/image-pattern.ts";
import { imageRepository } from "../../../src/model/images/image-repository.ts";
import { imageVersion } from "../../../src/model/images/image-version.ts";
import { isMeantOtherwise } from "../../../src/model/images/other-meaning.ts";
import { isTemplateName } from "../../../src/model/images/template-name.ts";
import { confidenceInImage, imageInWords } from "../../../src/rule/image-words.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "An image is taken without a digest",
  severity: "warning",
  presets: ["strict"],
  aliases: [],
  options: {
    images: {
      type: "strings",
      default: [],
      doc: "The registries and images that must have a digest, as `ghcr.io`, `*.example.com/base/*` or `library/*`; all when empty",
    },
    except: {
      type: "strings",
      default: [],
      doc: "The registries and images that need none, written in the same way; they win over `images`",
    },
  },
  *check(file, { images, except }) {
    for (const use of file.images) {
      const version = imageVersion(use.image);
      if (!version || version.digest !== undefined || isMeantOtherwise(use, file)) continue;
      // What fills in the tag may bring the digest along.
      if (isTemplateName(use.written.text)) continue;
      const repository = imageRepository(use.image);
      const isOn = (patterns: readonly string[]): boolean =>
        repository !== undefined && patterns.some((pattern) => matchesImagePattern(repository, pattern));
      if ((images.length > 0 && !isOn(images)) || isOn(except)) continue;
      const taken = version.tag === undefined ? "`latest`" : `\`${version.tag}\``;
      yield {
        span: use.span,
        message: `${imageInWords(use)} has no digest: each build takes what ${taken} points to by then`,
        confidence: confidenceInImage(use),
      };
    }
  },
});
