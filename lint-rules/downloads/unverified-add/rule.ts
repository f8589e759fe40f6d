import { shownAddress } from "../../../src/model/downloads/address.ts";
import type { Download } from "../../../src/model/downloads/download.ts";
import { isRepository, unverifiedAdds } from "../../../src/model/downloads/unverified.ts";
import { useNote } from "../../../src/rule/download-uses.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "ADD puts whatever a server sends into the image",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    for (const download of unverifiedAdds(file)) yield finding(download);
  },
});

function finding(download: Download): Finding {
  const { address, span, uses } = download;
  // `git@host:path` is no address with a port.
  const shown = `\`${address.startsWith("git@") ? address : shownAddress(address)}\``;
  const [use] = uses.filter(({ by }) => by !== "ADD");
  const related = use ? [{ span: use.span, note: useNote(use) }] : [];
  if (isRepository(download)) {
    return { span, message: `ADD takes whatever ${shown} holds when the image is built, because no commit is named in full`, severity: "info", related };
  }
  return { span, message: `ADD takes whatever ${shown} sends, because no \`--checksum\` says what it should be`, confidence: uses.length > 0 ? "certain" : "likely", related };
}
