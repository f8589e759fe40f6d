import { allRules, resolveCode, suggestRule } from "./catalog/catalog.ts";
import type { CatalogEntry } from "./catalog/catalog-entry.ts";
import { rulePageUrl } from "./catalog/rule-page.ts";
import type { AppliedFix } from "./engine/apply-fixes.ts";
import { ConfigError } from "./engine/config-error.ts";
import type { FixSafety, ModelOptions, Severity } from "./engine/contract.ts";
import { fixLoop } from "./engine/fix-loop.ts";
import { imageOutcome } from "./engine/image-outcome.ts";
import type { OnLap } from "./engine/lap.ts";
import type { LintResult } from "./engine/lint-result.ts";
import { SUPPRESSION_RULES } from "./engine/suppression-rules.ts";
import { lint as lintWith, type InlineSettings, type LintSettings } from "./engine/lint.ts";
import { selectRules, type RuleSelection } from "./engine/select-rules.ts";

export * from "./engine/contract.ts";
export type { CatalogEntry } from "./catalog/catalog-entry.ts";
export { allRules, findRule, resolveCode, suggestRule } from "./catalog/catalog.ts";
export { rulePagePath, rulePageUrl } from "./catalog/rule-page.ts";
export { applyEdits, applyFixes } from "./engine/apply-fixes.ts";
export type { AppliedFix } from "./engine/apply-fixes.ts";
export { ConfigError } from "./engine/config-error.ts";
export type { LintPart, OnLap } from "./engine/lap.ts";
export type { LintResult, ReportedFinding, SuppressedFinding } from "./engine/lint-result.ts";
export { selectRules } from "./engine/select-rules.ts";
export type { RuleSelection } from "./engine/select-rules.ts";
export { SUPPRESSION_RULES } from "./engine/suppression-rules.ts";
export type { SuppressionRule } from "./engine/suppression-rules.ts";
export { SEVERITIES, severityRank } from "./engine/severity.ts";
export { newsIn } from "./engine/news.ts";
export { fingerprints } from "./report/fingerprint.ts";
export { FORMAT_NAMES, type FormatName } from "./report/format-names.ts";
export { plainPalette, type Paint, type Palette } from "./report/palette.ts";
export type { DescribedRule, Format, ReportOptions, ReportWriter, RunEnd } from "./report/report-options.ts";
export { displayWidth, visibleLine, visibleText, wrapText } from "./report/terminal-text.ts";
export { text as textFormat } from "./report/text.ts";

/** How to lint. Rules are named by their ids or by the codes of other linters. */
export interface LintOptions extends RuleSelection {
  /** The name under which the file is reported; `Dockerfile` unless given. */
  readonly file?: string | undefined;
  /** What the model is told from outside the file. */
  readonly model?: ModelOptions | undefined;
  /** The edition of the rule set that was agreed to: what is newer is marked as a notice. The newest unless given. */
  readonly edition?: string | undefined;
  /** Rules that no comment in the file can silence. */
  readonly locked?: readonly string[] | undefined;
  /** Whether comments in the file can silence anything; they can unless this is false. */
  readonly inline?: boolean | undefined;
  /** The rules to choose from; the built-in ones unless given. */
  readonly catalog?: readonly CatalogEntry[] | undefined;
}

export interface FixOptions extends LintOptions {
  /** The least safe fix that may be applied; `safe` unless given. */
  readonly safety?: FixSafety | undefined;
}

/** A file's text with its fixes applied. */
export interface FixResult {
  readonly text: string;
  /** Every fix that was applied, in the order in which they were. */
  readonly applied: readonly AppliedFix[];
  /** What is found in `text`. */
  readonly result: LintResult;
  /** False when fixes still changed the text after the last pass. */
  readonly settled: boolean;
}

/** The two things to do with a file's text, for many files with the same options. */
export interface Linter {
  lint(text: string, file: string): LintResult;
  fix(text: string, file: string, safety: FixSafety): FixResult;
}

