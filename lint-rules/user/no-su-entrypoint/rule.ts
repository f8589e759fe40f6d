import { suStarts, type SuStart } from "../../../src/model/users/su-start.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "The container is started through su or sudo, which stays behind as root",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    const reported = new Set<number>();
    for (const stage of file.shippedStages) {
      for (const start of suStarts(stage)) {
        if (reported.has(start.span.start)) continue;
        reported.add(start.span.start);
        yield finding(start);
      }
    }
  },
});

function finding(start: SuStart): Finding {
  const { span, script, certainty } = start;
  return {
    span,
    message: message(start),
    confidence: certainty,
    related: script ? [{ span: script, note: "the script that it stands in" }] : [],
  };
}

function message({ tool, program }: SuStart): string {
  const started = program === undefined ? "what it starts" : `\`${program}\``;
  if (tool === "sudo") return `\`sudo\` stays as a root process in front of ${started}, and decides which signals get there`;
  return `\`su\` stays as a root process in front of ${started}: of the signals only SIGTERM gets through, and SIGKILL follows two seconds later`;
}
