import type { ImageUse } from "../../../src/model/dockerfile-model.ts";
import { imageVersion } from "../../../src/model/images/image-version.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { confidenceInImage, imageInWords } from "../../../src/rule/image-words.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "An image is taken by the tag `latest`",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["hadolint/DL3007", "trivy/DS-0001", "checkov/CKV_DOCKER_7", "dockle/DKL-DI-0006"],
  *check(file) {
    for (const use of file.images) {
      const version = imageVersion(use.image);
      // With a digest beside it the tag is only a remark.
      if (version?.tag === "latest" && version.digest === undefined) yield finding(use);
    }
  },
});

function finding(use: ImageUse): Finding {
  return {
    span: use.span,
    message: `${imageInWords(use)} is another image after every release, so two builds of this file may differ`,
    confidence: confidenceInImage(use),
  };
}
