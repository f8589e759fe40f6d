import { fixedPlatform, isNamedAfter } from "../../../src/model/images/from-platform.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "FROM asks for one platform, whatever platform is built for",
  severity: "info",
  presets: ["strict"],
  aliases: ["hadolint/DL3029", "buildkit/FromPlatformFlagConstDisallowed"],
  *check(file) {
    for (const stage of file.stages) {
      const platform = fixedPlatform(stage);
      if (!platform || isNamedAfter(stage, platform)) continue;
      yield {
        span: platform.span,
        message: `\`--platform=${platform.text}\` takes the image of that platform whatever platform is built for`,
      };
    }
  },
});
