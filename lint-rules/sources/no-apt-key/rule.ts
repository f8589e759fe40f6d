import { aptKeyUses, sourcesOfKeys, type AptKeyUse } from "../../../src/model/sources/apt-key-use.ts";
import { packageSources } from "../../../src/model/sources/package-sources.ts";
import { stagesRunning } from "../../../src/model/commands-named.ts";
import { aptRelease, type AptRelease } from "../../../src/model/images/apt-release.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { keyringFix } from "../../../src/rule/keyring-edits.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "apt-key gives a key power over every repository",
  severity: "warning",
  presets: ["recommended"],
  aliases: [],
  *check(file) {
    for (const stage of stagesRunning(file, ["apt-key"])) {
      const uses = [...aptKeyUses(stage)];
      if (uses.length === 0) continue;
      const release = aptRelease(stage.image);
      const keys = sourcesOfKeys(uses, release?.readsArmour === false ? [] : packageSources(stage));
      for (const use of uses) {
        const key = keys.get(use);
        const fix = key && keyringFix(file.source, use, key);
        yield { ...finding(use, release), fixes: fix ? [fix] : [] };
      }
    }
  },
});

function finding(use: AptKeyUse, release: AptRelease | undefined): Finding {
  const { command, action } = use;
  const span = command.span;
  const confidence = command.certainty === "maybe" ? "likely" : "certain";
  if (release?.hasAptKey === false && !command.failureIgnored) {
    return { span, confidence, message: `${release.name} has no \`apt-key\` any more, so \`apt-key ${action}\` fails and the build with it` };
  }
  if (keepsApart(use)) {
    return { span, confidence, severity: "info", message: `\`apt-key ${action}\` is gone from Debian 13 and Ubuntu 25.04: a newer base breaks the build` };
  }
  return { span, confidence, message: `\`apt-key ${action}\` lets the key vouch for every repository, not only for the one that it is for` };
}

/** Whether the key goes to a keyring that no source trusts unless it names it. */
function keepsApart({ keyring }: AptKeyUse): boolean {
  return keyring !== undefined && !/^\/etc\/apt\/trusted\.gpg(?:$|\.d\/)/.test(keyring) && keyring.startsWith("/");
}
