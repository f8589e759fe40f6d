import { dirname, join, resolve } from "node:path";
import { HADOLINT_FILE_NAMES, readHadolintConfig } from "./hadolint-config.ts";
import { CONFIG_FILE_NAMES, readConfigFile, readPackageConfig, type ConfigFile } from "./config-file.ts";

/**
 * Finds the configuration of linted files: the nearest `.plimsoll.yaml`, `.yml` or `.json`, or the `plimsoll` key of a
 * package.json, from a file's folder upward. When there is none, the nearest `.hadolint.yaml` counts; absent when there is
 * none of that either. Each folder is looked at once.
 */
export function configurationFinder(): (file: string) => Promise<ConfigFile | undefined> {
  const own = nearest(configurationIn);
  const hadolints = nearest(hadolintConfigurationIn);
  return async (file) => {
    const folder = dirname(resolve(file));
    return (await own(folder)) ?? (await hadolints(folder));
  };
}

type Search = (folder: string) => Promise<ConfigFile | undefined>;

/** A search that goes on in the folder above when there is nothing, and remembers what it found. */
function nearest(search: Search): Search {
  const found = new Map<string, Promise<ConfigFile | undefined>>();
  const inFolder: Search = (folder) => {
    const known = found.get(folder);
    if (known) return known;
    const above = dirname(folder);
    const answer = search(folder).then((here) => here ?? (above === folder ? undefined : inFolder(above)));
    found.set(folder, answer);
    return answer;
  };
  return inFolder;
}

async function hadolintConfigurationIn(folder: string): Promise<ConfigFile | undefined> {
  for (const name of HADOLINT_FILE_NAMES) {
    const file = await readHadolintConfig(join(folder, name));
    if (file) return file;
  }
  return undefined;
}

async function configurationIn(folder: string): Promise<ConfigFile | undefined> {
  for (const name of CONFIG_FILE_NAMES) {
    const file = await readConfigFile(join(folder, name));
    if (file) return file;
  }
  return readPackageConfig(join(folder, "package.json"));
}
