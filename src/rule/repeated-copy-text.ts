import type { RepeatedCopy } from "../model/repeated-copies.ts";
import type { RelatedPlace } from "./finding.ts";

/** What a command stores again, as the object of a sentence. */
export function repeatedFiles<Given>({ paths }: RepeatedCopy<Given>): string {
  const copies = paths.flatMap((path) => path.copies);
  const by = [...new Set(copies.map(({ step }) => step.instruction.type))].sort().reverse().join(" and ");
  const named = (places: readonly { readonly path: string }[]): string => [...new Set(places.map(({ path }) => `\`${path}\``))].join(" and ");
  return copies.length <= paths.length && copies.every(({ single }) => single)
    ? `${named(copies)}, which ${by} put there,`
    : `what ${by} put into ${named(paths)}`;
}

/** The instructions that stored it the first time. */
export function firstPlaces<Given>({ paths }: RepeatedCopy<Given>): readonly RelatedPlace[] {
  const instructions = new Set(paths.flatMap(({ copies }) => copies.map(({ step }) => step.instruction)));
  return [...instructions].map(({ keyword }) => ({ span: keyword.span, note: "the first time" }));
}

/** Whether all of it is single files that people write by hand. */
export function isSmall<Given>({ paths }: RepeatedCopy<Given>): boolean {
  return paths.every(({ copies }) => copies.every(({ small }) => small));
}
