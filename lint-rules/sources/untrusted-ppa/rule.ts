import { shownSource } from "../../../src/model/sources/package-source.ts";
import { packageSources } from "../../../src/model/sources/package-sources.ts";
import { defineRule } from "../../../src/rule/rule.ts";

const PLACES = {
  ppa: "a personal archive on Launchpad",
  copr: "a personal repository on COPR",
  obs: "a home project on the Open Build Service",
} as const;

export default defineRule({
  summary: "Packages come from a place where everybody may publish",
  severity: "info",
  presets: ["recommended"],
  aliases: [],
  *check(file) {
    for (const stage of file.stages) {
      const reported = new Set<string>();
      for (const source of packageSources(stage)) {
        const { community, address, addressSpan, command, form } = source;
        // Who writes the line and its key by hand has looked at them.
        if (!community || form === "one-line" || form === "deb822" || reported.has(address)) continue;
        reported.add(address);
        yield {
          span: addressSpan,
          message: `\`${shownSource(source) ?? ""}\` is ${PLACES[community]}: whoever holds the account decides what root installs`,
          confidence: command?.certainty === "maybe" ? "likely" : "certain",
        };
      }
    }
  },
});
