/**
 * Every edition of the rule set, the oldest first: a year and the number of the release within it that could fail a run which
 * passed before. A configuration that names one is not failed by what came later.
 */
export const EDITIONS = ["2026.1"] as const;

export type Edition = (typeof EDITIONS)[number];

/** Whether something that came with an edition is newer than the one that a project has agreed to; without a date it was always there. */
export function isNewer(since: string | undefined, agreed: string | undefined, editions: readonly string[] = EDITIONS): boolean {
  if (since === undefined || agreed === undefined) return false;
  return editions.indexOf(since) > editions.indexOf(agreed);
}
