/**
 * A part of linting one file. `first` is a rule's first look at a model, which pays for the facts that no rule before it has asked for;
 * `again` is its second, which finds them remembered, and is made for the clock's sake alone.
 */
export type LintPart = "read" | "model" | "first" | "again" | "suppressions";

/** Told when a part is done; `rule` is the id of the rule whose look it was. Whoever listens has the clock. */
export type OnLap = (part: LintPart, rule?: string) => void;