/** Settles options once for many files. Throws a `ConfigError` for a rule that does not exist; what it gives never throws. `onLap` is told of every part of `lint`. */
export function linter(options: Omit<LintOptions, "file">, onLap?: OnLap): Linter {
  const settings = settingsOf(options);
  return {
    lint: (text, file) => lintWith(text, file, settings, onLap),
    fix: (text, file, safety) => {
      const outcome = fixLoop(text, (current) => lintWith(current, file, settings).findings, { safety, outcomeOf: (each) => imageOutcome(each, settings.model) });
      const result = lintWith(outcome.text, file, settings);
      return { text: outcome.text, applied: outcome.applied, result, settled: outcome.settled };
    },
  };
}

/** Lints the text of one Dockerfile. Throws a `ConfigError` for a rule that does not exist, and nothing else. */
export function lint(text: string, options: LintOptions = {}): LintResult {
  return linter(options).lint(text, options.file ?? "Dockerfile");
}

/** Applies the fixes of what `lint` finds, again and again until nothing changes. */
export function fix(text: string, options: FixOptions = {}): FixResult {
  return linter(options).fix(text, options.file ?? "Dockerfile", options.safety ?? "safe");
}

function settingsOf(options: LintOptions): LintSettings {
  const catalog = options.catalog ?? allRules;
  const available = catalog.map((entry) => ({ id: entry.id, rule: entry.rule, url: entry.rule.url ?? (entry.id.includes("/") ? undefined : rulePageUrl(entry)) }));
  const selection = withIds(options, catalog);
  return {
    rules: selectRules(available, selection),
    model: options.model,
    edition: options.edition,
    inline: options.inline === false ? undefined : inlineSettings(options, catalog, selection.rules),
  };
}

function inlineSettings({ locked }: LintOptions, catalog: readonly CatalogEntry[], levels: InlineSettings["levels"] = {}): InlineSettings {
  return {
    idsOf: (code) => (code.endsWith("/*") ? idsOfLinter(code.slice(0, -1), catalog) : resolveCode(code, catalog).map(({ id }) => id)),
    locked: new Set(locked?.flatMap((name) => idsOf(name, catalog))),
    known: catalog.map(({ id }) => id),
    levels,
  };
}

/** The rules that have a twin in another linter; `prefix` is its name with the slash. */
function idsOfLinter(prefix: string, catalog: readonly CatalogEntry[]): readonly string[] {
  return catalog.filter(({ rule }) => rule.aliases?.some((alias) => alias.startsWith(prefix))).map(({ id }) => id);
}

/** The same selection with every name replaced by the ids that it stands for. */
function withIds(selection: RuleSelection, catalog: readonly CatalogEntry[]): RuleSelection {
  return {
    presets: selection.presets,
    only: selection.only?.flatMap((name) => idsOf(name, catalog)),
    rules: selection.rules && byId<Severity | "off">(selection.rules, catalog),
    options: selection.options && byId(selection.options, catalog),
  };
}

function byId<Value>(named: Readonly<Record<string, Value>>, catalog: readonly CatalogEntry[]): Record<string, Value> {
  const settings: Record<string, Value> = {};
  const exact: Record<string, Value> = {};
  for (const [name, value] of Object.entries(named)) {
    for (const id of idsOf(name, catalog)) (id === name ? exact : settings)[id] = value;
  }
  // A rule's own name says more about it than a code that it shares with others.
  return { ...settings, ...exact };
}

function idsOf(name: string, catalog: readonly CatalogEntry[]): string[] {
  if (Object.hasOwn(SUPPRESSION_RULES, name)) return [name];
  const found = resolveCode(name, catalog);
  if (found.length > 0) return found.map(({ id }) => id);
  const near = suggestRule(name, catalog);
  throw new ConfigError(`There is no rule "${name}"${near === undefined ? "" : `: did you mean "${near}"?`}`);
}
