import { allRules, resolveCode } from "../../linter.ts";
import { isMapping, readConfigFile, type ConfigFile } from "./config-file.ts";

/** What of a `.hadolint.yaml` can be said in plimsoll's words. */
export interface HadolintTranslation {
  /** A configuration of plimsoll. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What has no twin: rule codes and keys, as written. */
  readonly without: readonly string[];
}

export const HADOLINT_FILE_NAMES: readonly string[] = [".hadolint.yaml", ".hadolint.yml"];

const LEVELS = ["error", "warning", "info", "style"] as const;

/** hadolint's threshold by its names: https://github.com/hadolint/hadolint#configure */
const THRESHOLDS: Readonly<Record<string, string>> = { error: "error", warning: "warning", info: "info", style: "style", ignore: "style", none: "never" };

/** Keys that say how hadolint itself reports; plimsoll's options on the command line do that. */
const ABOUT_HADOLINT: ReadonlySet<string> = new Set(["format", "no-color", "verbose"]);

/** Keys about labels, which no rule of plimsoll looks at: https://github.com/hadolint/hadolint#linting-labels */
const ABOUT_LABELS: ReadonlySet<string> = new Set(["label-schema", "strict-labels"]);

/** A `.hadolint.yaml` as a configuration of plimsoll; absent when there is none. Codes without a twin are left out. */
export async function readHadolintConfig(path: string): Promise<ConfigFile | undefined> {
  const file = await readConfigFile(path);
  return file && { path, value: translateHadolint(file.value).settings, placeOf: () => Promise.resolve(path) };
}

/** Translates what a `.hadolint.yaml` holds. What is not understood is listed, never an error: it is another tool's file. */
export function translateHadolint(value: unknown): HadolintTranslation {
  if (!isMapping(value)) return { settings: {}, without: [] };
  const rules: Record<string, string> = {};
  const without: string[] = [];
  const set = (codes: unknown, level: string): void => {
    for (const code of textsOf(codes)) {
      if (resolveCode(code, allRules).length > 0) rules[code] = level;
      else without.push(code);
    }
  };
  const settings: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    if (key === "override" && isMapping(given)) for (const level of LEVELS) set(given[level], level);
    else if (key === "trustedRegistries") settings.trustedRegistries = textsOf(given);
    else if (key === "failure-threshold" && typeof given === "string") settings.failOn = THRESHOLDS[given] ?? "style";
    else if (key === "no-fail") settings.failOn = given === true ? "never" : settings.failOn;
    else if (key === "disable-ignore-pragma") settings.inline = given !== true;
    else if (ABOUT_LABELS.has(key)) without.push(...(asksForNothing(given) ? [] : [`${key} (no rule is about labels)`]));
    else if (key !== "ignored" && !ABOUT_HADOLINT.has(key)) without.push(key);
  }
  // Ignoring a rule wins over its severity, wherever the two stand.
  set(value.ignored, "off");
  const said = Object.entries(settings).filter(([, each]) => each !== undefined);
  return { settings: { ...(Object.keys(rules).length === 0 ? {} : { rules }), ...Object.fromEntries(said) }, without };
}

function asksForNothing(given: unknown): boolean {
  return given === false || given === null || (isMapping(given) && Object.keys(given).length === 0);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}
