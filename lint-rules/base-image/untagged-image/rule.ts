import type { ImageUse } from "../../../src/model/dockerfile-model.ts";
import { imageVersion } from "../../../src/model/images/image-version.ts";
import { isMeantOtherwise } from "../../../src/model/images/other-meaning.ts";
import type { Confidence, Finding } from "../../../src/rule/finding.ts";
import { confidenceInImage, imageInWords } from "../../../src/rule/image-words.ts";
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
      yield finding(use);
    }
  },
});

function finding(use: ImageUse): Finding {
  const { value } = use.image.expansion;
  const latest = value.known ? `\`${value.value}:latest\`` : "`latest`";
  const message = `${imageInWords(use)} has no tag: each build takes what ${latest} is by then`;
  return { span: use.span, message, confidence: confidenceIn(use) };
}

function confidenceIn(use: ImageUse): Confidence {
  const { shape } = use.image.expansion;
  const mayBeContext = !shape.includes("/") && use.image.facts === undefined;
  return mayBeContext ? "likely" : confidenceInImage(use);
}
