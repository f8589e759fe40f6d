import type { DockerfileModel, ImageUse } from "../../../src/model/dockerfile-model.ts";
import { imageVersion } from "../../../src/model/images/image-version.ts";
import type { Confidence, Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "An image is taken without a tag and without a digest",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["hadolint/DL3006", "trivy/DS-0001", "checkov/CKV_DOCKER_7"],
  *check(file) {
    for (const use of file.images) {
      const version = imageVersion(use.image);
      if (!version || version.tag !== undefined || version.digest !== undefined || isMeantOtherwise(use, file)) continue;
      yield finding(use, file);
    }
  },
});

/** Besides an image, a bare name may be a stage that comes too late, a stage's number or a `--build-context`. */
function isMeantOtherwise({ by, image }: ImageUse, { stages }: DockerfileModel): boolean {
  const { shape } = image.expansion;
  if (stages.some((stage) => stage.name === shape.toLowerCase())) return true;
  return by !== "from" && !shape.includes("/") && (image.facts === undefined || /^\d+$/.test(shape));
}

function finding(use: ImageUse, file: DockerfileModel): Finding {
  const { value } = use.image.expansion;
  const written = file.source.text.slice(use.span.start, use.span.end);
  const said = value.known && value.value !== written ? `\`${written}\` comes to \`${value.value}\`, which has no tag` : `\`${written}\` has no tag`;
  const latest = value.known ? `\`${value.value}:latest\`` : "`latest`";
  return { span: use.span, message: `${said}: each build takes what ${latest} is by then`, confidence: confidenceIn(use) };
}

function confidenceIn({ image }: ImageUse): Confidence {
  const { value, overridable, shape } = image.expansion;
  const mayBeContext = !shape.includes("/") && image.facts === undefined;
  return value.known && !overridable && !mayBeContext ? "certain" : "likely";
}
