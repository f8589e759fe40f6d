import type { Rule } from "../rule/rule.ts";

/** A rule with its name: the folders `lint-rules/<family>/<id>` say what it is called. */
export interface CatalogEntry {
  readonly id: string;
  readonly family: string;
  readonly rule: Rule;
}
