import { relative } from "node:path";
import { selectRules, type CatalogEntry, type Preset } from "../linter.ts";
import type { ConfigFile, ConfigPath } from "../node/configuration/config-file.ts";
import type { EffectiveConfiguration, Sourced } from "../node/configuration/effective-configuration.ts";
import { fileOptionsFinder, type FileOptions } from "../node/file-options.ts";
import { chooseFrom } from "./choice.ts";
import type { ExitCode } from "./run-sum.ts";
import { runSettingsOf, type ConfigArguments } from "./run-settings.ts";
import { complain, print } from "./terminal.ts";

/** What the command line says, as typed. */
export interface ConfigCommandArguments extends ConfigArguments {
  readonly file: string;
  readonly format: string;
}

/** One setting in force and where it comes from. */
interface ShownSetting {
  readonly key: string;
  readonly value: unknown;
  /** `file:line:column`, `preset recommended`, `command line` or `default`. */
  readonly from: string;
}

/** Prints the configuration that holds for a file, each value with where it comes from. */
export async function configCommand(given: ConfigCommandArguments): Promise<ExitCode> {
  const format = chooseFrom("format", given.format, ["text", "json"] as const);
  const options = await fileOptionsFinder(runSettingsOf(given))(given.file);
  for (const { path, message } of options.problems) complain(`${path}: ${message}`);
  const settings = [...(await settingsOf(options)), ...(await rulesOf(options, given))];
  if (format === "json") print(`${JSON.stringify(settings, undefined, 2)}\n`);
  else print(table(settings));
  return options.problems.length > 0 ? 2 : 0;
}

async function settingsOf({ configuration, lint }: FileOptions): Promise<readonly ShownSetting[]> {
  const shown: ShownSetting[] = [];
  const add = async (key: string, sourced: Sourced<unknown> | undefined): Promise<void> => {
    if (sourced) shown.push({ key, value: sourced.value, from: await placeOf(sourced) });
  };
  const edition = configuration?.project.edition;
  await add("edition", edition && { ...edition, at: ["edition"] });
  await add("failOn", configuration?.failOn);
  if (!configuration?.failOn) shown.push({ key: "failOn", value: "warning", from: "default" });
  await add("targets", configuration?.targets);
  await add("trustedRegistries", configuration?.trustedRegistries);
  await add("inline", configuration?.inline);
  for (const locked of configuration?.locked ?? []) await add("locked", locked);
  for (const { names, source } of lint.model?.baseImages ?? []) shown.push({ key: "baseImages", value: names, from: shownPath(source) });
  return shown;
}

async function rulesOf(options: FileOptions, given: ConfigArguments): Promise<readonly ShownSetting[]> {
  const { lint, configuration } = options;
  const catalog: readonly CatalogEntry[] = lint.catalog ?? [];
  const active = new Map(selectRules(catalog, lint).map((rule) => [rule.id, rule]));
  const shown: ShownSetting[] = [];
  for (const { id, rule } of catalog) {
    const running = active.get(id);
    const level = configuration?.levels.get(id);
    if (!running && !level) continue;
    const from = await originOf(id, rule.presets, lint.presets ?? [], configuration, given);
    shown.push({ key: `rules.${id}`, value: running?.severity ?? "off", from });
    const set = configuration?.options.get(id);
    for (const [name, value] of Object.entries(running ? (lint.options?.[id] ?? {}) : {})) {
      shown.push({ key: `rules.${id}.${name}`, value, from: set ? await placeOf(set, name) : "trustedRegistries" });
    }
  }
  return shown;
}

async function originOf(
  id: string,
  ofRule: readonly Preset[],
  chosen: readonly Preset[],
  configuration: EffectiveConfiguration | undefined,
  given: ConfigArguments,
): Promise<string> {
  const said = [...given.rule, ...given.only].flatMap((text) => text.split(","));
  if (said.some((text) => text === id || text.startsWith(`${id}=`))) return "command line";
  const level = configuration?.levels.get(id);
  if (level) return placeOf(level);
  return `preset ${ofRule.find((preset) => chosen.includes(preset)) ?? ""}`.trimEnd();
}

async function placeOf({ file, at }: { readonly file: ConfigFile; readonly at: ConfigPath }, ...more: ConfigPath): Promise<string> {
  return shownPath(await file.placeOf([...at, ...more]));
}

/** Paths below the current folder as a person would type them. */
function shownPath(place: string): string {
  const path = relative(process.cwd(), place);
  return path.startsWith("..") ? place : path;
}

function table(settings: readonly ShownSetting[]): string {
  const lines = settings.map(({ key, value, from }) => ({ left: `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`, from }));
  const columns = Math.min(60, Math.max(0, ...lines.map(({ left }) => left.length)));
  return lines.map(({ left, from }) => `${left.padEnd(columns)}  # ${from}\n`).join("");
}
