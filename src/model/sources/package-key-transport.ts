import { UNKNOWN_PIECE } from "../commands/command.ts";
import { isLoopback, parseAddress } from "../downloads/address.ts";
import type { KeyMaterial, WrittenWord } from "./package-key.ts";
import { isFingerprint, isShort } from "./package-key-ids.ts";

/**
 * How a key travels: `checked` by a certificate; `unchecked`: by any certificate; `plain`: whoever is on the way can exchange it;
 * `local`: it comes over no network; `unknown`: a piece that decides it is not known.
 */
export type KeyTransport = "checked" | "unchecked" | "plain" | "local" | "unknown";

const CHECKED: ReadonlySet<string> = new Set(["https", "hkps", "ftps", "ldaps"]);

/** How a key comes from one of the addresses or keyservers of its origin. */
export function transportFrom({ shape }: WrittenWord, { origin }: Pick<KeyMaterial, "origin">): KeyTransport {
  const { scheme, host } = parseAddress(shape);
  if (scheme === "file" || (host !== undefined && isLoopback(host))) return "local";
  // curl and wget try http, gpg and its dirmngr hkp: https://gnupg.org/documentation/manuals/gnupg/GPG-Configuration-Options.html
  if (scheme === undefined ? host === undefined || shape.startsWith(UNKNOWN_PIECE) : scheme.includes(UNKNOWN_PIECE)) return "unknown";
  if (!CHECKED.has(scheme ?? "")) return "plain";
  return origin.from === "address" && origin.tls === "unchecked" ? "unchecked" : "checked";
}

/** How a key travels, by the worst of the places that it may be from. */
export function transportOf(material: Pick<KeyMaterial, "origin">): KeyTransport {
  const { origin } = material;
  const places = origin.from === "address" ? [origin.address] : origin.from === "keyserver" ? origin.servers : undefined;
  if (!places) return "local";
  const found = new Set(places.map((place) => transportFrom(place, material)));
  const worst = (["plain", "unchecked", "unknown", "checked"] as const).find((transport) => found.has(transport));
  return worst ?? (found.has("local") ? "local" : "unknown");
}

/**
 * Whether the ids that a keyserver is asked for say which keys they are, so that the way does not matter: gpg throws away what has
 * another fingerprint than it asked for (https://dev.gnupg.org/T1579). Ids that nobody knows are taken for fingerprints.
 */
export function isPinnedById({ origin, ids }: Pick<KeyMaterial, "origin" | "ids">): boolean {
  return origin.from === "keyserver" && !ids.some(isShort);
}

/** Whether a key is asked for by known ids that are all fingerprints. */
export function isAskedByFingerprint({ ids }: Pick<KeyMaterial, "ids">): boolean {
  return ids.length > 0 && ids.every(isFingerprint);
}
