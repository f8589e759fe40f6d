import { remembered } from "../remembered.ts";
import type { Stage } from "../stage.ts";
import type { KeyCheck, KeyStore, PackageKey } from "./package-key.ts";
import { keyFlow } from "./package-key-flow.ts";
import { sourcesOfKey } from "./package-key-sources.ts";
import { optionOf, type PackageSource } from "./package-source.ts";
import { packageSources } from "./package-sources.ts";

/** Every key that a stage brings in, in the order in which they come, then those that its package sources fetch themselves. */
export const packageKeys = remembered((stage: Stage): readonly PackageKey[] => {
  const keys: PackageKey[] = [];
  for (const [material, { stores, turned, check }] of keyFlow(stage).trails) {
    if (stores.length === 0 && !turned.has("dearmored")) continue;
    const sources = sourcesOfKey(material, stores, stage);
    keys.push({ ...material, stores, turned, check: check ?? pinnedBy(sources), purpose: purposeOf(stores, turned), sources });
  }
  for (const source of packageSources(stage)) keys.push(...keysFetchedBy(source));
  return keys;
});

/** The keys of several stages, each once although a stage that is built on another may store what that one fetched. */
export function* keysOfStages(stages: readonly Stage[]): Generator<PackageKey> {
  const seen = new Set<PackageKey["origin"]>();
  for (const stage of stages) {
    for (const key of packageKeys(stage)) {
      if (!seen.has(key.origin)) yield key;
      seen.add(key.origin);
    }
  }
}

function purposeOf(stores: readonly KeyStore[], turned: PackageKey["turned"]): PackageKey["purpose"] {
  if (stores.some(({ kind }) => kind !== "gpg")) return "packages";
  return stores.length > 0 && !turned.has("exported") ? "signatures" : "unknown";
}

/** `signed-by=<fingerprint>`: no other key counts for the source. https://manpages.debian.org/sources.list */
const pinnedBy = remembered((sources: readonly PackageSource[]): KeyCheck | undefined => {
  for (const { keys } of sources) {
    const pin = keys.find(({ by, text }) => by === "fingerprint" && /^[0-9a-f]{40}!?$/i.test(text));
    if (pin) return { by: "fingerprint", span: pin.span };
  }
  return undefined;
});

/** Whether one of the sources that a key is for is that of another of the stage's keys (`all`) too. */
export function sharesSources({ sources }: PackageKey, all: readonly PackageKey[]): boolean {
  const counts = keysForEach(all);
  return sources.some((source) => (counts.get(source) ?? 0) > 1);
}

/** How many keys there are for each source. Many keys have one list: its sources are counted once. */
const keysForEach = remembered((keys: readonly PackageKey[]): ReadonlyMap<PackageSource, number> => {
  const lists = new Map<readonly PackageSource[], number>();
  for (const { sources } of keys) lists.set(sources, (lists.get(sources) ?? 0) + 1);
  const counts = new Map<PackageSource, number>();
  for (const [sources, keysOfList] of lists) for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + keysOfList);
  return counts;
});

/** `gpgkey=https://…`: the package manager fetches and takes it when it first needs it, which a build with `-y` never hears of. */
function* keysFetchedBy(source: PackageSource): Generator<PackageKey> {
  const { step, command, path } = source;
  if (/^(?:0|no|false|off)$/i.test(optionOf(source, "gpgcheck")?.value ?? "")) return;
  for (const { by, text, span } of source.keys) {
    if (by !== "address" || text.startsWith("file:")) continue;
    yield {
      origin: { from: "address", address: { shape: text, span }, tls: "checked" },
      ids: [],
      step,
      command,
      stores: [{ kind: "repository", path, span, step, command, lasting: true }],
      turned: new Set(),
      check: undefined,
      purpose: "packages",
      sources: [source],
    };
  }
}
