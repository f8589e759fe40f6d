import { resolveCode, SUPPRESSION_RULES, type LintOptions, type ModelOptions, type Severity } from "../../linter.ts";
import type { ConfigFile, ConfigPath } from "./config-file.ts";
import type { Layer, ProjectConfiguration } from "./project-configuration.ts";
import { factsOf, listOf, type RuleLevel, type RuleSetting } from "./settings.ts";

/** A value with the place that it comes from. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly file: ConfigFile;
  readonly at: ConfigPath;
}

/** What the configuration says about one linted file, each value with where it comes from. */
export interface EffectiveConfiguration {
  readonly project: ProjectConfiguration;
  /** By the rule's id. */
  readonly levels: ReadonlyMap<string, Sourced<RuleLevel>>;
  /** By the rule's id. */
  readonly options: ReadonlyMap<string, Sourced<Readonly<Record<string, unknown>>>>;
  readonly targets: Sourced<readonly string[]> | undefined;
  readonly trustedRegistries: Sourced<readonly string[]> | undefined;
  readonly failOn: Sourced<Severity | "never"> | undefined;
  readonly inline: Sourced<boolean> | undefined;
  /** Rule ids. */
  readonly locked: readonly Sourced<string>[];
  /** Those of the strongest layer first. */
  readonly baseImages: NonNullable<ModelOptions["baseImages"]>;
}

/** The rule whose option the top-level key `trustedRegistries` is. */
const REGISTRY_RULE = "trusted-registry";

/** The layers that hold for a file as one: a later layer over an earlier one, lists of facts and of locked rules together. */
export function combine(project: ProjectConfiguration, layers: readonly Layer[]): EffectiveConfiguration {
  const levels = new Map<string, Sourced<RuleLevel>>();
  const options = new Map<string, Sourced<Readonly<Record<string, unknown>>>>();
  for (const layer of layers) {
    for (const { id, name, setting } of byRule(layer, project)) {
      const at = [...layer.at, "rules", name];
      const [level, given] = typeof setting === "string" ? [setting] : setting;
      levels.set(id, { value: level, file: layer.file, at });
      if (given) options.set(id, { value: given, file: layer.file, at: [...at, 1] });
    }
  }
  return {
    project,
    levels,
    options,
    targets: strongest(layers, "targets", ({ targets }) => (targets === undefined ? undefined : listOf(targets))),
    trustedRegistries: strongest(layers, "trustedRegistries", (settings) => settings.trustedRegistries),
    failOn: strongest(layers, "failOn", (settings) => settings.failOn),
    inline: strongest(layers, "inline", (settings) => settings.inline),
    locked: layers.flatMap(({ settings, file, at }) =>
      (settings.locked ?? []).flatMap((name, index) => idsOf(name, project).map((value) => ({ value, file, at: [...at, "locked", index] }))),
    ),
    baseImages: layers.toReversed().flatMap(({ settings, file }) => factsOf(settings, file.path)),
  };
}

/** How the library is told what a configuration says. */
export function lintOptionsOf(effective: EffectiveConfiguration): LintOptions {
  const { project, levels, options, targets, trustedRegistries, locked, baseImages } = effective;
  const all = new Map(Array.from(options, ([id, { value }]) => [id, value]));
  const registries = trustedRegistries?.value;
  if (registries && project.catalog.some(({ id }) => id === REGISTRY_RULE)) all.set(REGISTRY_RULE, { registries, ...all.get(REGISTRY_RULE) });
  return {
    presets: ["recommended", ...project.presets],
    rules: Object.fromEntries(Array.from(levels, ([id, { value }]) => [id, value])),
    options: Object.fromEntries(all),
    catalog: project.catalog,
    edition: project.edition?.value,
    inline: effective.inline?.value,
    locked: locked.map(({ value }) => value),
    model: { ...(baseImages.length === 0 ? {} : { baseImages }), ...(targets ? { targets: targets.value } : {}) },
  };
}

interface SettingOfRule {
  readonly id: string;
  /** As the file has it. */
  readonly name: string;
  readonly setting: RuleSetting;
}

/** What a layer says about rules. A rule's own name says more about it than a code that it shares with others. */
function byRule({ settings }: Layer, project: ProjectConfiguration): readonly SettingOfRule[] {
  const all = Object.entries(settings.rules ?? {}).flatMap(([name, setting]) => idsOf(name, project).map((id) => ({ id, name, setting })));
  const isOwn = ({ id, name }: SettingOfRule): boolean => name === id || name.endsWith(`/${id}`);
  return [...all.filter((each) => !isOwn(each)), ...all.filter(isOwn)];
}

function idsOf(name: string, { catalog }: ProjectConfiguration): readonly string[] {
  return Object.hasOwn(SUPPRESSION_RULES, name) ? [name] : resolveCode(name, catalog).map(({ id }) => id);
}

function strongest<Value>(layers: readonly Layer[], key: string, valueOf: (settings: Layer["settings"]) => Value | undefined): Sourced<Value> | undefined {
  for (const { settings, file, at } of layers.toReversed()) {
    const value = valueOf(settings);
    if (value !== undefined) return { value, file, at: [...at, key] };
  }
  return undefined;
}
