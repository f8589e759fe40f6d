import { shownAddress } from "../../../src/model/downloads/address.ts";
import type { PackageKey } from "../../../src/model/sources/package-key.ts";
import { keysOfStages } from "../../../src/model/sources/package-keys.ts";
import { transportFrom } from "../../../src/model/sources/package-key-transport.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A downloaded key is trusted without a look at its fingerprint or checksum",
  severity: "info",
  presets: ["strict"],
  aliases: [],
  *check(file) {
    for (const key of keysOfStages(file.stages)) {
      const { origin, check, stores, command } = key;
      if (origin.from !== "address" || check || stores.length === 0 || isAdded(key) || transportFrom(origin.address, key) === "local") continue;
      const { span, shape } = origin.address;
      const shown = shownAddress(shape);
      const message = `The key from \`${shown}\` is trusted as it comes: nothing compares it with a fingerprint or a checksum`;
      yield { span, message, confidence: command?.certainty === "maybe" ? "likely" : "certain" };
    }
  },
});

/** What ADD fetches without `--checksum` is the matter of unverified-add. */
function isAdded({ step, command }: PackageKey): boolean {
  return step.instruction.type === "ADD" && command === undefined && step.instruction.heredocs.length === 0;
}
