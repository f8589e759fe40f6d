import type { Options } from "yargs";
import { FORMAT_NAMES, SEVERITIES } from "../linter.ts";

/** Options by name. */
export type OptionTable = Readonly<Record<string, Options>>;

const text = { type: "string", requiresArg: true } as const;
const list = { type: "string", array: true, requiresArg: true } as const;

/** Options of every command. */
export const COMMON_OPTIONS = {
  "no-color": { type: "boolean", describe: "No colours; NO_COLOR and FORCE_COLOR count too" },
} as const satisfies OptionTable;

const context = { ...text, describe: "The build context, for start-up scripts that COPY takes from it" } as const;

const configuration = {
  config: { ...text, describe: "This configuration, not the nearest .plimsoll.yaml" },
  "no-config": { type: "boolean", describe: "No configuration at all" },
  "no-plugins": { type: "boolean", describe: "Load no plug-ins, whatever the configuration names" },
} as const satisfies OptionTable;

/** Options of a lint run. */
export const LINT_OPTIONS = {
  context,
  format: { alias: "f", ...text, describe: `How to report: ${FORMAT_NAMES.join(", ")}; more than once for several reports` },
  date: { ...text, describe: "The day to judge by, as 2026-11-22, instead of today" },
  output: { alias: "o", ...text, describe: "Write the report of the -f before it into this file" },
  preset: { ...list, describe: "Add a set of rules: strict, kubernetes" },
  rule: { ...list, describe: "Switch a rule on, or set it: id, id=<severity>, id=off" },
  only: { ...list, describe: "Run only this rule, or these" },
  fix: { type: "boolean", describe: "Apply safe fixes: the image stays the same" },
  "fix-suggestions": { type: "boolean", describe: "Apply what most authors would want, too" },
  "fix-unsafe": { type: "boolean", describe: "Apply fixes that need a person's eye, too" },
  ...configuration,
  "no-inline": { type: "boolean", describe: "Comments in a Dockerfile silence nothing" },
  "fail-on": { ...text, describe: `Exit with 1 from here on: ${SEVERITIES.join(", ")}, never; warning unless given` },
  since: { ...text, describe: "Only what changed since this commit, branch or tag" },
  baseline: { ...text, describe: "Do not report what this file, from --write-baseline, knows" },
  "write-baseline": { ...text, describe: "Write what is found into this file, as known" },
  "files-from": { ...text, describe: "Read more paths from this file, or - : one a line, or between NULs" },
  shard: { ...text, describe: "Lint only a part of the files: 2/3 for the second of three" },
  "no-gitignore": { type: "boolean", describe: "Search also what .gitignore leaves out" },
  jobs: { alias: "j", ...text, describe: "How many threads lint; as many as pay off unless given" },
  cache: { type: "boolean", describe: "Keep what is found, and lint again only what has changed" },
  "cache-location": { ...text, describe: "The cache's file or folder; node_modules/.cache or the user's cache unless given" },
  timing: { type: "boolean", describe: "Print to standard error where the time went: each phase and each rule" },
  quiet: { alias: "q", type: "boolean", describe: "Report only what is at or above --fail-on, no summary" },
  "stdin-filename": { ...text, describe: "The name under which - is reported" },
} as const satisfies OptionTable;

/** Options of the commands that print something for people or for programs. */
export const TABLE_OPTIONS = {
  format: { alias: "f", ...text, describe: "How to print: text, json", default: "text" },
} as const satisfies OptionTable;

/** Options of `config`. */
export const CONFIG_OPTIONS = {
  ...TABLE_OPTIONS,
  ...configuration,
  preset: LINT_OPTIONS.preset,
  rule: LINT_OPTIONS.rule,
} as const satisfies OptionTable;

/** Options of `upgrade`. */
export const UPGRADE_OPTIONS = configuration;

/** Options of `init`. */
export const INIT_OPTIONS = {
  from: { ...text, describe: "Translate the configuration of another linter: hadolint" },
} as const satisfies OptionTable;

/** Options of `inspect`. */
export const INSPECT_OPTIONS = { ...TABLE_OPTIONS, context } as const satisfies OptionTable;

/** Every spelling of the options in these tables, dashes included, help and version too. */
export function spellingsOf(...tables: readonly OptionTable[]): string[] {
  const names = tables.flatMap((table) => Object.keys(table).map((name) => `--${name}`));
  const short = tables.flatMap((table) => Object.values(table).flatMap(({ alias }) => (typeof alias === "string" ? [`-${alias}`] : [])));
  return [...names, ...short, "--help", "--version"];
}
