import { UNKNOWN_PIECE } from "../../../src/model/commands/command.ts";
import { indexOptOuts, type IndexOptOut } from "../../../src/model/opt-outs/index-opt-outs.ts";
import type { Edit, Finding, Fix } from "../../../src/rule/finding.ts";
import { undoFix } from "../../../src/rule/removals.ts";
import { defineRule } from "../../../src/rule/rule.ts";
import type { SourceText } from "../../../src/source/source-text.ts";

export default defineRule({
  summary: "A package index is asked over http or believed with any certificate",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["checkov/CKV2_DOCKER_4", "checkov/CKV2_DOCKER_12", "checkov/CKV2_DOCKER_16"],
  *check(file) {
    for (const step of file.steps) {
      for (const optOut of indexOptOuts(step)) {
        const fix = optOut.plainAddress ? overHttps(file.source, optOut) : undoFix(file.source, optOut);
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

/** Asks over https and leaves out what http needed. Absent for a server of one's own network, which may not know https. */
function overHttps(source: SourceText, { plainAddress, reach, companions }: IndexOptOut): Fix | undefined {
  const at = plainAddress?.span.start ?? 0;
  if (!plainAddress || reach === "own-network" || !source.text.startsWith("http:", at)) return undefined;
  const end = at + "http".length;
  const edits: [Edit, ...Edit[]] = [{ span: { start: end, end }, text: "s" }];
  for (const companion of companions) {
    const removal = undoFix(source, companion);
    if (!removal) return undefined;
    edits.push(...removal.edits);
  }
  return { title: "Ask over https", safety: "suggestion", edits };
}
