import { rootGroupChoice, type RootGroupChoice } from "../../../src/model/accounts/root-group.ts";
import type { Stage } from "../../../src/model/stage.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "The container runs as an unprivileged user of root's group",
  severity: "info",
  presets: ["strict"],
  *check(file) {
    const reported = new Set<number>();
    for (const stage of file.shippedStages) {
      const choice = rootGroupChoice(stage);
      if (!choice || reported.has(choice.span.start)) continue;
      reported.add(choice.span.start);
      yield finding(stage, choice);
    }
  },
});

function finding({ verdict }: Stage, { span, by, certainty }: RootGroupChoice): Finding {
  const { setting, identity } = verdict;
  const said = by === "user" ? `\`USER ${setting?.word.text ?? ""}\`` : `\`${identity?.account?.name ?? identity?.user ?? ""}\``;
  return {
    span,
    message: `${said} has root's group as its primary group, so that everything open to that group is open to the container; OpenShift images do so on purpose`,
    confidence: certainty,
    related: setting && by === "account" ? [{ span: setting.word.span, note: "the container runs as this user" }] : [],
  };
}
