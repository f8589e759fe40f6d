import { rootOwnedCopy, type RootOwnedCopy, type WriteNeed } from "../../../src/model/files/root-owned-copies.ts";
import { shippedSteps } from "../../../src/model/shipped-steps.ts";
import type { Finding, Fix } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "Files are copied for root, and the user in force has to write them",
  severity: "info",
  presets: ["recommended"],
  aliases: ["tally/copy-after-user-without-chown"],
  *check(file) {
    for (const step of shippedSteps(file)) {
      const copy = rootOwnedCopy(step);
      if (copy) yield finding(copy);
    }
  },
});

function finding({ step, user, need }: RootOwnedCopy): Finding {
  const { instruction } = step;
  const owner = step.before.user?.word.text ?? user.user;
  const fix: Fix = {
    title: `Give them to ${owner}: --chown=${owner}`,
    safety: "suggestion",
    edits: [{ span: { start: instruction.keyword.span.end, end: instruction.keyword.span.end }, text: ` --chown=${owner}` }],
  };
  return {
    span: instruction.keyword.span,
    message: `\`${instruction.type}\` gives these files to root whoever the USER is, and \`${need.user}\` ${whatFails(need)}`,
    confidence: "likely",
    related: [{ span: need.span, note: `here \`${need.user}\` needs to` }],
    fixes: /["'\s]/.test(owner) ? [] : [fix],
  };
}

function whatFails({ kind, path }: WriteNeed): string {
  if (kind === "mode") return `cannot change the mode of \`${path}\``;
  return kind === "volume" ? `cannot write the volume \`${path}\`` : `cannot write \`${path}\``;
}
