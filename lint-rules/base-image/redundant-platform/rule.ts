import { asksForTargetPlatform } from "../../../src/model/images/from-platform.ts";
import { removeWord } from "../../../src/rule/removals.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "FROM asks for the target platform, which it takes anyway",
  severity: "style",
  presets: ["recommended"],
  aliases: ["hadolint/DL3065", "buildkit/RedundantTargetPlatform"],
  *check(file) {
    for (const stage of file.stages) {
      const flag = asksForTargetPlatform(stage, file);
      if (!flag) continue;
      const written = file.source.text.slice(flag.span.start, flag.span.end);
      yield {
        span: flag.span,
        message: `\`${written}\` asks for what FROM takes without it`,
        fixes: [{ title: `Remove \`${written}\``, safety: "safe", edits: [removeWord(file.source, flag.span)] }],
      };
    }
  },
});
