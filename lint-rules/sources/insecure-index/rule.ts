import { UNKNOWN_PIECE } from "../../../src/model/commands/command.ts";
import { indexOptOuts, type IndexOptOut } from "../../../src/model/opt-outs/index-opt-outs.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { askOverHttps } from "../../../src/rule/index-edits.ts";
import { undoFix } from "../../../src/rule/removals.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A package index is asked over http or believed with any certificate",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["checkov/CKV2_DOCKER_4", "checkov/CKV2_DOCKER_12", "checkov/CKV2_DOCKER_16"],
  *check(file) {
    for (const step of file.steps) {
      for (const optOut of indexOptOuts(step)) {
        const fix = optOut.plainAddress ? askOverHttps(file.source, optOut) : undoFix(file.source, optOut);
        yield { ...finding(optOut), fixes: fix ? [fix] : [] };
      }
    }
  },
});

function finding({ text, effect, span, reach, doubtful, companions }: IndexOptOut): Finding {
  return {
    span,
    message: `With \`${text.replaceAll(UNKNOWN_PIECE, "…")}\` ${effect}${reach === "noticed" ? ", although the checksum database would notice" : ""}`,
    severity: reach === "anyone" ? undefined : "info",
    confidence: doubtful ? "likely" : "certain",
    related: companions.map((companion) => ({ span: companion.span, note: "without this it would be refused" })),
  };
}
