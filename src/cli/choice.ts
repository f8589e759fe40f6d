import { nearestName } from "../linter.ts";
import { UsageError } from "./usage-error.ts";

/** The candidate that `value` spells exactly; otherwise a usage error that says what there is. `what` names the thing: "format". */
export function chooseFrom<Name extends string>(what: string, value: string, candidates: readonly Name[]): Name {
  const found = candidates.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError(`unknown ${what} "${value}"${didYouMean(value, candidates)} (one of: ${candidates.join(", ")})`);
}

/** `, did you mean "json"?` or nothing when no candidate is near. */
export function didYouMean(value: string, candidates: readonly string[]): string {
  const near = nearestName(value, candidates);
  return near === undefined ? "" : `, did you mean "${near}"?`;
}
