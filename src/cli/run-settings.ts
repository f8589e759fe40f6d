import type { RunSettings } from "../node/file-options.ts";
import { selectionOf, type RuleArguments } from "./rule-selection.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says about configuration, as typed. */
export interface ConfigArguments extends RuleArguments {
  readonly config: string | undefined;
  readonly noConfig: boolean;
  readonly noPlugins: boolean;
  readonly noInline: boolean;
  /** The build context's folder. */
  readonly context: string | undefined;
}

/** What the command line says about every file of a run. */
export function runSettingsOf(given: ConfigArguments): RunSettings {
  if (given.noConfig && given.config !== undefined) throw new UsageError("--config and --no-config contradict each other");
  return {
    ...selectionOf(given),
    config: given.noConfig ? { none: true } : given.config,
    context: given.context,
    plugins: !given.noPlugins,
    ...(given.noInline ? { inline: false } : {}),
  };
}
