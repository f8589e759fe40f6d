import { ConfigError } from "../linter.ts";
import { packageVersion } from "../node/package-files.ts";
import { COMMAND_NAMES, readCommandLine } from "./command-line.ts";
import { lintCommand } from "./lint-command.ts";
import { THREAD_WORD } from "../node/threads/orders.ts";
import type { ExitCode } from "./run-sum.ts";
import { complain } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

async function run(words: readonly string[]): Promise<ExitCode> {
  const request = await readCommandLine(words, packageVersion);
  // A command is loaded when it is asked for: most runs only lint.
  switch (request.command) {
    case "lint":
      return lintCommand(request.given, COMMAND_NAMES);
    case "rules":
      return (await import("./rules-command.ts")).rulesCommand(request.given);
    case "explain":
      return (await import("./explain-command.ts")).explainCommand(request.given);
    case "inspect":
      return (await import("./inspect-command.ts")).inspectCommand(request.given);
    case "config":
      return (await import("./config-command.ts")).configCommand(request.given);
    case "init":
      return (await import("./init-command.ts")).initCommand(request.given);
    case "upgrade":
      return (await import("./upgrade-command.ts")).upgradeCommand(request.given, COMMAND_NAMES);
    case "nothing":
      return 0;
  }
}

async function main(): Promise<void> {
  try {
    // Not process.exit(): a pipe that is read slowly still gets everything.
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof UsageError || error instanceof ConfigError) complain(`${error.message}\nTry: plimsoll --help`);
    else complain(`this is a bug, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

// No await at the top: the command is bundled as CommonJS, which has none.
if (process.argv[2] === THREAD_WORD) void import("../node/threads/lint-thread.ts").then(({ serveOrders }) => serveOrders());
else {
  // Everything is written then, and Node need not take its heap down piece by piece, which takes 3 ms.
  process.once("beforeExit", () => process.exit());
  void main();
}
