import type { MovingSource } from "../../../src/model/downloads/moving-source.ts";
import { movingSources } from "../../../src/model/downloads/moving-sources.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "The build takes whatever a branch or the newest release holds on its day",
  severity: "info",
  presets: ["strict"],
  aliases: [],
  *check(file) {
    for (const stage of file.stages) {
      for (const source of movingSources(stage)) {
        yield { span: source.span, message: message(source), confidence: source.doubtful ? "likely" : "certain" };
      }
    }
  },
});

function message({ what, follows, branch }: MovingSource): string {
  switch (follows) {
    case "branch":
      return `The build takes \`${what}\` as ${branch === undefined ? "its default branch" : `\`${branch}\``} holds it on that day`;
    case "newest":
      return `The build takes \`${what}\` in the version that is the newest on that day`;
    case "dependencies":
      return `Without \`--locked\` cargo takes the dependencies of \`${what}\` in the versions that are the newest on that day`;
  }
}
