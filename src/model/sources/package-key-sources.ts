import { domainOf, parseAddress } from "../downloads/address.ts";
import { emptyMap, setIn } from "../persistent-map.ts";
import { remembered, rememberedUpward } from "../remembered.ts";
import { stageBelow, type Stage } from "../stage.ts";
import type { KeyMaterial, KeyStore } from "./package-key.ts";
import type { NamedFiles } from "./package-key-stores.ts";
import type { PackageSource } from "./package-source.ts";
import { packageSources } from "./package-sources.ts";

/** The sources of a stage by what binds keys to them. */
interface SourceIndex {
  readonly byKeyring: ReadonlyMap<string, readonly PackageSource[]>;
  /** Those that name no key, by manager and domain. */
  readonly byDomain: ReadonlyMap<string, readonly PackageSource[]>;
}

/** Who believes the keys of a store that no source names. */
const MANAGERS: Readonly<Partial<Record<KeyStore["kind"], readonly PackageSource["manager"][]>>> = {
  trusted: ["apt"],
  "apt-key": ["apt"],
  rpm: ["dnf", "zypper"],
  apk: ["apk"],
};

/** The keyring files that the sources of a stage, and of the stages that it is built on, name. */
export const namedKeyrings = rememberedUpward(stageBelow, (stage, below: NamedFiles | undefined): NamedFiles => {
  let named = below ?? emptyMap<true>();
  for (const path of sourceIndex(stage).byKeyring.keys()) named = setIn(named, path, true);
  return named;
});

/** The sources of a stage that a key is for: those that name one of its stores, else those of its domain that name no key at all. */
export function sourcesOfKey(material: KeyMaterial, stores: readonly KeyStore[], stage: Stage): readonly PackageSource[] {
  const { byKeyring, byDomain } = sourceIndex(stage);
  const naming = joined(stores.map(({ path }) => (path === undefined ? undefined : byKeyring.get(path))));
  if (naming.length > 0) return naming;
  const domain = domainOfKey(material);
  const managers = new Set(stores.flatMap(({ kind }) => MANAGERS[kind] ?? []));
  return domain === undefined ? [] : joined(Array.from(managers, (manager) => byDomain.get(`${manager} ${domain}`)));
}

/** All of several lists; the list itself where there is one, which thousands of keys may share. */
function joined(lists: readonly (readonly PackageSource[] | undefined)[]): readonly PackageSource[] {
  const [first, ...more] = new Set(lists.filter((list) => list !== undefined));
  return more.length === 0 ? (first ?? NONE) : [...new Set([first ?? [], ...more].flat())];
}

const NONE: readonly PackageSource[] = [];

/** The domain that a key is fetched from; absent when it is not known, and for keyservers, which hold everybody's. */
export function domainOfKey({ origin, ids }: KeyMaterial): string | undefined {
  const host = origin.from === "address" && ids.length === 0 ? parseAddress(origin.address.shape).host : undefined;
  return host === undefined ? undefined : domainOf(host);
}

const sourceIndex = remembered((stage: Stage): SourceIndex => {
  const byKeyring = new Map<string, PackageSource[]>();
  const byDomain = new Map<string, PackageSource[]>();
  for (const source of packageSources(stage)) {
    const { keys, manager, domain } = source;
    for (const { by, text } of keys) {
      const path = by === "path" ? text : by === "address" && text.startsWith("file://") ? text.slice("file://".length) : undefined;
      if (path !== undefined) listIn(byKeyring, path, source);
    }
    if (keys.length === 0 && domain !== undefined) listIn(byDomain, `${manager} ${domain}`, source);
  }
  return { byKeyring, byDomain };
});

function listIn(lists: Map<string, PackageSource[]>, name: string, source: PackageSource): void {
  const list = lists.get(name);
  if (list) list.push(source);
  else lists.set(name, [source]);
}
