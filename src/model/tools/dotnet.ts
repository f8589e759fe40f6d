import { PFLAG, type ToolGrammar } from "./grammar.ts";

/** https://learn.microsoft.com/dotnet/core/tools/: options of the commands that restore packages. */
export const dotnet: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-s": "--source", "-r": "--runtime", "-c": "--configuration", "-o": "--output", "-f": "--framework", "-v": "--verbosity",
    "-n": "--name", "-u": "--username", "-p": "--property", "-a": "--arch", "-g": "--global",
  },
  valued: new Set([
    "--source", "--add-source", "--runtime", "--configuration", "--output", "--framework", "--verbosity", "--name", "--username",
    "--password", "--configfile", "--packages", "--version", "--tool-path", "--arch", "--os", "--property",
    "--valid-authentication-types", "--api-key", "--project", "--version-suffix",
  ]),
  flags: new Set(["--interactive", "--store-password-in-clear-text", "--allow-insecure-connections", "--no-restore", "--no-cache"]),
  subcommands: { nuget: { subcommands: {} }, tool: { subcommands: {} }, workload: { subcommands: {} }, run: { aliases: { "-p": "--project" } } },
};

/** https://learn.microsoft.com/nuget/reference/nuget-exe-cli-reference: options have one dash, and their case does not matter. */
export const nuget: ToolGrammar = {
  style: { longDash: "-", bundling: false, abbreviations: false, letterEquals: false },
  aliases: { "-source": "-Source", "-name": "-Name" },
  valued: new Set([
    "-Source", "-Name", "-UserName", "-Password", "-ConfigFile", "-OutputDirectory", "-Version", "-Framework", "-Verbosity",
    "-PackagesDirectory", "-SolutionDirectory", "-MSBuildVersion",
  ]),
  subcommands: {},
};
