/** How many things a message names before it only counts them. */
const MOST_NAMED = 3;

/** `a`, `b` and `c` in backquotes; from the fourth on only their number. */
export function quotedList(texts: readonly string[]): string {
  const quoted = texts.slice(0, MOST_NAMED).map((text) => `\`${text}\``);
  const more = texts.length - quoted.length;
  const parts = more > 0 ? [...quoted, `${more} more`] : quoted;
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
