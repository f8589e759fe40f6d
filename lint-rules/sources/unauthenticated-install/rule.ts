import { unsignedPackages, type UnsignedPackages } from "../../../src/model/opt-outs/unsigned-packages.ts";
import type { Finding, Severity } from "../../../src/rule/finding.ts";
import { undoFix } from "../../../src/rule/removals.ts";
import { defineRule } from "../../../src/rule/rule.ts";

/** Archives that stand still: their lists have to be taken although they have expired. */
const STANDING_ARCHIVES = /\bsnapshot\.(?:debian|ubuntu)\.|\barchive\.debian\.org\b|\bold-releases\.ubuntu\.com\b/;

export default defineRule({
  summary: "A package manager installs what nobody has signed",
  severity: "error",
  presets: ["recommended"],
  aliases: [
    "checkov/CKV2_DOCKER_7", "checkov/CKV2_DOCKER_8", "checkov/CKV2_DOCKER_9", "checkov/CKV2_DOCKER_10", "checkov/CKV2_DOCKER_11",
  ],
  *check(file) {
    const standsStill = STANDING_ARCHIVES.test(file.source.text);
    for (const step of file.steps) {
      for (const place of unsignedPackages(step)) {
        if (place.gives === "age" && standsStill) continue;
        const fix = undoFix(file.source, place);
        yield { ...finding(place), fixes: fix ? [fix] : [] };
      }
    }
  },
});

function finding({ text, effect, span, gives, command }: UnsignedPackages): Finding {
  const lower: Severity | undefined = gives === "signature" ? undefined : "warning";
  const confidence = gives === "file" || command?.certainty === "maybe" ? "likely" : "certain";
  return { span, message: `With \`${text}\` ${effect}`, severity: lower, confidence };
}
