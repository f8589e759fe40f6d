import { blindOptions } from "../../../src/model/sources/blind-options.ts";
import { shownSource, type PackageSource } from "../../../src/model/sources/package-source.ts";
import { packageSources } from "../../../src/model/sources/package-sources.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A package repository is believed without a look at who signed it",
  severity: "error",
  presets: ["recommended"],
  aliases: ["checkov/CKV2_DOCKER_7", "checkov/CKV2_DOCKER_8", "checkov/CKV2_DOCKER_9", "checkov/CKV2_DOCKER_10", "checkov/CKV2_DOCKER_11"],
  *check(file) {
    for (const stage of file.stages) {
      // Addresses of one entry share its options.
      const reported = new Set<number>();
      for (const source of packageSources(stage)) {
        for (const { option, effect, open } of blindOptions(source)) {
          if (reported.has(option.span.start)) continue;
          reported.add(option.span.start);
          yield {
            span: option.span,
            message: `With \`${option.text.trim()}\` ${effect.replace("%", () => nameOf(source))}`,
            severity: open === "packages" ? undefined : "warning",
            confidence: source.command?.certainty === "maybe" ? "likely" : "certain",
          };
        }
      }
    }
  },
});

function nameOf(source: PackageSource): string {
  const shown = shownSource(source);
  return shown === undefined ? "the repository" : `\`${shown}\``;
}
