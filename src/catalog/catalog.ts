import { nearestName } from "../rule/nearest-name.ts";
import type { CatalogEntry } from "./catalog-entry.ts";
import { rules } from "./rules.generated.ts";

/** Every built-in rule, by family and id. */
export const allRules: readonly CatalogEntry[] = rules;

/** The rule of this id (`no-root-user`, `user/no-root-user`), or the only one that a code of another linter stands for. */
export function findRule(idOrAlias: string, among: readonly CatalogEntry[] = allRules): CatalogEntry | undefined {
  const found = resolveCode(idOrAlias, among);
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Every rule that a name stands for: an id, or a code of another linter with or without that linter's name
 * (`hadolint/DL3002`, `DL3002`). One code may stand for several rules; an unknown one for none.
 */
export function resolveCode(code: string, among: readonly CatalogEntry[] = allRules): readonly CatalogEntry[] {
  const byId = among.filter(({ id, family }) => code === id || code === `${family}/${id}`);
  if (byId.length > 0) return byId;
  const wanted = spelledAlike(code);
  return among.filter(({ rule }) =>
    rule.aliases?.some((alias) => {
      const known = spelledAlike(alias);
      return known === wanted || known.slice(known.indexOf("/") + 1) === wanted;
    }),
  );
}

/** The rule id that an unknown name was probably meant to be. Absent when none is near. */
export function suggestRule(name: string, among: readonly CatalogEntry[] = allRules): string | undefined {
  return nearestName(name.slice(name.lastIndexOf("/") + 1), among.map(({ id }) => id));
}

/** Upper and lower case are one, and so are Trivy's spellings of one check through the years: `DS002`, `AVD-DS-0002`, `DS-0002`. */
function spelledAlike(code: string): string {
  return code.toLowerCase().replace(/^(trivy\/)?(?:avd-)?ds-?0*([0-9]+)$/, "$1ds-$2");
}
