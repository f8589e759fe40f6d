import { aptRelease, aptReleaseOfSuite } from "../images/apt-release.ts";
import type { Stage } from "../stage.ts";
import { isUnsigned } from "./blind-options.ts";
import type { KeyStore } from "./package-key.ts";
import { domainOfKey } from "./package-key-sources.ts";
import { packageKeys } from "./package-keys.ts";
import { byAddress, type PackageSource } from "./package-source.ts";
import { packageSources } from "./package-sources.ts";

/** A repository of others for which every key counts that apt trusts. */
export interface UnboundRepository {
  /** The entries with its address, that do not name a key. */
  readonly sources: readonly [PackageSource, ...PackageSource[]];
  /** The file of the one key that the stage brings in from the repository's domain; absent when there is none, or several. */
  readonly keyring: string | undefined;
}

/** The apt repositories of others that a stage adds without a key of their own. None for releases whose apt cannot bind one. */
export function unboundRepositories(stage: Stage): readonly UnboundRepository[] {
  const unbound = packageSources(stage).filter(isUnbound);
  const release = unbound.length === 0 ? undefined : aptRelease(stage.image);
  const bindable = unbound.filter(({ suites }) => (release ?? aptReleaseOfSuite(suites[0] ?? ""))?.bindsKeys !== false);
  if (bindable.length === 0) return [];
  const keyrings = keyringsByDomain(stage);
  return byAddress(bindable).map((sources) => ({ sources, keyring: keyrings.get(sources[0].domain ?? "") }));
}

/** Without a signature there is no key to speak of; add-apt-repository binds the PPAs that it is given by name. */
function isUnbound(source: PackageSource): boolean {
  const { manager, origin, form, keys, host } = source;
  return manager === "apt" && origin === "third-party" && form !== "fetched" && keys.length === 0 && host !== undefined && !isUnsigned(source);
}

/** The keyring files of domains that the stage fetches one key from; all other domains are left out. */
function keyringsByDomain(stage: Stage): ReadonlyMap<string, string> {
  const keyrings = new Map<string, string>();
  const seen = new Set<string>();
  for (const key of packageKeys(stage)) {
    const domain = domainOfKey(key);
    if (domain === undefined) continue;
    const path = seen.has(domain) ? undefined : key.stores.findLast(isKeyring)?.path;
    seen.add(domain);
    if (path === undefined) keyrings.delete(domain);
    else keyrings.set(domain, path);
  }
  return keyrings;
}

function isKeyring({ kind, path, lasting }: KeyStore): boolean {
  return (kind === "keyring" || kind === "trusted") && lasting && /\.(?:gpg|asc)$/.test(path ?? "");
}
