import { shownAddress } from "../../../src/model/downloads/address.ts";
import type { IneffectiveCheck } from "../../../src/model/downloads/download.ts";
import { ineffectiveChecks } from "../../../src/model/downloads/downloads.ts";
import { useNote } from "../../../src/rule/download-uses.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A check of a download lets a changed file pass",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    for (const check of ineffectiveChecks(file)) if (check.step.stage.built) yield finding(check);
  },
});

function finding({ by, span, why, use, download }: IneffectiveCheck): Finding {
  const related = use ? [{ span: use.span, note: useNote(use) }] : [];
  const check = `\`${by}\``;
  const file = download ? `\`${shownAddress(download.address)}\`` : "the file";
  switch (why.kind) {
    case "prints":
      return { span, message: `${check}${by.startsWith("openssl") ? "" : " without `-c`"} only prints a checksum of ${file}, which nothing compares`, related };
    case "caught":
      return { span, message: `When ${check} finds that ${file} is not the right file, the \`||\` behind it lets the build go on`, related };
    case "separator":
      return { span, message: `When ${check} finds that ${file} is not the right file, the build goes on with the next command`, related };
    case "pipe":
      return { span, message: `When ${check} finds that ${file} is not the right file, the pipe hides it and the build goes on`, related };
    case "background":
      return { span, message: `Nothing waits for ${check} to find that ${file} is not the right file`, related };
    case "late":
      return { span, message: `${check} looks at ${file} after the build has ${use?.kind === "install" ? "installed" : "run"} it`, related };
    case "same-place":
      return {
        span,
        message: `${check} compares ${file} with a checksum from the same place, which whoever changes the one can change too`,
        // It still finds files that were damaged on the way.
        severity: "info",
        related: [{ span: why.list.span, note: "the checksum" }, ...related],
      };
  }
}
