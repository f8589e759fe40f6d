import { UNKNOWN_PIECE } from "../commands/command.ts";

/**
 * Whether a git reference is a branch, which holds another commit tomorrow: `main`, `origin/develop`, `HEAD`. Names with a digit are
 * taken for tags or commits, and so is what is not known.
 */
export function isMovingReference(reference: string): boolean {
  if (reference.includes(UNKNOWN_PIECE) || reference === "") return false;
  if (reference.startsWith("refs/heads/") || reference.startsWith("heads/")) return true;
  return !/\d|^(?:refs\/)?tags\/|^[0-9a-f]{7,}$/.test(reference);
}
