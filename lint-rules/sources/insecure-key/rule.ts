import type { PackageKey, WrittenWord } from "../../../src/model/sources/package-key.ts";
import { isShort } from "../../../src/model/sources/package-key-ids.ts";
import { isPinnedById, transportFrom } from "../../../src/model/sources/package-key-transport.ts";
import { keysOfStages } from "../../../src/model/sources/package-keys.ts";
import { shownAddress } from "../../../src/model/downloads/address.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { quotedList } from "../../../src/rule/message-parts.ts";
import { defineRule } from "../../../src/rule/rule.ts";
import { secureEdits } from "../../../src/rule/transport-edits.ts";

export default defineRule({
  summary: "A key comes over a connection on which anybody may exchange it",
  severity: "error",
  presets: ["recommended"],
  aliases: [],
  *check(file) {
    const seen = new Set<number>();
    for (const key of keysOfStages(file.stages)) {
      // Then another key would not be taken.
      if (key.check || isPinnedById(key)) continue;
      const [plain, secure] = key.origin.from === "keyserver" ? (["hkp", "hkps"] as const) : (["http", "https"] as const);
      for (const place of placesOf(key)) {
        // What accepts any certificate is the matter of insecure-tls, which reports it at the option that does.
        if (transportFrom(place, key) !== "plain" || seen.has(place.span.start)) continue;
        seen.add(place.span.start);
        const edits = secureEdits(file.source, place.span, plain);
        yield { ...finding(key, place), fixes: edits ? [{ title: `Fetch the key over ${secure}`, safety: "suggestion", edits }] : [] };
      }
    }
  },
});

function placesOf({ origin }: PackageKey): readonly WrittenWord[] {
  return origin.from === "address" ? [origin.address] : origin.from === "keyserver" ? origin.servers : [];
}

function finding({ command, purpose, ids, origin }: PackageKey, { shape, span }: WrittenWord): Finding {
  const confidence = command?.certainty === "maybe" ? "likely" : "certain";
  const power = purpose === "signatures" ? "sign what is verified with it" : "sign packages with it";
  const shown = shownAddress(shape);
  if (origin.from !== "keyserver") {
    return { span, confidence, message: `The key from \`${shown}\` comes in plain text, so anyone on the way can put one of their own in its place and ${power}` };
  }
  const short = ids.filter(isShort);
  const named = quotedList(short.map((id) => id.shape));
  // Finding another key that ends in 16 given digits takes a farm of machines.
  const severity = short.some(({ digits = "" }) => digits.length < 16) ? undefined : "warning";
  return { span, confidence, severity, message: `\`${shown}\` is asked for ${named} in plain text, so anyone on the way can answer with a key of their own and ${power}` };
}
