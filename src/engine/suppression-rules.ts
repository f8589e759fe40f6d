import type { Severity } from "../rule/finding.ts";

/** What is said about the comments that silence findings. A configuration sets each like a rule. */
export const SUPPRESSION_RULES = {
  "suppression/unused": { summary: "A comment silences a rule that says nothing there", level: "off" },
  "suppression/unknown-rule": { summary: "A comment silences a rule that does not exist", level: "warning" },
  "suppression/missing-reason": { summary: "A comment silences a rule without saying why", level: "off" },
} as const satisfies Readonly<Record<string, { readonly summary: string; readonly level: Severity | "off" }>>;

export type SuppressionRule = keyof typeof SUPPRESSION_RULES;
