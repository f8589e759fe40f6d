import type { ModelOptions } from "../index.ts";
import { buildContext } from "./build-context.ts";
import { configurationFinder } from "./configuration.ts";

/**
 * What the model is told about each file of a run: the configuration nearest to it, and the build context when the caller names
 * one. Throws a `ConfigError` for a configuration that cannot be followed.
 */
export function modelOptionsFinder(context: string | undefined): (file: string) => Promise<ModelOptions> {
  const configurationOf = configurationFinder();
  const readContextFile = context === undefined ? undefined : buildContext(context);
  return async (file) => {
    const { model } = await configurationOf(file);
    return readContextFile ? { ...model, readContextFile } : model;
  };
}
