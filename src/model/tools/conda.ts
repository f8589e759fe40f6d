import { ARGPARSE, type ToolGrammar } from "./grammar.ts";

/** https://docs.conda.io/projects/conda/en/stable/commands/; mamba and micromamba take the same. */
export const conda: ToolGrammar = {
  style: ARGPARSE,
  aliases: {
    "-n": "--name", "-p": "--prefix", "-c": "--channel", "-f": "--file", "-k": "--insecure", "-y": "--yes", "-q": "--quiet",
    "-v": "--verbose", "-d": "--dry-run", "-C": "--use-index-cache", "-a": "--all", "-r": "--root-prefix",
  },
  valued: new Set([
    "--name", "--prefix", "--channel", "--file", "--solver", "--experimental-solver", "--experimental", "--repodata-fn",
    "--clone", "--revision", "--subdir", "--platform", "--root-prefix", "--rc-file", "--cacert-path", "--ssl-verify",
    "--remove-key",
  ]),
  pairs: new Set(["--set", "--add", "--append", "--prepend", "--remove"]),
  flags: new Set([
    "--yes", "--insecure", "--override-channels", "--use-local", "--no-deps", "--only-deps", "--no-pin", "--copy",
    "--freeze-installed", "--no-update-deps", "--force-reinstall", "--offline", "--json", "--debug", "--all", "--env",
    "--system", "--show", "--show-sources", "--tarballs", "--packages", "--index-cache", "--force-pkgs-dirs",
  ]),
  subcommands: {
    run: { valued: new Set(["--cwd"]), flags: new Set(["--no-capture-output", "--live-stream"]), optionsEndAfter: 1 },
    remove: { flags: new Set(["--force", "--all"]) },
    env: { subcommands: {} },
  },
};
