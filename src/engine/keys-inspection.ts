import { shownAddress } from "../model/downloads/address.ts";
import type { KeyCheck, KeyMaterial, KeyStore, PackageKey } from "../model/sources/package-key.ts";
import { packageKeys } from "../model/sources/package-keys.ts";
import { transportOf, type KeyTransport } from "../model/sources/package-key-transport.ts";
import type { Stage } from "../model/stage.ts";
import type { Span } from "../source/span.ts";

/** A key that a stage brings in, and whether anything makes sure that it is the right one. */
export interface KeyInspection {
  /** Where it is asked for: the address, the keyservers, the file. Absent when nobody can say. */
  readonly from: string | undefined;
  readonly origin: KeyMaterial["origin"]["from"];
  /** The ids that a keyserver is asked for. */
  readonly ids: readonly string[];
  readonly transport: KeyTransport;
  /** What is compared; absent when nothing is. */
  readonly check: KeyCheck["by"] | undefined;
  readonly purpose: PackageKey["purpose"];
  readonly stores: readonly Pick<KeyStore, "kind" | "path" | "lasting">[];
  /** The addresses of the sources that it is for, each once. */
  readonly sources: readonly string[];
  readonly span: Span;
}

/** The keys of a stage in the order in which they come. */
export function inspectKeys(stage: Stage): readonly KeyInspection[] {
  return packageKeys(stage).map((key) => ({
    from: placeOf(key.origin),
    origin: key.origin.from,
    ids: key.ids.map(({ shape, digits }) => digits ?? shownAddress(shape)),
    transport: transportOf(key),
    check: key.check?.by,
    purpose: key.purpose,
    stores: key.stores.map(({ kind, path, lasting }) => ({ kind, path: path === undefined ? undefined : shownAddress(path), lasting })),
    sources: [...new Set(key.sources.map(({ address }) => shownAddress(address)))],
    span: spanOf(key),
  }));
}

function placeOf(origin: KeyMaterial["origin"]): string | undefined {
  switch (origin.from) {
    case "address":
      return shownAddress(origin.address.shape);
    case "keyserver":
      return origin.servers.length === 0 ? undefined : origin.servers.map(({ shape }) => shownAddress(shape)).join(", ");
    case "file":
      return origin.path;
    case "text":
      return undefined;
  }
}

function spanOf({ origin, command, step }: PackageKey): Span {
  return origin.from === "address" ? origin.address.span : (command?.span ?? step.instruction.span);
}
