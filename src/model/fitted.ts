/** What V8 makes room for when something is first added to an empty list. */
const ROOM = 17;
const NOTHING: readonly never[] = [];

/**
 * A list that things were added to one by one, without the room for more: a list of one keeps 128 bytes free, and a large file had
 * seven such lists a line. The result must not be changed; empty lists are one and the same.
 */
export function fitted<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length === 0) return NOTHING;
  return items.length < ROOM ? items.slice() : items;
}
