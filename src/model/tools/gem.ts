import { GNU, type ToolGrammar } from "./grammar.ts";

/** https://github.com/rubygems/guides/blob/main/command-reference.md */
export const gem: ToolGrammar = {
  style: GNU,
  aliases: {
    "-v": "--version", "-i": "--install-dir", "-n": "--bindir", "-P": "--trust-policy", "-p": "--http-proxy",
    "-s": "--source", "-B": "--bulk-threshold", "-N": "--no-document", "-f": "--force", "-a": "--add", "-r": "--remove",
    "-l": "--list", "-c": "--clear-all", "-V": "--verbose", "-q": "--quiet", "-E": "--env-shebang", "-g": "--file",
  },
  valued: new Set([
    "--version", "--install-dir", "--bindir", "--trust-policy", "--http-proxy", "--source", "--bulk-threshold",
    "--build-root", "--platform", "--config-file", "--add", "--remove", "--target-rbconfig", "--key", "--host", "--otp",
    "--without", "--file",
  ]),
  flags: new Set([
    "--document", "--no-document", "--no-http-proxy", "--no-ri", "--no-rdoc", "--ri", "--rdoc", "--conservative",
    "--development", "--user-install", "--no-user-install", "--ignore-dependencies", "--minimal-deps", "--prerelease",
    "--pre", "--wrappers", "--format-executable", "--system", "--backtrace", "--debug", "--norc", "--silent", "--update",
    "--default", "--clear-sources", "--local", "--remote", "--both", "--lock", "--post-install-message", "--suggestions",
  ]),
  subcommands: {
    install: {
      aliases: { "-l": "--local", "-r": "--remote", "-b": "--both", "-w": "--wrappers", "-u": "--update" },
      flags: new Set(["--remote"]),
    },
    update: { aliases: { "-l": "--local", "-r": "--remote", "-b": "--both" }, flags: new Set(["--remote"]) },
    uninstall: {
      aliases: { "-a": "--all", "-x": "--executables", "-I": "--ignore-dependencies" },
      flags: new Set(["--all", "--executables"]),
    },
    list: {
      aliases: { "-a": "--all", "-r": "--remote", "-l": "--local", "-d": "--details", "-e": "--exact" },
      flags: new Set(["--remote"]),
    },
  },
};

/** https://bundler.io/man/bundle.1.html */
export const bundle: ToolGrammar = {
  style: GNU,
  aliases: { "-j": "--jobs", "-P": "--trust-policy" },
  valued: new Set([
    "--jobs", "--retry", "--path", "--gemfile", "--shebang", "--without", "--with", "--trust-policy",
    "--target-rbconfig", "--system-bindir",
  ]),
  flags: new Set([
    "--binstubs", "--deployment", "--frozen", "--full-index", "--local", "--global", "--quiet", "--clean", "--redownload",
  ]),
  subcommands: { exec: { optionsEndAfter: 1 } },
};
