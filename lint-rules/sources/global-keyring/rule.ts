import { shownAddress } from "../../../src/model/downloads/address.ts";
import { aptRelease } from "../../../src/model/images/apt-release.ts";
import type { KeyStore, PackageKey } from "../../../src/model/sources/package-key.ts";
import { packageKeys } from "../../../src/model/sources/package-keys.ts";
import type { Stage } from "../../../src/model/stage.ts";
import { moveFix } from "../../../src/rule/keyring-move.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A key of one repository lies where it vouches for all of them",
  severity: "info",
  presets: ["recommended"],
  aliases: [],
  options: {
    "rpm-import": {
      type: "boolean",
      default: false,
      doc: "Report `rpm --import` of keys that nothing compares with a fingerprint or a checksum too. rpm has no other store, so that there is no fix.",
    },
  },
  *check(file, { "rpm-import": reportsRpm }) {
    const seen = new Set<number>();
    for (const stage of file.stages) {
      const keys = packageKeys(stage);
      for (const key of keys) {
        for (const store of key.stores) {
          if (seen.has(store.span.start) || !isForeign(key) || !(isGlobal(store, stage) || (reportsRpm && store.kind === "rpm" && !key.check))) continue;
          seen.add(store.span.start);
          const fix = moveFix(file.source, key, store, keys);
          const confidence = store.command?.certainty === "maybe" ? "likely" : "certain";
          yield { span: store.span, message: message(key, store), confidence, fixes: fix ? [fix] : [] };
        }
      }
    }
  },
});

/** What the image has already is the distribution's own, or that of a package. */
function isForeign({ origin }: PackageKey): boolean {
  return origin.from !== "file" || origin.place !== "image";
}

/** Apt of the releases that read no armoured keys is too old for `signed-by` or close to it. */
function isGlobal({ kind, lasting }: KeyStore, stage: Stage): boolean {
  return kind === "trusted" && lasting && aptRelease(stage.image)?.readsArmour !== false;
}

function message({ origin }: PackageKey, { kind, path = "" }: KeyStore): string {
  const what = origin.from === "address" ? `the key from \`${shownAddress(origin.address.shape)}\`` : "the key";
  const where = kind === "rpm" ? "`rpm --import`" : `\`${path}\``;
  return `${where} lets ${what} vouch for every repository, not only for the one that it is for`;
}
