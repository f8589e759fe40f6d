import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigError, type CatalogEntry, type Rule } from "../../linter.ts";
import type { RunProblem } from "../run-problem.ts";
import { isMapping, type ConfigFile } from "./config-file.ts";

/** What a plug-in's module has as its default export: rules by id, made with `defineRule`. They are called `<name>/<id>`. */
export interface Plugin {
  /** Lower-case letters, digits and dashes. */
  readonly name: string;
  readonly rules: Readonly<Record<string, Rule>>;
}

export interface LoadedPlugins {
  /** The files of their modules. */
  readonly modules: readonly string[];
  readonly entries: readonly CatalogEntry[];
  /** Plug-ins that could not be loaded; the others still run. */
  readonly problems: readonly RunProblem[];
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Loads the plug-ins that a configuration file names: files by a path that begins with a dot or a slash, and packages. */
export async function loadPlugins(file: ConfigFile, taken: ReadonlySet<string>): Promise<LoadedPlugins> {
  const entries: CatalogEntry[] = [];
  const modules: string[] = [];
  const problems: RunProblem[] = [];
  for (const name of pluginNames(file)) {
    try {
      const path = pluginPath(name, file.path);
      const plugin = pluginOf(await importModule(pathToFileURL(path).href), name);
      const added = entriesOf(plugin).filter(({ id }) => !taken.has(id) && !entries.some((entry) => entry.id === id));
      entries.push(...added);
      modules.push(path);
    } catch (error) {
      problems.push({ path: file.path, message: `the plug-in ${name} cannot be loaded: ${firstLine(error)}` });
    }
  }
  return { modules, entries, problems };
}

/** Code that V8 kept from an earlier run cannot import by itself, so bin/plimsoll.cjs lends it its own import. */
function importModule(url: string): Promise<unknown> {
  const lent: unknown = Reflect.get(globalThis, Symbol.for("plimsoll.import"));
  return typeof lent === "function" ? Promise.resolve(Reflect.apply(lent, undefined, [url])) : import(url);
}

/** The plug-ins that a file names. A wrong type is left to the check against the schema. */
export function pluginNames({ value }: ConfigFile): readonly string[] {
  const plugins = isMapping(value) ? value.plugins : undefined;
  const names: readonly unknown[] = Array.isArray(plugins) ? plugins : [plugins];
  return names.filter((name): name is string => typeof name === "string");
}

function pluginPath(name: string, from: string): string {
  return /^[./]/.test(name) ? resolve(dirname(from), name) : createRequire(from).resolve(name);
}

function pluginOf(module: unknown, named: string): Plugin {
  const plugin = isMapping(module) ? module.default : undefined;
  if (!isMapping(plugin) || typeof plugin.name !== "string" || !isMapping(plugin.rules)) {
    throw new ConfigError("its default export is not { name, rules }");
  }
  const { name, rules } = plugin;
  if (!NAME.test(name)) throw new ConfigError(`its name ${JSON.stringify(name)} is not in kebab-case`);
  for (const [id, rule] of Object.entries(rules)) {
    if (!isRule(rule)) throw new ConfigError(`${named} has no rule under ${id}: a rule is made with defineRule`);
  }
  // Every value has just been looked at.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return { name, rules: rules as Plugin["rules"] };
}

function isRule(value: unknown): value is Rule {
  return isMapping(value) && typeof value.check === "function" && typeof value.summary === "string" && Array.isArray(value.presets) && typeof value.severity === "string";
}

function entriesOf({ name, rules }: Plugin): readonly CatalogEntry[] {
  return Object.entries(rules).map(([id, rule]) => ({ id: `${name}/${id}`, family: name, rule }));
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
