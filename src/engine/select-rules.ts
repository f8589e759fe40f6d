import type { Severity } from "../rule/finding.ts";
import { optionValues, type OptionSpecs, type OptionValues, type Preset, type Rule } from "../rule/rule.ts";

/** A rule that could run. */
export interface AvailableRule {
  readonly id: string;
  readonly rule: Rule;
  /** The rule's page; absent when it has none. */
  readonly url?: string | undefined;
}

/** Which rules run and how. Names are rule ids. */
export interface RuleSelection {
  /** The sets of rules to start from; `recommended` unless given. */
  readonly presets?: readonly Preset[] | undefined;
  /** The severity of single rules; a severity also switches the rule on, `off` switches it off. */
  readonly rules?: Readonly<Record<string, Severity | "off">> | undefined;
  /** Runs exactly these, whatever presets and `rules` say; severities of `rules` still count. */
  readonly only?: readonly string[] | undefined;
  /** Option values by rule. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

/** A rule that runs, with everything that configuration says about it. */
export interface ActiveRule extends AvailableRule {
  readonly severity: Severity;
  /** The given values over the rule's defaults. */
  readonly options: OptionValues<OptionSpecs>;
}

/** The rules that a selection switches on, in the order in which they are available. */
export function selectRules(available: readonly AvailableRule[], selection: RuleSelection = {}): readonly ActiveRule[] {
  const presets = new Set(selection.presets ?? ["recommended"]);
  const only = selection.only && new Set(selection.only);
  const active: ActiveRule[] = [];
  for (const candidate of available) {
    const { id, rule, url } = candidate;
    const said = selection.rules?.[id];
    const runs = only ? only.has(id) : said === undefined ? rule.presets.some((name) => presets.has(name)) : said !== "off";
    if (!runs) continue;
    const severity = said === undefined || said === "off" ? rule.severity : said;
    active.push({ id, rule, url, severity, options: optionValues(rule.options, selection.options?.[id]) });
  }
  return active;
}
