import type { KeyStore } from "./package-key.ts";

const KEYRING_FOLDERS = /^\/(?:etc\/apt\/keyrings|usr\/(?:local\/)?share\/keyrings|etc\/pki\/rpm-gpg)\/[^/]+$/;

/** What kind of store a file is by its path; `named` are the files that sources name. Absent for any other file. */
export function storeAt(path: string, named: ReadonlySet<string>): KeyStore["kind"] | undefined {
  if (isGlobalKeyring(path)) return "trusted";
  if (/^\/(?:etc\/apk\/keys|usr\/share\/apk\/keys)\/./.test(path)) return "apk";
  return named.has(path) || KEYRING_FOLDERS.test(path) ? "keyring" : undefined;
}

/** Whether apt believes the keys of a file for every source that names no key of its own. https://manpages.debian.org/apt-secure */
export function isGlobalKeyring(path: string): boolean {
  return /^\/etc\/apt\/trusted\.gpg(?:$|\.d\/.)/.test(path);
}
