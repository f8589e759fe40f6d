import { getIn, type PersistentMap } from "../persistent-map.ts";
import type { KeyStore } from "./package-key.ts";

/** The files that package sources name as their keyrings. */
export type NamedFiles = PersistentMap<true>;

const KEYRING_FOLDERS = /^\/(?:etc\/apt\/keyrings|usr\/(?:local\/)?share\/keyrings|etc\/pki\/rpm-gpg)\/[^/]+$/;

/** What kind of store a file is by its path; absent for any other file. */
export function storeAt(path: string, named: NamedFiles): KeyStore["kind"] | undefined {
  if (isGlobalKeyring(path)) return "trusted";
  if (/^\/(?:etc\/apk\/keys|usr\/share\/apk\/keys)\/./.test(path)) return "apk";
  return getIn(named, path) || KEYRING_FOLDERS.test(path) ? "keyring" : undefined;
}

/** Whether apt believes the keys of a file for every source that names no key of its own. https://manpages.debian.org/apt-secure */
export function isGlobalKeyring(path: string): boolean {
  return /^\/etc\/apt\/trusted\.gpg(?:$|\.d\/.)/.test(path);
}
