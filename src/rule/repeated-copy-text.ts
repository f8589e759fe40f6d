import type { RepeatedCopy, RepeatedPath } from "../model/files/repeated-copies.ts";
import type { RelatedPlace } from "./finding.ts";
import { quotedList } from "./message-parts.ts";

/** What a command stores again, as the object of a sentence. */
export function repeatedFiles<Given>({ paths, recursive }: RepeatedCopy<Given>): string {
  const copies = paths.flatMap((path) => path.copies);
  const by = [...new Set(copies.map(({ step }) => step.instruction.type))].sort().reverse().join(" and ");
  const [first] = copies;
  if (recursive && first?.single && copies.length === 1) return `${quotedList([first.path])}, which ${by} put there,`;
  // `folder/*` finds what others put there as well.
  if (recursive || paths.some(({ pattern }) => pattern === "*")) return `what ${by} put into ${quotedList(paths.map(({ path }) => path))}`;
  return `${quotedList([...new Set(paths.flatMap(fileNames))])}, which ${by} put there,`;
}

function fileNames({ path, pattern, copies }: RepeatedPath): readonly string[] {
  if (pattern === undefined) return [path];
  return copies.map((files) => (files.single ? files.path : `${path === "/" ? "" : path}/${pattern}`));
}

/** The instructions that stored it the first time. */
export function firstPlaces<Given>({ paths }: RepeatedCopy<Given>): readonly RelatedPlace[] {
  const instructions = new Set(paths.flatMap(({ copies }) => copies.map(({ step }) => step.instruction)));
  return [...instructions].map(({ keyword }) => ({ span: keyword.span, note: "the first time" }));
}

/** Whether all of it is single files that people write by hand; `folder/*` may find others beside them. */
export function isSmall<Given>({ paths }: RepeatedCopy<Given>): boolean {
  return paths.every(({ pattern, copies }) => pattern !== "*" && copies.every(({ small }) => small));
}
