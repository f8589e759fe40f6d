import type { DockerfileModel, ImageUse } from "../../../src/model/dockerfile-model.ts";
import { imageVersion } from "../../../src/model/images/image-version.ts";
import type { Finding } from "../../../src/rule/finding.ts";
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
      if (version?.tag === "latest" && version.digest === undefined) yield finding(use, file);
    }
  },
});

function finding({ image, span }: ImageUse, file: DockerfileModel): Finding {
  const { value, overridable } = image.expansion;
  const written = file.source.text.slice(span.start, span.end);
  const said = value.known && value.value !== written ? `\`${written}\` comes to \`${value.value}\`, which` : `\`${written}\``;
  return {
    span,
    message: `${said} is another image after every release, so two builds of this file may differ`,
    confidence: value.known && !overridable ? "certain" : "likely",
  };
}
