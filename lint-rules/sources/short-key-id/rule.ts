import { isShort, type KeyId } from "../../../src/model/sources/package-key-ids.ts";
import { keysOfStages } from "../../../src/model/sources/package-keys.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A keyserver is asked for a key by less than its fingerprint",
  severity: "warning",
  presets: ["recommended"],
  aliases: [],
  *check(file) {
    const seen = new Set<number>();
    for (const { ids, check, command } of keysOfStages(file.stages)) {
      if (check) continue;
      for (const id of ids) {
        if (!isShort(id) || seen.has(id.span.start)) continue;
        seen.add(id.span.start);
        yield { span: id.span, message: message(id), confidence: command?.certainty === "maybe" ? "likely" : "certain" };
      }
    }
  },
});

function message({ shape, digits = "" }: KeyId): string {
  if (digits.length === 32) return `\`${shape}\` is a fingerprint made with MD5, and anyone can make another key that has the same`;
  const what = `\`${shape}\` is the last ${digits.length} of the 40 digits of a fingerprint`;
  return digits.length === 8
    ? `${what}, and anyone can make another key that ends in them within seconds`
    : `${what}, and a keyserver may hold another key that ends in them`;
}
