import { matchesImagePattern } from "../../../src/model/images/image-pattern.ts";
import { imageRepository, type ImageRepository } from "../../../src/model/images/image-repository.ts";
import { isMeantOtherwise } from "../../../src/model/images/other-meaning.ts";
import { isTemplateName } from "../../../src/model/images/template-name.ts";
import { confidenceInImage, imageInWords } from "../../../src/rule/image-words.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "An image comes from a registry that is not on the list of trusted ones",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["hadolint/DL3026"],
  options: {
    registries: {
      type: "strings",
      default: [],
      doc: "The registries, or parts of them, that images may come from: `docker.io`, `*.example.com`, `ghcr.io/team/*`; nothing is reported when empty",
    },
  },
  *check(file, { registries }) {
    if (registries.length === 0) return;
    for (const use of file.images) {
      const repository = imageRepository(use.image);
      if (!repository || isTemplateName(use.written.text) || isMeantOtherwise(use, file)) continue;
      if (registries.some((pattern) => matchesImagePattern(repository, pattern))) continue;
      yield {
        span: use.span,
        message: `${imageInWords(use)} comes from \`${origin(repository, registries)}\`, and that is not on the list of trusted registries`,
        confidence: confidenceInImage(use),
      };
    }
  },
});

/** The registry; with the path where some other part of it is trusted. */
function origin({ registry, path }: ImageRepository, registries: readonly string[]): string {
  const isPartlyTrusted = registries.some((pattern) => pattern.includes("/") && matchesImagePattern({ registry, path: undefined }, pattern));
  return isPartlyTrusted && path !== undefined ? `${registry}/${path}` : registry;
}
