/** Today as `2026-11-22`, in UTC so that one run gives the same on every machine. */
export function currentDate(): string {
  return new Date().toISOString().slice(0, 10);
}
