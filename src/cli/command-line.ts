import type { Options } from "yargs";
import { Parser } from "yargs/helpers";
import { didYouMean } from "./choice.ts";
import type { ConfigCommandArguments } from "./config-command.ts";
import type { InitArguments } from "./init-command.ts";
import type { InspectArguments } from "./inspect-command.ts";
import type { LintArguments } from "./lint-command.ts";
import {
  COMMON_OPTIONS,
  CONFIG_OPTIONS,
  INIT_OPTIONS,
  INSPECT_OPTIONS,
  LINT_OPTIONS,
  spellingsOf,
  TABLE_OPTIONS,
  UPGRADE_OPTIONS,
  type OptionTable,
} from "./options.ts";
import { reportRequests, reportWords } from "./report-requests.ts";
import type { ConfigArguments } from "./run-settings.ts";
import type { UpgradeArguments } from "./upgrade-command.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line asks for; `nothing` when help or the version was printed. */
export type Request =
  | { readonly command: "lint"; readonly given: LintArguments }
  | { readonly command: "rules"; readonly given: { readonly format: string; readonly noColor: boolean } }
  | { readonly command: "explain"; readonly given: { readonly rules: readonly string[]; readonly noColor: boolean } }
  | { readonly command: "inspect"; readonly given: InspectArguments }
  | { readonly command: "config"; readonly given: ConfigCommandArguments }
  | { readonly command: "init"; readonly given: InitArguments }
  | { readonly command: "upgrade"; readonly given: UpgradeArguments }
  | { readonly command: "nothing" };

export const COMMAND_NAMES: readonly string[] = ["rules", "explain", "inspect", "config", "init", "upgrade"];

const PARSER_CONFIGURATION = {
  "boolean-negation": false,
  "camel-case-expansion": false,
  "dot-notation": false,
  "greedy-arrays": false,
  "parse-numbers": false,
  "parse-positional-numbers": false,
  "populate--": true,
  "strip-aliased": true,
  // They come through among the words exactly as typed, so that the complaint can name them and their nearest relative.
  "unknown-options-as-args": true,
} as const;

/** Reads the words behind the program's name. Throws a `UsageError` for what cannot be followed. */
export async function readCommandLine(words: readonly string[], version: () => string): Promise<Request> {
  // What stands in front of a command may be an option of every command.
  const common = parse(words, {});
  const named = wordsOf(common, "_");
  if (isSet(common, "help") || isSet(common, "version") || named.at(-1) === "help") {
    await (await import("./help.ts")).printHelp(words, version());
    return { command: "nothing" };
  }
  switch (named[0]) {
    case "rules": {
      const values = parse(words, TABLE_OPTIONS);
      operandsOf(values, 0, TABLE_OPTIONS);
      return { command: "rules", given: tableArguments(values) };
    }
    case "explain": {
      const values = parse(words, {});
      return { command: "explain", given: { rules: someOf(operandsOf(values, Infinity, {})), noColor: isSet(values, "no-color") } };
    }
    case "inspect": {
      const values = parse(words, INSPECT_OPTIONS);
      const files = someOf(operandsOf(values, Infinity, INSPECT_OPTIONS));
      return { command: "inspect", given: { files, context: lastOf(values, "context"), ...tableArguments(values) } };
    }
    case "config": {
      const values = parse(words, CONFIG_OPTIONS);
      const [file] = someOf(operandsOf(values, 1, CONFIG_OPTIONS));
      return { command: "config", given: { file, ...configArguments(values), ...tableArguments(values) } };
    }
    case "init": {
      const values = parse(words, INIT_OPTIONS);
      operandsOf(values, 0, INIT_OPTIONS);
      return { command: "init", given: { from: lastOf(values, "from") } };
    }
    case "upgrade": {
      const values = parse(words, UPGRADE_OPTIONS);
      const paths = operandsOf(values, Infinity, UPGRADE_OPTIONS);
      const given = { paths, stdinFilename: undefined, quiet: false, filesFrom: undefined, shard: undefined, gitignore: true, noColor: isSet(values, "no-color"), ...configArguments(values) };
      return { command: "upgrade", given };
    }
    default:
      return { command: "lint", given: lintArguments(parse(words, LINT_OPTIONS), words) };
  }
}

