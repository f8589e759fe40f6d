import { shownAddress } from "../../../src/model/downloads/address.ts";
import { unboundRepositories } from "../../../src/model/sources/unbound-repositories.ts";
import { bindFix } from "../../../src/rule/keyring-edits.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "Every key that apt trusts can sign for a repository of others",
  severity: "warning",
  presets: ["recommended"],
  aliases: [],
  *check(file) {
    for (const stage of file.stages) {
      for (const { sources, keyring } of unboundRepositories(stage)) {
        const [first, ...more] = sources;
        const fix = keyring === undefined ? undefined : bindFix(keyring, sources);
        yield {
          span: first.addressSpan,
          message: `No \`signed-by\` ties \`${shownAddress(first.address)}\` to a key: whichever key apt trusts can sign for it`,
          confidence: first.command?.certainty === "maybe" ? "likely" : "certain",
          related: more.map(({ addressSpan }) => ({ span: addressSpan, note: "the same repository" })),
          fixes: fix ? [fix] : [],
        };
      }
    }
  },
});
