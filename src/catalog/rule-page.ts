import type { CatalogEntry } from "./catalog-entry.ts";

const PAGES = "https://github.com/plimsoll-lint/plimsoll/blob/main/";

/** Where the rule's page stands in the package, relative to its root. */
export function rulePagePath({ family, id }: Pick<CatalogEntry, "family" | "id">): string {
  return `lint-rules/${family}/${id}/rule.md`;
}

/** The address at which a person reads the rule's page. */
export function rulePageUrl(entry: Pick<CatalogEntry, "family" | "id">): string {
  return PAGES + rulePagePath(entry);
}