/** The words as yargs' parser takes them apart by the options of a command and those of every command. */
function parse(words: readonly string[], options: OptionTable): Values {
  const all: OptionTable = { ...options, ...COMMON_OPTIONS, help: { type: "boolean", alias: "h" }, version: { type: "boolean" } };
  const names = Object.entries(all);
  const those = (wanted: (option: Options) => unknown): string[] => names.flatMap(([name, option]) => (wanted(option) ? [name] : []));
  const { argv, error } = Parser.detailed([...words], {
    alias: Object.fromEntries(names.flatMap(([name, { alias }]) => (typeof alias === "string" ? [[name, [alias]]] : []))),
    boolean: those(({ type }) => type === "boolean"),
    string: those(({ type }) => type === "string"),
    array: those(({ array }) => array),
    // One or more, in its words.
    narg: Object.fromEntries(those(({ requiresArg }) => requiresArg).map((name) => [name, NaN])),
    configuration: PARSER_CONFIGURATION,
  });
  if (error) throw inOurWords(error);
  return argv;
}

/** Option values as the parser leaves them: what is given twice is an array. */
type Values = Readonly<Record<string, unknown>>;

function wordsOf(values: Values, name: string): string[] {
  const value: unknown = values[name];
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return given.flatMap((each) => (typeof each === "string" || typeof each === "boolean" ? [String(each)] : []));
}

/** Of an option that is given twice the last one counts, as a script's `plimsoll $DEFAULTS -f json` expects. */
function lastOf(values: Values, name: string): string | undefined {
  return wordsOf(values, name).at(-1);
}

function isSet(values: Values, name: string): boolean {
  return lastOf(values, name) === "true";
}

function lintArguments(values: Values, words: readonly string[]): LintArguments {
  const paths = wordsOf(values, "_");
  refuseOptions(paths, spellingsOf(LINT_OPTIONS, COMMON_OPTIONS));
  return {
    paths: [...paths, ...wordsOf(values, "--")],
    stdinFilename: lastOf(values, "stdin-filename"),
    reports: reportRequests(reportWords(words)),
    ...configArguments(values),
    failOn: lastOf(values, "fail-on"),
    since: lastOf(values, "since"),
    baseline: lastOf(values, "baseline"),
    writeBaseline: lastOf(values, "write-baseline"),
    filesFrom: lastOf(values, "files-from"),
    shard: lastOf(values, "shard"),
    gitignore: !isSet(values, "no-gitignore"),
    fix: isSet(values, "fix-unsafe") ? "unsafe" : isSet(values, "fix-suggestions") ? "suggestion" : isSet(values, "fix") ? "safe" : undefined,
    jobs: lastOf(values, "jobs"),
    cache: isSet(values, "cache"),
    cacheLocation: lastOf(values, "cache-location"),
    timing: isSet(values, "timing"),
    quiet: isSet(values, "quiet"),
    noColor: isSet(values, "no-color"),
  };
}

function configArguments(values: Values): ConfigArguments {
  return {
    config: lastOf(values, "config"),
    noConfig: isSet(values, "no-config"),
    noPlugins: isSet(values, "no-plugins"),
    noInline: isSet(values, "no-inline"),
    context: lastOf(values, "context"),
    date: lastOf(values, "date"),
    preset: wordsOf(values, "preset"),
    rule: wordsOf(values, "rule"),
    only: wordsOf(values, "only"),
  };
}

function tableArguments(values: Values): { readonly format: string; readonly noColor: boolean } {
  return { format: lastOf(values, "format") ?? TABLE_OPTIONS.format.default, noColor: isSet(values, "no-color") };
}

/** The words behind a command's name, of which it takes so many. */
function operandsOf(values: Values, most: number, options: OptionTable): string[] {
  const operands = wordsOf(values, "_").slice(1);
  refuseOptions(operands, spellingsOf(options, COMMON_OPTIONS));
  const unexpected = operands[most] ?? wordsOf(values, "--")[0];
  if (unexpected !== undefined) throw new UsageError(`unexpected argument "${unexpected}"`);
  return operands;
}

function someOf(operands: readonly string[]): readonly [string, ...string[]] {
  const [first, ...more] = operands;
  if (first === undefined) throw new UsageError("an argument is missing: `plimsoll explain <rule>`, `plimsoll inspect <file>`");
  return [first, ...more];
}

/** What begins with a dash and was not taken for an option is a mistyped one; words behind `--` are not looked at. */
function refuseOptions(words: readonly string[], spellings: readonly string[]): void {
  const unknown = words.find((word) => word.startsWith("-") && word !== "-");
  if (unknown === undefined) return;
  const option = unknown.split("=")[0] ?? unknown;
  throw new UsageError(`unknown option ${option}${didYouMean(option, spellings)}`);
}

/** The parser's complaints as ours; anything that is not a complaint is a bug and stays as it is. */
function inOurWords(error: Error): Error {
  const option = /^Not enough arguments following: (.+)$/.exec(error.message)?.[1];
  if (option !== undefined) return new UsageError(`the option ${option.length === 1 ? "-" : "--"}${option} needs a value`);
  return error;
}
