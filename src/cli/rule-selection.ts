import { allRules, resolveCode, suggestRule, SEVERITIES, type CatalogEntry, type Preset, type RuleSelection, type Severity } from "../linter.ts";
import { chooseFrom } from "./choice.ts";
import { UsageError } from "./usage-error.ts";

const PRESETS: readonly Preset[] = ["recommended", "strict", "kubernetes"];

/** What the options `--preset`, `--rule` and `--only` say, as typed. */
export interface RuleArguments {
  readonly preset: readonly string[];
  readonly rule: readonly string[];
  readonly only: readonly string[];
}

/** The rules that an id or a code of another linter stands for, at least one; a name that stands for none is a usage error. */
export function rulesNamed(name: string): readonly CatalogEntry[] {
  const found = resolveCode(name);
  if (found.length > 0) return found;
  const near = suggestRule(name);
  const hint = near === undefined ? "; `plimsoll rules` lists them all" : `, did you mean "${near}"?`;
  throw new UsageError(`unknown rule "${name}"${hint}`);
}

/** The selection that the options ask for. Presets come on top of `recommended`; of two settings for one rule the last counts. */
export function selectionOf({ preset, rule, only }: RuleArguments): RuleSelection {
  const presets = new Set<Preset>(["recommended"]);
  for (const name of preset.flatMap(splitList)) presets.add(chooseFrom("preset", name, PRESETS));
  const rules: Record<string, Severity | "off"> = {};
  for (const setting of rule.flatMap(splitList)) {
    const equals = setting.indexOf("=");
    const name = equals === -1 ? setting : setting.slice(0, equals);
    const level = equals === -1 ? undefined : chooseFrom("severity", setting.slice(equals + 1), [...SEVERITIES, "off" as const]);
    if (maybePlugins(name)) rules[name] = level ?? "warning";
    else for (const entry of rulesNamed(name)) rules[entry.id] = level ?? entry.rule.severity;
  }
  const wanted = only.flatMap(splitList).flatMap((name) => (maybePlugins(name) ? [name] : rulesNamed(name).map(({ id }) => id)));
  return { presets: [...presets], rules, ...(only.length === 0 ? {} : { only: wanted }) };
}

/** Whether a name can be that of a plug-in's rule; plug-ins are known only when the configuration has been read. */
function maybePlugins(name: string): boolean {
  const family = /^([a-z][a-z0-9-]*)\/[a-z][a-z0-9-]*$/.exec(name)?.[1];
  return family !== undefined && !allRules.some((entry) => entry.family === family);
}

function splitList(text: string): string[] {
  return text.split(",").filter((name) => name !== "");
}

/** The rules of the catalog by family, both in the order of their names. */
export function rulesByFamily(): ReadonlyMap<string, readonly CatalogEntry[]> {
  const families = new Map<string, CatalogEntry[]>();
  for (const entry of allRules) {
    const family = families.get(entry.family);
    if (family) family.push(entry);
    else families.set(entry.family, [entry]);
  }
  return families;
}
