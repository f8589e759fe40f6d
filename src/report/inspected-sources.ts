import type { SourceInspection } from "../engine/sources-inspection.ts";

const ORIGINS: Readonly<Record<SourceInspection["origin"], string>> = {
  distribution: "the distribution's",
  "third-party": "somebody else's",
  local: "of the image itself",
  unknown: "whose it is, is not known",
};

/** A package source for people, in one line. */
export function describeSource({ manager, address, origin, form, signedBy, keys }: SourceInspection): string {
  const what = form === "fetched" ? `what ${address} lists` : address;
  return `${manager}: ${what}, ${ORIGINS[origin]}, ${describeSignature(signedBy, keys)}`;
}

function describeSignature(signedBy: SourceInspection["signedBy"], keys: readonly string[]): string {
  switch (signedBy) {
    case "nobody":
      return "signed by nobody";
    case "any-key":
      return "signed by any key that is trusted";
    case "unknown":
      return "signed by whomever that file names";
    case "named-key":
      if (keys.length === 0) return "signed by its own key";
      return `signed by ${keys.map((key) => key === "" ? "the key beside it" : key).join(" or ")}`;
  }
}
