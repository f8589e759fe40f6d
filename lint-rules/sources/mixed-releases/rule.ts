import { mixedReleases } from "../../../src/model/sources/mixed-releases.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "Packages of another release are mixed into the image",
  severity: "info",
  presets: ["strict"],
  aliases: [],
  *check(file) {
    for (const stage of file.stages) {
      for (const { sources, release, base } of mixedReleases(stage)) {
        const [first, ...more] = sources;
        yield {
          span: first.addressSpan,
          message: `Packages of ${release} come into an image of ${base}: the newest wins, and takes its libraries with it`,
          related: more.map(({ addressSpan }) => ({ span: addressSpan, note: "another repository of that release" })),
          confidence: first.command?.certainty === "maybe" ? "likely" : "certain",
        };
      }
    }
  },
});
