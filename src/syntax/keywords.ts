import { quoted } from "./open-file.ts";
import type { InstructionType } from "./dockerfile.ts";

type KnownType = Exclude<InstructionType, "UNKNOWN">;

const KEYWORDS: readonly KnownType[] = [
  "ADD",
  "ARG",
  "CMD",
  "COPY",
  "ENTRYPOINT",
  "ENV",
  "EXPOSE",
  "FROM",
  "HEALTHCHECK",
  "LABEL",
  "MAINTAINER",
  "ONBUILD",
  "RUN",
  "SHELL",
  "STOPSIGNAL",
  "USER",
  "VOLUME",
  "WORKDIR",
];

/** Both spellings that nearly all files use are found without changing the case of anything. */
const TYPES: ReadonlyMap<string, KnownType> = new Map(
  KEYWORDS.flatMap((type): [string, KnownType][] => [
    [type, type],
    [type.toLowerCase(), type],
  ]),
);

/** The instruction that a keyword means, in any case. */
export function instructionType(keyword: string): InstructionType {
  return TYPES.get(keyword) ?? TYPES.get(keyword.toLowerCase()) ?? "UNKNOWN";
}

/** The keyword that `written` is one slip away from: a letter added, left out, changed, or swapped with its neighbour. */
export function nearestKeyword(written: string): string | undefined {
  return nearest(written.toUpperCase(), KEYWORDS);
}

/** The one of `names` that `written` is one slip away from. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  return written.length < 2 ? undefined : names.find((name) => isOneSlipAway(written, name));
}

function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const restOfA = a.slice(start);
  const restOfB = b.slice(start);
  if (a.length > b.length) return restOfA.slice(1) === restOfB;
  if (a.length < b.length) return restOfA === restOfB.slice(1);
  if (restOfA.slice(1) === restOfB.slice(1)) return true;
  return restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2);
}

/** What to say of a keyword that BuildKit does not know. */
export function unknownInstruction(keyword: string): string {
  const meant = nearestKeyword(keyword);
  if (keyword === "") return "nothing follows the continuation character";
  return meant === undefined ? `${quoted(keyword)} is no instruction` : `${quoted(keyword)} is no instruction: did you mean ${meant}?`;
}
