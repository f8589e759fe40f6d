import { parseAddress, shownAddress } from "../../../src/model/downloads/address.ts";
import { aptRelease, aptReleaseOfSuite } from "../../../src/model/images/apt-release.ts";
import { isUnsigned } from "../../../src/model/sources/blind-options.ts";
import { byAddress, type PackageSource } from "../../../src/model/sources/package-source.ts";
import { packageSources } from "../../../src/model/sources/package-sources.ts";
import { secureAddresses } from "../../../src/rule/address-edits.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "Packages of others come over plain http",
  severity: "warning",
  presets: ["recommended"],
  aliases: [],
  *check(file) {
    for (const stage of file.stages) {
      const plain = packageSources(stage).filter(({ origin, address }) => origin === "third-party" && parseAddress(address).scheme === "http");
      const release = plain.length === 0 ? undefined : aptRelease(stage.image);
      for (const sources of byAddress(plain)) {
        const [first, ...more] = sources;
        const { speaksHttps } = release ?? aptReleaseOfSuite(first.suites[0] ?? "") ?? { speaksHttps: true };
        // Old releases need a package more to speak https.
        const fix = secureAddresses(file.source, sources, first.manager === "apt" && !speaksHttps ? "unsafe" : "suggestion");
        yield {
          ...finding(first),
          span: first.addressSpan,
          related: more.map(({ addressSpan }) => ({ span: addressSpan, note: "the same repository" })),
          fixes: fix ? [fix] : [],
        };
      }
    }
  },
});

function finding(source: PackageSource): Pick<Finding, "message" | "severity" | "confidence"> {
  const confidence = source.command?.certainty === "maybe" ? "likely" : "certain";
  const address = `\`${shownAddress(source.address)}\``;
  if (source.form === "fetched") {
    return { message: `${address} comes over plain http: anyone on the way decides where packages come from and who signs them`, confidence };
  }
  if (isUnsigned(source)) {
    return { message: `${address} is plain http and nobody's signature is asked for: anyone on the way can put in packages of their own`, confidence };
  }
  if (source.manager === "dnf") {
    return { message: `${address} is plain http: the packages are signed but their list is not, so anyone on the way can offer old packages`, confidence };
  }
  return {
    message: `${address} is plain http: the signature protects the packages, but anyone on the way sees what is installed and can hold back updates`,
    severity: "info",
    confidence,
  };
}
