import { PFLAG, type ToolGrammar } from "./grammar.ts";

/** https://doc.rust-lang.org/cargo/commands/: what follows `--` or the operand of `run` belongs to the program. */
export const cargo: ToolGrammar = {
  style: PFLAG,
  selector: "+",
  aliases: {
    "-F": "--features", "-j": "--jobs", "-p": "--package", "-q": "--quiet", "-v": "--verbose", "-V": "--version",
    "-f": "--force", "-r": "--release", "-h": "--help", "--vers": "--version", "--out-dir": "--artifact-dir",
  },
  valued: new Set([
    "-C", "-Z", "--artifact-dir", "--base", "--bench", "--bin", "--branch", "--color", "--config", "--example", "--exclude",
    "--explain", "--features", "--git", "--index", "--jobs", "--lockfile-path", "--manifest-path", "--message-format",
    "--package", "--path", "--profile", "--registry", "--rename", "--rev", "--root", "--tag", "--target", "--target-dir",
    "--test", "--token",
  ]),
  subcommands: {
    install: { valued: new Set(["--version"]) },
    binstall: { valued: new Set(["--version", "--install-path", "--strategies"]), aliases: { "-y": "--no-confirm" } },
    run: { optionsEndAfter: 1 },
  },
};

/** https://rust-lang.github.io/rustup/ */
export const rustup: ToolGrammar = {
  style: PFLAG,
  selector: "+",
  aliases: { "-c": "--component", "-t": "--target", "-y": "--yes" },
  valued: new Set([
    "--component", "--target", "--profile", "--toolchain", "--path", "--default-toolchain", "--default-host",
  ]),
  subcommands: { run: { optionsEndAfter: 2 } },
};
