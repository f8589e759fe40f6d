import type { KeyInspection } from "../engine/keys-inspection.ts";

const TRANSPORTS: Readonly<Record<KeyInspection["transport"], string>> = {
  checked: "over TLS",
  unchecked: "with any certificate",
  plain: "in plain text",
  local: "over no network",
  unknown: "nobody knows how",
};

const STORES: Readonly<Record<KeyInspection["stores"][number]["kind"], string>> = {
  keyring: "a keyring",
  trusted: "apt's global keys",
  "apt-key": "apt's global keys",
  rpm: "rpm's keys",
  apk: "apk's keys",
  gpg: "gpg's keyring",
  repository: "the repository's own",
};

/** A key as one line: `https://example.com/key, over TLS, not verified, in /etc/apt/keyrings/a.asc for https://apt.example.com`. */
export function describeKey(key: KeyInspection): string {
  const { check, transport, purpose, sources } = key;
  const stores = new Set(key.stores.map(({ kind, path, lasting }) => `${path ?? STORES[kind]}${lasting ? "" : " (deleted again)"}`));
  return [
    originOf(key),
    TRANSPORTS[transport],
    check === undefined ? "not verified" : `verified by its ${check}`,
    stores.size === 0 ? "trusted by nobody in this stage" : `in ${[...stores].join(" and ")}`,
    ...(purpose === "signatures" ? ["for signatures of files"] : []),
    ...(sources.length === 0 ? [] : [`for ${sources.join(" and ")}`]),
  ].join(", ");
}

function originOf({ origin, from, ids }: KeyInspection): string {
  switch (origin) {
    case "address":
      return from ?? "an address";
    case "keyserver":
      return `${ids.length === 0 ? "a key" : ids.join(" ")} of ${from ?? "gpg's own keyserver"}`;
    case "file":
      return from ?? "a file";
    case "text":
      return "a key in the Dockerfile";
  }
}
