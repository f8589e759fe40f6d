import { GNU, type ToolGrammar } from "./grammar.ts";

/** https://pip.pypa.io/en/stable/cli/: most options are known to every subcommand. */
export const pip: ToolGrammar = {
  style: GNU,
  aliases: {
    "-h": "--help", "-v": "--verbose", "-V": "--version", "-q": "--quiet", "-i": "--index-url", "--pypi-url": "--index-url",
    "-f": "--find-links", "-r": "--requirement", "-c": "--constraint", "-e": "--editable", "-t": "--target",
    "-U": "--upgrade", "-I": "--ignore-installed", "-C": "--config-settings", "--config-setting": "--config-settings",
    "-d": "--dest", "-w": "--wheel-dir", "-y": "--yes", "-b": "--build",
  },
  valued: new Set([
    // Where packages come from.
    "--index-url", "--extra-index-url", "--find-links", "--trusted-host", "--cert", "--client-cert", "--proxy",
    "--keyring-provider", "--requirement", "--constraint", "--build-constraint", "--editable", "--group",
    // Which of them.
    "--platform", "--python-version", "--implementation", "--abi", "--no-binary", "--only-binary", "--upgrade-strategy",
    "--uploaded-prior-to",
    // Where they go, and how.
    "--target", "--root", "--prefix", "--src", "--build", "--dest", "--wheel-dir", "--config-settings", "--global-option",
    "--install-option", "--build-option", "--progress-bar", "--root-user-action", "--report", "--cache-dir", "--log",
    "--retries", "--resume-retries", "--timeout", "--default-timeout", "--exists-action", "--python", "--use-feature",
    "--use-deprecated", "--editor", "--algorithm", "--path", "--exclude", "--format",
  ]),
  flags: new Set([
    "--isolated", "--require-virtualenv", "--no-input", "--no-cache-dir", "--disable-pip-version-check", "--no-color",
    "--no-python-version-warning", "--debug", "--no-deps", "--no-dependencies", "--pre", "--dry-run", "--user",
    "--force-reinstall", "--ignore-requires-python", "--no-build-isolation", "--use-pep517", "--no-use-pep517",
    "--check-build-dependencies", "--break-system-packages", "--compile", "--no-compile", "--no-warn-script-location",
    "--no-warn-conflicts", "--prefer-binary", "--require-hashes", "--no-clean", "--no-index", "--global", "--site",
    "--process-dependency-links", "--all", "--json", "--not-required",
  ]),
  subcommands: {},
};
