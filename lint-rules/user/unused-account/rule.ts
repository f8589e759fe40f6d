import type { Account } from "../../../src/model/accounts/accounts.ts";
import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { fromSpan, type Stage } from "../../../src/model/stage.ts";
import { unusedAccounts } from "../../../src/model/accounts/unused-account.ts";
import { insertLinesBeforeStart } from "../../../src/rule/edits.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "An account is created that nothing uses, and the container runs as root",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["tally/user-created-but-never-used", "checkov/CKV_DOCKER_3", "trivy/DS-0002"],
  *check(file) {
    const reported = new Set<number>();
    for (const stage of file.shippedStages) {
      for (const account of unusedAccounts(stage)) {
        const { origin } = account;
        if (origin.by === "base-image" || reported.has(origin.span.start)) continue;
        reported.add(origin.span.start);
        yield { span: origin.span, ...finding(file, stage, account) };
      }
    }
  },
});

function finding(file: DockerfileModel, stage: Stage, { name, certainty }: Account): Omit<Finding, "span"> {
  return {
    message: `\`${name}\` is created, but nothing runs as it or belongs to it, and the container runs as root`,
    confidence: certainty,
    related: [{ span: fromSpan(stage), note: "the container runs as this image's root" }],
    fixes: [{ title: `Run as ${name}`, safety: "suggestion", edits: [insertLinesBeforeStart(file.source, stage, [`USER ${name}`])] }],
  };
}
