import { lostDrop, type LostDrop } from "../../../src/model/users/lost-drop.ts";
import { fromSpan, type Stage, type Step } from "../../../src/model/stage.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "ENTRYPOINT replaces the base image's own, which leaves root",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["checkov/CKV_DOCKER_3", "trivy/DS-0002"],
  *check(file) {
    const reported = new Set<Step>();
    for (const stage of file.shippedStages) {
      const lost = lostDrop(stage);
      if (!lost || reported.has(lost.entrypoint)) continue;
      reported.add(lost.entrypoint);
      yield finding(stage, lost);
    }
  },
});

function finding(stage: Stage, { entrypoint, to, certainty }: LostDrop): Finding {
  const { instruction } = entrypoint;
  const span = instruction.type === "ENTRYPOINT" ? instruction.command.span : instruction.span;
  const image = stage.image?.expansion.value;
  const own = `the one of ${image?.known ? `\`${image.value}\`` : "the base image"}, which leaves root${to === undefined ? "" : ` for \`${to}\``}`;
  return {
    span: span.start < span.end ? span : instruction.keyword.span,
    message: `This ENTRYPOINT replaces ${own}, and ${certainty === "possible" ? "unless it does so too, the container" : "the container"} stays root`,
    confidence: certainty,
    severity: certainty === "possible" ? "info" : undefined,
    related: [{ span: fromSpan(entrypoint.stage), note: "the image that starts as root and leaves it" }],
  };
}
