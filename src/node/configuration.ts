import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ConfigError, nearestName, type ModelOptions } from "../index.ts";
import { baseImageSettings } from "./base-image-settings.ts";

/** What a configuration file says. */
export interface Configuration {
  /** The file; absent when there is none and the defaults are in force. */
  readonly file: string | undefined;
  readonly model: Pick<ModelOptions, "baseImages" | "targets">;
}

const FILE_NAMES = [".plimsoll.yaml", ".plimsoll.yml", ".plimsoll.json"];
const KEYS = ["baseImages", "targets"];
const NOTHING: Configuration = { file: undefined, model: {} };

/**
 * Finds the configuration of linted files: the nearest `.plimsoll.yaml`, `.yml` or `.json`, or the `plimsoll` key of a
 * package.json, from a file's folder upward. Each folder is looked at once. Throws a `ConfigError` for a file that cannot be followed.
 */
export function configurationFinder(): (file: string) => Promise<Configuration> {
  const found = new Map<string, Promise<Configuration>>();
  const inFolder = (folder: string): Promise<Configuration> => {
    const known = found.get(folder);
    if (known) return known;
    const above = dirname(folder);
    const answer = readFolder(folder).then((here) => here ?? (above === folder ? NOTHING : inFolder(above)));
    found.set(folder, answer);
    return answer;
  };
  return (file) => inFolder(dirname(resolve(file)));
}

async function readFolder(folder: string): Promise<Configuration | undefined> {
  for (const name of FILE_NAMES) {
    const file = join(folder, name);
    const text = textOf(file);
    if (text !== undefined) return configurationOf(await parsed(text, file), file);
  }
  const file = join(folder, "package.json");
  const text = textOf(file);
  if (!text?.includes('"plimsoll"')) return undefined;
  const settings = await parsed(text, file);
  return isMapping(settings) && isMapping(settings.plimsoll) ? configurationOf(settings.plimsoll, file) : undefined;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    // Most folders have none; a folder of that name or one that may not be read configures nothing either.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

async function parsed(text: string, file: string): Promise<unknown> {
  try {
    if (file.endsWith(".json")) return JSON.parse(text);
    // YAML is loaded only where a project has such a file: it costs more than linting a Dockerfile does.
    const { parse } = await import("yaml");
    return parse(text) ?? {};
  } catch (error) {
    throw new ConfigError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function configurationOf(settings: unknown, file: string): Configuration {
  if (!isMapping(settings)) throw new ConfigError(`${file}: the configuration is not a mapping`);
  for (const key of Object.keys(settings)) {
    if (KEYS.includes(key)) continue;
    const near = nearestName(key, KEYS);
    throw new ConfigError(`${file}: unknown key ${key}${near === undefined ? ` (there are: ${KEYS.join(", ")})` : `, did you mean ${near}?`}`);
  }
  const { baseImages, targets } = settings;
  return {
    file,
    model: {
      ...(baseImages === undefined ? {} : { baseImages: baseImageSettings(baseImages, file) }),
      ...(targets === undefined ? {} : { targets: targetNames(targets, file) }),
    },
  };
}

function targetNames(value: unknown, file: string): readonly string[] {
  const names: unknown[] = Array.isArray(value) ? value : [value];
  return names.map((name) => {
    if (typeof name !== "string") throw new ConfigError(`${file}: targets is not a list of stage names`);
    return name;
  });
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
