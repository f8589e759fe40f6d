/** Paints a piece of text for a terminal; the plain palette returns it as it is. */
export type Paint = (text: string) => string;

/** The colours of a report by what they mean. Who calls decides whether there are any. */
export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly style: Paint;
  /** Messages and headings. */
  readonly strong: Paint;
  /** Line numbers, frames and what may be overlooked. */
  readonly faint: Paint;
  /** Places that explain a finding. */
  readonly note: Paint;
  readonly fix: Paint;
  /** Rule ids and commands to type. */
  readonly code: Paint;
}

function asIs(text: string): string {
  return text;
}

/** No colours. */
export const plainPalette: Palette = Object.freeze({
  error: asIs,
  warning: asIs,
  info: asIs,
  style: asIs,
  strong: asIs,
  faint: asIs,
  note: asIs,
  fix: asIs,
  code: asIs,
});
