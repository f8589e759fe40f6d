import yargs, { type Argv } from "yargs";
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

const DESCRIPTION = "Lint Dockerfiles: who the container runs as, where its bytes come from and who owns its files";

const EPILOGUE = `Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 wrong
usage, a path that cannot be read, or an internal error.`;

const ARGUMENTS = "Arguments:";

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
export async function readCommandLine(words: readonly string[], version: string): Promise<Request> {
  let request: Request = { command: "nothing" };
  const parser = yargs()
    .scriptName("plimsoll")
    // The same help on every machine.
    .locale("en")
    .updateStrings({ "Positionals:": ARGUMENTS })
    .wrap(80)
    .exitProcess(false)
    .fail(false)
    .parserConfiguration(PARSER_CONFIGURATION)
    .command("$0 [paths..]", DESCRIPTION, describeLint, (values: Values) => {
      request = { command: "lint", given: lintArguments(values, words) };
    })
    .command("rules", "List the rules", describeTable, (values: Values) => {
      refuseMore(values, []);
      request = { command: "rules", given: tableArguments(values) };
    })
    .command("explain <rules..>", "Print the page of a rule", describeExplain, (values: Values) => {
      const rules = wordsOf(values, "rules");
      refuseMore(values, rules);
      request = { command: "explain", given: { rules, noColor: isSet(values, "no-color") } };
    })
    .command("inspect <files..>", "Print what plimsoll knows of a file", describeInspect, (values: Values) => {
      const files = wordsOf(values, "files");
      refuseMore(values, files);
      request = { command: "inspect", given: { files, context: lastOf(values, "context"), ...tableArguments(values) } };
    })
    .command("config <file>", "Print the configuration that holds for a file, and where it comes from", describeConfig, (values: Values) => {
      const [file = "", ...more] = wordsOf(values, "file");
      refuseMore(values, [file, ...more], CONFIG_OPTIONS);
      request = { command: "config", given: { file, ...configArguments(values), ...tableArguments(values) } };
    })
    .command("init", "Write a commented .plimsoll.yaml", describeInit, (values: Values) => {
      refuseMore(values, [], INIT_OPTIONS);
      request = { command: "init", given: { from: lastOf(values, "from") } };
    })
    .command("upgrade [paths..]", "Show what the next edition would newly report", describeUpgrade, (values: Values) => {
      const paths = wordsOf(values, "paths");
      refuseMore(values, paths, UPGRADE_OPTIONS);
      const given = { paths, stdinFilename: undefined, quiet: false, filesFrom: undefined, shard: undefined, gitignore: true, noColor: isSet(values, "no-color"), ...configArguments(values) };
      request = { command: "upgrade", given };
    })
    .options(COMMON_OPTIONS)
    .help()
    .alias("help", "h")
    .version(version);
  try {
    await parser.parseAsync(words);
  } catch (error) {
    throw inOurWords(error);
  }
  return request;
}

/** A command's own options, in its help in front of those that every command has. */
function grouped(command: Argv, options: OptionTable): Argv {
  return command
    .options(options)
    // Groups are shown in the order in which they are first named.
    .group([], ARGUMENTS)
    .group(Object.keys(options), "Options:")
    .group([...Object.keys(COMMON_OPTIONS), "help", "version"], "Everywhere:");
}

function describeLint(command: Argv): Argv {
  return grouped(command, LINT_OPTIONS)
    .positional("paths", { describe: "Files, folders to search for Dockerfiles, or - for standard input; the current folder unless given", type: "string", array: true })
    .example("$0", "Every Dockerfile below this folder")
    .example("$0 api/Dockerfile web", "A file and a folder")
    .example("$0 -f unix --fail-on error", "One line for each finding")
    .example("$0 --only no-sudo,DL3002", "Rules, also by the codes of others")
    .example("$0 --rule latest-tag=error", "A rule at another severity")
    .epilogue(EPILOGUE);
}

function describeTable(command: Argv): Argv {
  return grouped(command, TABLE_OPTIONS);
}

function describeExplain(command: Argv): Argv {
  return grouped(command, {})
    .positional("rules", { describe: "Ids, or codes of other linters: DL3002", type: "string", array: true })
    .example("$0 explain no-root-user", "What it finds, why it matters, how to fix it");
}

function describeInspect(command: Argv): Argv {
  return grouped(command, INSPECT_OPTIONS)
    .positional("files", { describe: "Dockerfiles, or - for standard input", type: "string", array: true })
    .example("$0 inspect api/Dockerfile", "Base, user and why, accounts, shell of each stage");
}

function describeConfig(command: Argv): Argv {
  return grouped(command, CONFIG_OPTIONS).positional("file", { describe: "A Dockerfile, which need not exist", type: "string" });
}

function describeInit(command: Argv): Argv {
  return grouped(command, INIT_OPTIONS);
}

function describeUpgrade(command: Argv): Argv {
  return grouped(command, UPGRADE_OPTIONS).positional("paths", { describe: "Files, or folders to search for Dockerfiles", type: "string", array: true });
}

/** Option values as yargs leaves them: what is given twice is an array. */
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
  const paths = [...wordsOf(values, "_"), ...wordsOf(values, "paths")];
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

/** A command takes the words that it names and no more. */
function refuseMore(values: Values, named: readonly string[], options: OptionTable = INSPECT_OPTIONS): void {
  // The first word is the command's own name.
  const more = [...wordsOf(values, "_").slice(1), ...wordsOf(values, "--")];
  refuseOptions([...named, ...wordsOf(values, "_").slice(1)], spellingsOf(options, COMMON_OPTIONS));
  const [unexpected] = more;
  if (unexpected !== undefined) throw new UsageError(`unexpected argument "${unexpected}"`);
}

/** What begins with a dash and was not taken for an option is a mistyped one; words behind `--` are not looked at. */
function refuseOptions(words: readonly string[], spellings: readonly string[]): void {
  const unknown = words.find((word) => word.startsWith("-") && word !== "-");
  if (unknown === undefined) return;
  const option = unknown.split("=")[0] ?? unknown;
  throw new UsageError(`unknown option ${option}${didYouMean(option, spellings)}`);
}

/** yargs' complaints as ours; anything that is not a complaint is a bug and stays as it is. */
function inOurWords(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const option = /^Not enough arguments following: (.+)$/.exec(error.message)?.[1];
  if (option !== undefined) return new UsageError(`the option ${option.length === 1 ? "-" : "--"}${option} needs a value`);
  if (error.message.startsWith("Not enough non-option arguments")) {
    return new UsageError("an argument is missing: `plimsoll explain <rule>`, `plimsoll inspect <file>`");
  }
  return error;
}
