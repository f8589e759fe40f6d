/**
 * The candidate that `name` was probably meant to be, for a "did you mean". Absent when none is near, which is
 * further than `most` letters for certain; the first of equally near ones.
 */
export function nearestName(name: string, candidates: Iterable<string>, most = 4): string | undefined {
  const wanted = name.toLowerCase();
  let nearest: string | undefined;
  // A third of the letters may be wrong, but not more than some: then it is another name.
  let reach = Math.min(most, Math.floor((wanted.length + 1) / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), reach);
    if (distance < reach) {
      nearest = candidate;
      reach = distance;
    }
  }
  return nearest;
}

/**
 * How many letters must be inserted, deleted, replaced or swapped with their neighbour to turn `a` into `b`
 * (optimal string alignment); `limit` as soon as it is certain to be that or more.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        cell(last, column) + 1,
        cell(current, column - 1) + 1,
        cell(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, cell(beforeLast, column - 2) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best >= limit) return limit;
    beforeLast = last;
    last = current;
  }
  return Math.min(cell(last, b.length), limit);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
