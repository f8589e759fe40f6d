import { parseAddress, shownAddress } from "../../../src/model/downloads/address.ts";
import type { Download } from "../../../src/model/downloads/download.ts";
import { insecureDownloads, isPrivateHost, type UnverifiedDownload } from "../../../src/model/downloads/unverified.ts";
import { useNote, useOf } from "../../../src/rule/download-uses.ts";
import { replace } from "../../../src/rule/edits.ts";
import type { Finding, Fix } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A file that is fetched without encryption is run, installed or unpacked without a check",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    for (const insecure of insecureDownloads(file)) yield finding(insecure, file.source.text);
  },
});

function finding({ download, use }: UnverifiedDownload, text: string): Finding {
  const { address, span } = download;
  const fix = httpsFix(download, text);
  return {
    span,
    message: `${useOf(use)} what \`${shownAddress(address)}\` sends, which anybody on the way can change`,
    confidence: isPrivateHost(address) ? "possible" : "certain",
    related: use.span.start === span.start ? [] : [{ span: use.span, note: useNote(use) }],
    fixes: fix ? [fix] : [],
  };
}

/** Absent when the scheme does not stand there as written, and for servers that hardly have a certificate. */
function httpsFix({ address, span }: Download, text: string): Fix | undefined {
  const { scheme } = parseAddress(address.replace(/^git\+/, ""));
  if (scheme === "ftp" || isPrivateHost(address)) return undefined;
  const [, front = "", written = ""] = /^(["']?(?:git\+)?)((?:http|git):\/\/)?/i.exec(text.slice(span.start, span.end)) ?? [];
  if (scheme !== undefined && written === "") return undefined;
  const start = span.start + front.length;
  return { title: "Fetch it over https", safety: "suggestion", edits: [replace({ start, end: start + written.length }, "https://")] };
}
