import { UNABRIDGED, type OptionTable, type ToolGrammar } from "./grammar.ts";

const running: OptionTable = { optionsEndAfter: 1 };

/** https://docs.astral.sh/uv/reference/cli/: `uv pip install` takes nearly what pip takes. */
export const uv: ToolGrammar = {
  style: UNABRIDGED,
  aliases: {
    "-i": "--index-url", "-f": "--find-links", "-p": "--python", "-r": "--requirements", "--requirement": "--requirements",
    "-c": "--constraints", "--constraint": "--constraints", "-e": "--editable", "-t": "--target", "-U": "--upgrade",
    "-P": "--upgrade-package", "-C": "--config-setting", "--config-settings": "--config-setting", "-b": "--build-constraints",
    "-q": "--quiet", "-v": "--verbose", "-n": "--no-cache", "--no-cache-dir": "--no-cache", "--trusted-host": "--allow-insecure-host",
    "-o": "--output-file", "-w": "--with",
  },
  valued: new Set([
    "--index", "--default-index", "--index-url", "--extra-index-url", "--find-links", "--index-strategy", "--allow-insecure-host",
    "--keyring-provider", "--python", "--requirements", "--constraints", "--overrides", "--excludes", "--build-constraints",
    "--editable", "--target", "--prefix", "--upgrade-package", "--reinstall-package", "--refresh-package", "--config-setting",
    "--no-build-isolation-package", "--no-binary", "--only-binary", "--no-build-package", "--no-binary-package", "--resolution",
    "--prerelease", "--fork-strategy", "--exclude-newer", "--link-mode", "--python-version", "--python-platform", "--torch-backend",
    "--extra", "--no-extra", "--group", "--no-group", "--only-group", "--package", "--directory", "--project", "--config-file",
    "--cache-dir", "--color", "--output-file", "--format", "--with", "--with-requirements", "--with-editable", "--env-file",
    "--branch", "--tag", "--rev", "--marker", "--script", "--install-dir", "--mirror",
  ]),
  subcommands: { pip: { subcommands: {} }, tool: { subcommands: { run: running } }, python: { subcommands: {} }, run: running },
};
