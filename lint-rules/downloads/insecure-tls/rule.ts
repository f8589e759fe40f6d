import { tlsOptOuts, type TlsOptOut } from "../../../src/model/opt-outs/tls-opt-outs.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { undoFix } from "../../../src/rule/removals.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "Certificates or the keys of ssh hosts are not checked",
  severity: "error",
  presets: ["recommended"],
  aliases: [
    "checkov/CKV2_DOCKER_2", "checkov/CKV2_DOCKER_3", "checkov/CKV2_DOCKER_5", "checkov/CKV2_DOCKER_6", "checkov/CKV2_DOCKER_14",
    "checkov/CKV2_DOCKER_15",
  ],
  *check(file) {
    for (const step of file.steps) {
      for (const optOut of tlsOptOuts(step)) {
        const fix = undoFix(file.source, optOut);
        yield { ...finding(optOut), fixes: fix ? [fix] : [] };
      }
    }
  },
});

function finding({ text, effect, span, host, doubtful }: TlsOptOut): Finding {
  const whose = host === undefined || !effect.endsWith("any certificate") ? "" : `, whoever answers for \`${host}\``;
  return { span, message: `With \`${text}\` ${effect}${whose}`, confidence: doubtful ? "likely" : "certain" };
}
