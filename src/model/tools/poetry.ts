import { PFLAG, type ToolGrammar } from "./grammar.ts";

/** https://python-poetry.org/docs/cli/ */
export const poetry: ToolGrammar = {
  style: PFLAG,
  aliases: { "-C": "--directory", "-P": "--project", "-p": "--priority", "-n": "--no-interaction", "-q": "--quiet", "-v": "--verbose", "-E": "--extras", "-G": "--group" },
  valued: new Set(["--directory", "--project", "--priority", "--source", "--extras", "--group", "--with", "--without", "--only", "--python", "--platform"]),
  subcommands: { source: { subcommands: {} }, env: { subcommands: {} }, self: { subcommands: {} }, run: { optionsEndAfter: 1 } },
};
