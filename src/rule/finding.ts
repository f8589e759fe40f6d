import type { Span } from "../source/span.ts";

export type Severity = "error" | "warning" | "info" | "style";
export type Confidence = "certain" | "likely" | "possible";

/** Replaces the text of `span` by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** `safe`: the built image behaves the same; `suggestion`: what most authors want; `unsafe`: needs a person's eye. */
export type FixSafety = "safe" | "suggestion" | "unsafe";

export interface Fix {
  /** What applying it does, as an imperative: "Run as node". */
  readonly title: string;
  readonly safety: FixSafety;
  /** Applied all or not at all, offsets of the file as it is. */
  readonly edits: readonly [Edit, ...Edit[]];
}

/** Another place that explains the finding. */
export interface RelatedPlace {
  readonly span: Span;
  readonly note: string;
}

export interface Finding {
  /** The smallest thing that a person would change. */
  readonly span: Span;
  /** One sentence without final period that names the user's own text and says what happens. */
  readonly message: string;
  /** `certain` unless given. */
  readonly confidence?: Confidence | undefined;
  /** Lowers the rule's severity for this finding; it never raises a severity that was configured. */
  readonly severity?: Severity | undefined;
  /** The edition in which the rule began to report this, when that came later than the rule. */
  readonly since?: string | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  /** The first is the preferred one. */
  readonly fixes?: readonly Fix[] | undefined;
}
