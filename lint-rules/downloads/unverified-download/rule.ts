import { shownAddress } from "../../../src/model/downloads/address.ts";
import { isPrivateHost, isRelease, namesCommit, unverifiedDownloads, type UnverifiedDownload } from "../../../src/model/downloads/unverified.ts";
import { useNote, useOf } from "../../../src/rule/download-uses.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A downloaded file is run, installed or unpacked without a check",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    for (const unverified of unverifiedDownloads(file)) yield finding(unverified);
  },
});

function finding({ download, use }: UnverifiedDownload): Finding {
  const { address, span } = download;
  // Whoever changes a release that is out is more easily noticed than whoever changes a program of which no two builds get the same.
  const isFixed = isRelease(download) && (use.kind === "unpack" || namesCommit(address));
  return {
    span,
    message: `${useOf(use)} what \`${shownAddress(address)}\` sends, and nothing checks that it is the right file`,
    severity: isFixed ? "info" : undefined,
    confidence: isPrivateHost(address) ? "possible" : use.kind === "unpack" ? "likely" : "certain",
    related: [{ span: use.span, note: useNote(use) }],
  };
}
