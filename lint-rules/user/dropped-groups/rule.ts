import { droppedGroups, type DroppedGroups } from "../../../src/model/accounts/dropped-groups.ts";
import { replace } from "../../../src/rule/edits.ts";
import type { Finding, Fix } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "USER gives a group, which drops the supplementary groups of the account",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["tally/user-explicit-group-drops-supplementary-groups"],
  *check(file) {
    for (const dropped of droppedGroups(file)) yield finding(dropped);
  },
});

function finding(dropped: DroppedGroups): Finding {
  const { setting, account, memberships } = dropped;
  const names = memberships.map(({ group }) => `\`${group.value ?? group.text}\``);
  const certain = !setting.value.overridable && memberships.some(({ certainty }) => certainty === "certain");
  const fix = withoutGroup(dropped);
  return {
    span: setting.word.span,
    message: `\`USER ${setting.word.text}\` takes \`${account.name}\` out of ${names.join(" and ")}: with a group behind the colon it has that group only`,
    confidence: certain ? "certain" : "likely",
    related: memberships.map(({ group }) => ({ span: group.span, note: `\`${account.name}\` joins \`${group.value ?? group.text}\` here` })),
    fixes: fix ? [fix] : [],
  };
}

function withoutGroup({ setting, user }: DroppedGroups): Fix | undefined {
  const { word } = setting;
  if (word.text.includes("$")) return undefined;
  return { title: `Write USER ${user}, which has all its groups`, safety: "suggestion", edits: [replace(word.span, user)] };
}
