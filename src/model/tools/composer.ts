import { PFLAG, type ToolGrammar } from "./grammar.ts";

/** https://getcomposer.org/doc/03-cli.md */
export const composer: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-d": "--working-dir", "-n": "--no-interaction", "-q": "--quiet", "-v": "--verbose", "-o": "--optimize-autoloader",
    "-a": "--classmap-authoritative",
  },
  valued: new Set([
    "--working-dir", "--prefer-install", "--ignore-platform-req", "--apcu-autoloader-prefix", "--repository",
    "--repository-url", "--format", "--audit-format",
  ]),
  subcommands: {
    config: {
      aliases: {
        "-g": "--global", "-e": "--editor", "-a": "--auth", "-l": "--list", "-f": "--file", "-m": "--merge",
        "-j": "--json",
      },
      valued: new Set(["--file"]),
      flags: new Set(["--unset", "--absolute", "--source", "--append"]),
    },
    "create-project": { aliases: { "-s": "--stability" }, valued: new Set(["--stability"]) },
    global: { subcommands: {} },
  },
};
