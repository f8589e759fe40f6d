import type { PackageSource } from "../model/sources/package-source.ts";
import type { SourceText } from "../source/source-text.ts";
import { replace } from "./edits.ts";
import type { Edit, Fix, FixSafety } from "./finding.ts";

/** Where Launchpad's archives are served over https; their old host has plain http alone. */
const PPA_HOSTS = ["http://ppa.launchpad.net", "https://ppa.launchpadcontent.net"] as const;

/** Asks for the sources of one address over https; absent when a variable holds the beginning of one. */
export function secureAddresses(source: SourceText, sources: readonly PackageSource[], safety: FixSafety): Fix | undefined {
  const places = new Map(sources.map(({ addressSpan }) => [addressSpan.start, addressSpan]));
  const [first, ...more] = [...places.values()].map(({ start, end }) => secureAddress(source.text.slice(start, end), start));
  if (!first || !more.every((edit) => edit !== undefined)) return undefined;
  return { title: "Ask over https", safety, edits: [first, ...more] };
}

function secureAddress(written: string, start: number): Edit | undefined {
  const [plain, secure] = written.startsWith(`${PPA_HOSTS[0]}/`) ? PPA_HOSTS : (["http", "https"] as const);
  return /^http:\/\//.test(written) ? replace({ start, end: start + plain.length }, secure) : undefined;
}
