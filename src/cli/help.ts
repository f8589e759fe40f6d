import yargs, { type Argv } from "yargs";
import {
  COMMON_OPTIONS,
  CONFIG_OPTIONS,
  INIT_OPTIONS,
  INSPECT_OPTIONS,
  LINT_OPTIONS,
  TABLE_OPTIONS,
  UPGRADE_OPTIONS,
  type OptionTable,
} from "./options.ts";

const DESCRIPTION = "Lint Dockerfiles: who the container runs as, where its bytes come from and who owns its files";

const EPILOGUE = `Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 wrong
usage, a path that cannot be read, or an internal error.`;

const ARGUMENTS = "Arguments:";

/**
 * Prints the help, or the version, that these words ask for. Of a command line nothing more is left to yargs: to learn of all commands
 * and options, and to take the words apart three times, costs it 9 ms, where its parser alone needs 1.
 */
export async function printHelp(words: readonly string[], version: string): Promise<void> {
  await yargs()
    .scriptName("plimsoll")
    // The same help on every machine.
    .locale("en")
    .updateStrings({ "Positionals:": ARGUMENTS })
    .wrap(80)
    .exitProcess(false)
    .fail(false)
    .parserConfiguration({ "unknown-options-as-args": true })
    .command("$0 [paths..]", DESCRIPTION, describeLint)
    .command("rules", "List the rules", describeTable)
    .command("explain <rules..>", "Print the page of a rule", describeExplain)
    .command("inspect <files..>", "Print what plimsoll knows of a file", describeInspect)
    .command("config <file>", "Print the configuration that holds for a file, and where it comes from", describeConfig)
    .command("init", "Write a commented .plimsoll.yaml", describeInit)
    .command("upgrade [paths..]", "Show what the next edition would newly report", describeUpgrade)
    .options(COMMON_OPTIONS)
    .help()
    .alias("help", "h")
    .version(version)
    .parseAsync(words);
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
