import type { OwnerName } from "../model/accounts/owner-names.ts";
import { replace } from "./edits.ts";
import type { Fix } from "./finding.ts";

/** A suggestion that replaces each of the names; absent when a variable holds one, or one has no replacement. */
export function replaceNames(
  names: readonly OwnerName[],
  replacement: (name: OwnerName) => string | undefined,
  title: (replacements: string) => string,
): Fix | undefined {
  const replaced = names.flatMap((name) => {
    const text = name.literal ? replacement(name) : undefined;
    return text === undefined ? [] : [{ text, edit: replace(name.span, text) }];
  });
  const [first, ...more] = replaced;
  if (!first || replaced.length < names.length) return undefined;
  const texts = replaced.map(({ text }) => text).join(":");
  return { title: title(texts), safety: "suggestion", edits: [first.edit, ...more.map(({ edit }) => edit)] };
}
