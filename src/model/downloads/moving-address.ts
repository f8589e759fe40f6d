import { UNKNOWN_PIECE } from "../commands/command.ts";
import { parseAddress } from "./address.ts";
import { isMovingReference } from "./moving-reference.ts";

/** Where the sites that show git repositories put the reference in the path of a file or an archive. */
const REFERENCES: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /^(?:raw\.github(?:usercontent)?\.com|(?:cdn\.)?rawgit\.com|raw\.gitmirror\.com)$/, path: /^\/[^/]+\/[^/]+\/((?:refs\/(?:heads|tags)\/)?[^/]+)\/./ },
  { host: /^github\.com$/, path: /^\/[^/]+\/[^/]+\/(?:raw|blob|tarball|zipball)\/((?:refs\/(?:heads|tags)\/)?[^/]+)/ },
  { host: /^github\.com$/, path: /^\/[^/]+\/[^/]+\/archive\/((?:refs\/(?:heads|tags)\/)?[^/]+?)\.(?:tar\.gz|tgz|zip)$/ },
  { host: /^codeload\.github\.com$/, path: /^\/[^/]+\/[^/]+\/(?:legacy\.)?(?:tar\.gz|zip)\/(.+)$/ },
  { host: /./, path: /\/-\/(?:raw|archive)\/([^/]+)\/./ },
  { host: /^bitbucket\.org$/, path: /^\/[^/]+\/[^/]+\/(?:raw|get)\/(.+?)(?:\/|\.(?:tar\.gz|tar\.bz2|zip)$)/ },
];

/** The branch, or `latest`, that an address of a file follows; absent when the address may stand for one and the same file for ever. */
export function followedBy(shape: string): string | undefined {
  const { scheme, host = "", path } = parseAddress(shape);
  if (scheme !== undefined && !/^(?:https?|ftp)$/.test(scheme)) return undefined;
  for (const { host: site, path: pattern } of REFERENCES) {
    const reference = site.test(host) ? pattern.exec(path)?.[1] : undefined;
    if (reference !== undefined) return isMovingReference(reference) ? reference.replace(/^refs\/heads\//, "") : undefined;
  }
  // An interface is asked for what is newest, and answers with a name rather than with the file.
  if (host.startsWith("api.") || path.endsWith("/latest")) return undefined;
  return /\/latest\//.test(path) && !hasVersionBehindLatest(path) ? "latest" : undefined;
}

/** `/latest/tool-1.2.3.tgz`: whoever names a version gets that version or nothing. */
function hasVersionBehindLatest(path: string): boolean {
  const rest = path.slice(path.indexOf("/latest/") + "/latest/".length);
  return rest.includes(UNKNOWN_PIECE) ? false : /\d+\.\d+/.test(rest);
}
