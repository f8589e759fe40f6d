import { dirname, relative, resolve, sep } from "node:path";
import { allRules, ConfigError, EDITIONS, resolveCode, suggestRule, SUPPRESSION_RULES, type CatalogEntry } from "../../linter.ts";
import type { RunProblem } from "../run-problem.ts";
import { followExtends, type ConfigChain } from "./config-chain.ts";
import type { ConfigFile, ConfigPath } from "./config-file.ts";
import { configSchema } from "./config-schema.ts";
import { loadPlugins, pluginNames } from "./plugins.ts";
import { listOf, settingsOf, type FileSettings, type Settings } from "./settings.ts";

/** Settings that hold for some files: those of a configuration file, or of one of its overrides. */
export interface Layer {
  readonly settings: FileSettings;
  /** Where they stand: the file, and the way to them inside it. */
  readonly file: ConfigFile;
  readonly at: ConfigPath;
  /** Whether they hold for a linted file, given by its absolute path. */
  readonly holdsFor: (file: string) => boolean;
}

/** A configuration file with all that it extends, checked: what is left to do is to choose the layers that hold for a file. */
export interface ProjectConfiguration extends Pick<ConfigChain, "presets"> {
  readonly path: string;
  /** Weakest first. */
  readonly layers: readonly Layer[];
  /** The built-in rules and those of plug-ins. */
  readonly catalog: readonly CatalogEntry[];
  readonly edition: { readonly value: string; readonly file: ConfigFile } | undefined;
  /** The files of the modules of those plug-ins. */
  readonly modules: readonly string[];
  /** Plug-ins that could not be loaded. */
  readonly problems: readonly RunProblem[];
}

/** Reads and checks everything that a configuration file stands for. Throws a `ConfigError` for what cannot be followed. */
export async function loadConfiguration(root: ConfigFile, options: { readonly plugins: boolean }): Promise<ProjectConfiguration> {
  const { files, presets } = await followExtends(root);
  const catalog = [...allRules];
  const modules: string[] = [];
  const problems: RunProblem[] = [];
  for (const file of options.plugins ? files : []) {
    const loaded = await loadPlugins(file, new Set(catalog.map(({ id }) => id)));
    catalog.push(...loaded.entries);
    modules.push(...loaded.modules);
    problems.push(...loaded.problems);
  }
  // What a plug-in would have brought is not known when it was not loaded.
  const unloaded = problems.length > 0 || (!options.plugins && files.some((file) => pluginNames(file).length > 0));
  const schema = configSchema(catalog, EDITIONS);
  const layers: Layer[] = [];
  let edition: ProjectConfiguration["edition"];
  for (const file of files) {
    const settings = await settingsOf(file, schema);
    if (settings.edition !== undefined) edition = { value: settings.edition, file };
    for (const layer of await layersOf(settings, file, dirname(root.path))) {
      await checkRuleNames(layer, catalog, unloaded);
      layers.push(layer);
    }
  }
  return { path: root.path, presets, layers, catalog, edition, modules, problems };
}

/** Globs count from the folder of the configuration that was found, wherever the override itself stands. */
async function layersOf(settings: Settings, file: ConfigFile, folder: string): Promise<readonly Layer[]> {
  const layers: Layer[] = [{ settings, file, at: [], holdsFor: () => true }];
  for (const [index, override] of (settings.overrides ?? []).entries()) {
    const { default: picomatch } = await import("picomatch");
    const globs = listOf(override.files);
    // A glob without a slash is about names, wherever the file is.
    const matches = globs.map((glob) => picomatch(glob.replace(/^\.\//, ""), { dot: true, basename: !glob.includes("/") }));
    const holdsFor = (linted: string): boolean => {
      const path = relative(folder, resolve(linted)).split(sep).join("/");
      return matches.some((match) => match(path));
    };
    layers.push({ settings: override, file, at: ["overrides", index], holdsFor });
  }
  return layers;
}

/** `unloaded`: there are plug-ins whose rules are not known, so that a name with a slash may be one of theirs. */
async function checkRuleNames({ settings, file, at }: Layer, catalog: readonly CatalogEntry[], unloaded: boolean): Promise<void> {
  const named: (readonly [string, ConfigPath])[] = [
    ...Object.keys(settings.rules ?? {}).map((name) => [name, [...at, "rules", name]] as const),
    ...(settings.locked ?? []).map((name, index) => [name, [...at, "locked", index]] as const),
  ];
  for (const [name, where] of named) {
    if (Object.hasOwn(SUPPRESSION_RULES, name) || resolveCode(name, catalog).length > 0 || (unloaded && name.includes("/"))) continue;
    const near = suggestRule(name, catalog);
    const hint = near === undefined ? "; `plimsoll rules` lists them all" : `, did you mean ${near}?`;
    throw new ConfigError(`${await file.placeOf(where)}: there is no rule ${name}${hint}`);
  }
}
