import { isIsoDate } from "../linter.ts";
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
  /** The day to judge by; today when absent. */
  readonly date: string | undefined;
}

/** What the command line says about every file of a run. */
export function runSettingsOf(given: ConfigArguments): RunSettings {
  if (given.noConfig && given.config !== undefined) throw new UsageError("--config and --no-config contradict each other");
  if (given.date !== undefined && !isIsoDate(given.date)) {
    throw new UsageError(`--date ${given.date} is no day of the calendar: write it as 2026-11-22`);
  }
  return {
    ...selectionOf(given),
    config: given.noConfig ? { none: true } : given.config,
    context: given.context,
    today: given.date,
    plugins: !given.noPlugins,
    ...(given.noInline ? { inline: false } : {}),
  };
}
