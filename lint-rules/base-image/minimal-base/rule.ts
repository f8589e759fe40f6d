import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { smallerTwin, type SmallerTwin } from "../../../src/model/images/smaller-twin.ts";
import { fromSpan } from "../../../src/model/stage.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "The image is built on a whole distribution although a smaller twin would do",
  severity: "info",
  presets: ["strict"],
  *check(file) {
    const reported = new Set<number>();
    for (const shipped of file.shippedStages) {
      const twin = smallerTwin(shipped);
      if (!twin || reported.has(twin.stage.index)) continue;
      reported.add(twin.stage.index);
      yield finding(twin, file);
    }
  },
});

function finding({ image, without, maybeNeeded, stage }: SmallerTwin, { source }: DockerfileModel): Finding {
  const span = fromSpan(stage);
  const { value, overridable } = stage.image?.expansion ?? {};
  const written = source.text.slice(span.start, span.end);
  const named = value?.known === true && value.value !== written ? `\`${written}\` comes to \`${value.value}\`, which` : `\`${written}\``;
  return { span, message: `${named} has a twin without ${without}: \`${image}\``, confidence: maybeNeeded || overridable === true ? "possible" : "likely" };
}
