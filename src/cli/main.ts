#!/usr/bin/env node
import { ConfigError } from "../index.ts";
import { packageVersion } from "../node/package-files.ts";
import { COMMAND_NAMES, readCommandLine } from "./command-line.ts";
import { explainCommand } from "./explain-command.ts";
import { inspectCommand } from "./inspect-command.ts";
import { lintCommand, type ExitCode } from "./lint-command.ts";
import { rulesCommand } from "./rules-command.ts";
import { complain, surviveClosedPipe } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

async function run(words: readonly string[]): Promise<ExitCode> {
  const request = await readCommandLine(words, packageVersion());
  switch (request.command) {
    case "lint":
      return lintCommand(request.given, COMMAND_NAMES);
    case "rules":
      return rulesCommand(request.given);
    case "explain":
      return explainCommand(request.given);
    case "inspect":
      return inspectCommand(request.given);
    case "nothing":
      return 0;
  }
}

surviveClosedPipe();
try {
  // Not process.exit(): a pipe that is read slowly still gets everything.
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  if (error instanceof UsageError || error instanceof ConfigError) complain(`${error.message}\nTry: plimsoll --help`);
  else complain(`this is a bug, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
