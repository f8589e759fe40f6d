import { allRules, ConfigError, type LintOptions, type Preset, type Severity } from "../linter.ts";
import { buildContext } from "./build-context.ts";
import { readConfigFile, type ConfigFile } from "./configuration/config-file.ts";
import { combine, lintOptionsOf, type EffectiveConfiguration } from "./configuration/effective-configuration.ts";
import { configurationFinder } from "./configuration/find-configuration.ts";
import { loadConfiguration, type ProjectConfiguration } from "./configuration/project-configuration.ts";
import { currentDate } from "./current-date.ts";
import type { RunProblem } from "./run-problem.ts";

/** What the caller says about every file of a run; it wins over the configuration. */
export interface RunSettings {
  /** The configuration file to use instead of the nearest; `none` for the defaults. */
  readonly config?: string | { readonly none: true } | undefined;
  /** The build context's folder. */
  readonly context?: string | undefined;
  /** The day to judge by, an ISO date; the clock's when absent. */
  readonly today?: string | undefined;
  /** Whether plug-ins may be loaded; they may unless this is false. */
  readonly plugins?: boolean | undefined;
  /** Sets of rules that are added. */
  readonly presets?: readonly Preset[] | undefined;
  readonly rules?: LintOptions["rules"];
  readonly only?: LintOptions["only"];
  readonly inline?: boolean | undefined;
}

/** How one file is linted. */
export interface FileOptions {
  /** The same object for all files that are linted alike. */
  readonly lint: LintOptions;
  /** What the configuration fails a run at; absent when it does not say. */
  readonly failOn: Severity | "never" | undefined;
  /** Absent when there is no configuration. */
  readonly configuration: EffectiveConfiguration | undefined;
  /** Plug-ins that could not be loaded. */
  readonly problems: readonly RunProblem[];
}

export type FileOptionsFinder = (file: string) => Promise<FileOptions>;

/** How each file of a run is linted: by the configuration nearest to it. The finder throws a `ConfigError` for one that cannot be followed. */
export function fileOptionsFinder(run: RunSettings): FileOptionsFinder {
  const readContextFile = run.context === undefined ? undefined : buildContext(run.context);
  const outside = { today: run.today ?? currentDate(), ...(readContextFile && { readContextFile }) };
  const configurationOf = configFinder(run.config);
  const projects = new Map<string, Promise<ProjectConfiguration>>();
  const settled = new Map<string, FileOptions>();
  const settle = (key: string, configuration: EffectiveConfiguration | undefined): FileOptions => {
    const known = settled.get(key);
    if (known) return known;
    const base: LintOptions = configuration ? lintOptionsOf(configuration) : { catalog: allRules };
    const lint: LintOptions = {
      ...base,
      presets: [...(base.presets ?? ["recommended" as const]), ...(run.presets ?? [])],
      rules: { ...base.rules, ...run.rules },
      only: run.only,
      inline: run.inline ?? base.inline,
      model: { ...base.model, ...outside },
    };
    const answer = { lint, failOn: configuration?.failOn?.value, configuration, problems: configuration?.project.problems ?? [] };
    settled.set(key, answer);
    return answer;
  };
  return async (file) => {
    const config = await configurationOf(file);
    if (!config) return settle("", undefined);
    let loading = projects.get(config.path);
    if (!loading) projects.set(config.path, (loading = loadConfiguration(config, { plugins: run.plugins ?? true })));
    const project = await loading;
    const holds = project.layers.map((layer) => layer.holdsFor(file));
    // Files for which the same overrides hold are linted alike.
    return settle(`${config.path} ${holds.map(Number).join("")}`, combine(project, project.layers.filter((_, index) => holds[index])));
  };
}

function configFinder(given: RunSettings["config"]): (file: string) => Promise<ConfigFile | undefined> {
  if (given === undefined) return configurationFinder();
  if (typeof given !== "string") return () => Promise.resolve(undefined);
  const reading = readConfigFile(given).then((file) => {
    if (!file) throw new ConfigError(`${given}: this configuration cannot be read`);
    return file;
  });
  return () => reading;
}
