import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { ConfigError, nearestName, type Preset } from "../../linter.ts";
import { CONFIG_FILE_NAMES, isMapping, readConfigFile, readPackageConfig, type ConfigFile, type ConfigPath } from "./config-file.ts";
import { PRESET_NAMES } from "./config-schema.ts";

/** A configuration file with everything that it extends. Nothing in it has been checked yet but `extends` itself. */
export interface ConfigChain {
  /** What is extended comes before what extends it; each file once, the file itself last. */
  readonly files: readonly ConfigFile[];
  /** The presets that any of them names. */
  readonly presets: readonly Preset[];
}

/** Follows `extends`: presets by name, files by a path that begins with a dot or a slash, and packages, of which only data is read. */
export async function followExtends(file: ConfigFile): Promise<ConfigChain> {
  const files: ConfigFile[] = [];
  const presets = new Set<Preset>();
  const follow = async (current: ConfigFile, above: readonly string[]): Promise<void> => {
    for (const [index, name] of extendedNames(current.value).entries()) {
      const preset = PRESET_NAMES.find((known) => known === name);
      if (preset) {
        presets.add(preset);
        continue;
      }
      const where = Array.isArray(current.value) ? [] : extendsPath(current.value, index);
      const next = await extendedFile(name, current, where);
      if (above.includes(next.path)) throw new ConfigError(`${await current.placeOf(where)}: extends ${name}, which extends this file again`);
      if (!files.some(({ path }) => path === next.path)) await follow(next, [...above, next.path]);
    }
    files.push(current);
  };
  await follow(file, [file.path]);
  return { files, presets: [...presets] };
}

/** A wrong type of `extends` is left to the check against the schema. */
function extendedNames(settings: unknown): readonly string[] {
  const value = isMapping(settings) ? settings.extends : undefined;
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  return names.filter((name): name is string => typeof name === "string");
}

function extendsPath(settings: unknown, index: number): ConfigPath {
  return isMapping(settings) && Array.isArray(settings.extends) ? ["extends", index] : ["extends"];
}

async function extendedFile(name: string, from: ConfigFile, where: ConfigPath): Promise<ConfigFile> {
  const found = /^[./]/.test(name) ? await readConfigFile(resolve(dirname(from.path), name)) : await packageConfig(name, from.path);
  if (found) return found;
  const near = nearestName(name, PRESET_NAMES);
  const hint = near === undefined ? "" : `, did you mean ${near}?`;
  throw new ConfigError(`${await from.placeOf(where)}: extends ${name}, ${/^[./]/.test(name) ? "which cannot be read" : `which is neither a preset nor an installed package with a configuration${hint}`}`);
}

/** A package's configuration: the file of the usual name at its root, or the `plimsoll` key of its package.json. */
async function packageConfig(name: string, from: string): Promise<ConfigFile | undefined> {
  let root: string;
  try {
    root = dirname(createRequire(from).resolve(`${name}/package.json`));
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
  for (const fileName of CONFIG_FILE_NAMES) {
    const file = await readConfigFile(join(root, fileName));
    if (file) return file;
  }
  return readPackageConfig(join(root, "package.json"));
}
