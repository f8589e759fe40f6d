import { PFLAG, type OptionTable, type ToolGrammar } from "./grammar.ts";

/**
 * https://github.com/npm/cli/blob/latest/docs/lib/content/using-npm/config.md: every setting is an option of every command;
 * `--no-x` turns a switch off.
 */
export const npm: ToolGrammar = {
  style: PFLAG,
  letterPairs: true,
  aliases: {
    "-a": "--all", "-c": "--call", "-f": "--force", "-g": "--global", "-L": "--location", "-l": "--long", "-m": "--message",
    "-p": "--parseable", "-C": "--prefix", "-S": "--save", "-B": "--save-bundle", "-D": "--save-dev", "-E": "--save-exact",
    "-O": "--save-optional", "-P": "--save-prod", "-h": "--usage", "-v": "--version", "-w": "--workspace", "-y": "--yes",
    "-ws": "--workspaces", "--reg": "--registry", "--prod": "--production", "-s": "--silent", "-q": "--quiet",
  },
  valued: new Set([
    "--registry", "--cafile", "--ca", "--cert", "--key", "--proxy", "--https-proxy", "--noproxy", "--otp", "--auth-type",
    "--scope", "--userconfig", "--globalconfig", "--prefix", "--cache", "--location", "--omit", "--include", "--only",
    "--also", "--workspace", "--install-strategy", "--lockfile-version", "--loglevel", "--logs-dir", "--logs-max",
    "--audit-level", "--before", "--tag", "--access", "--call", "--package", "--node-options", "--script-shell",
    "--user-agent", "--fetch-retries", "--fetch-retry-factor", "--fetch-retry-maxtimeout", "--fetch-retry-mintimeout",
    "--fetch-timeout", "--maxsockets", "--message", "--pack-destination", "--preid", "--replace-registry-host",
    "--save-prefix", "--tag-version-prefix", "--umask", "--depth", "--cpu", "--os", "--libc", "--shell", "--viewer",
    "--editor", "--git", "--local-address", "--searchlimit", "--sbom-format", "--provenance-file", "--min-release-age",
    "--init-author-email", "--init-author-name", "--init-author-url", "--init-license", "--init-module", "--init-version",
    "--node-gyp", "--python", "--target", "--arch", "--dist-url", "--nodedir",
  ]),
  subcommands: {},
};

/** https://github.com/npm/cli/blob/latest/docs/lib/content/commands/npx.md: what follows the package belongs to it. */
export const npx: ToolGrammar = {
  style: PFLAG,
  aliases: { "-p": "--package", "-c": "--call", "-y": "--yes", "-w": "--workspace", "-q": "--quiet" },
  valued: new Set(["--package", "--call", "--workspace", "--registry", "--cache", "--userconfig", "--loglevel"]),
  optionsEndAfter: 1,
};

const running: OptionTable = { optionsEndAfter: 1 };

/** https://github.com/yarnpkg/berry and, for version 1, https://github.com/yarnpkg/yarn */
export const yarn: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-D": "--dev", "-E": "--exact", "-P": "--peer", "-O": "--optional", "-T": "--tilde",
    "-W": "--ignore-workspace-root-check", "-s": "--silent", "-H": "--home",
  },
  valued: new Set([
    "--cwd", "--registry", "--cache-folder", "--preferred-cache-folder", "--modules-folder", "--global-folder",
    "--link-folder", "--prefix", "--use-yarnrc", "--mutex", "--network-timeout", "--network-concurrency", "--proxy",
    "--https-proxy", "--otp", "--scripts-prepend-node-path", "--emoji", "--loglevel", "--new-version", "--access",
    "--mode", "--level", "--pattern", "--groups",
  ]),
  subcommands: { run: running, exec: running, dlx: { valued: new Set(["-p", "--package"]), optionsEndAfter: 1 } },
};

/** https://pnpm.io/pnpm-cli */
export const pnpm: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-C": "--dir", "-F": "--filter", "-D": "--save-dev", "-E": "--save-exact", "-O": "--save-optional", "-P": "--save-prod",
    "-g": "--global", "-r": "--recursive", "-w": "--workspace-root",
  },
  valued: new Set([
    "--dir", "--filter", "--filter-prod", "--registry", "--store-dir", "--virtual-store-dir", "--modules-dir",
    "--lockfile-dir", "--global-dir", "--global-bin-dir", "--reporter", "--loglevel", "--network-concurrency",
    "--child-concurrency", "--workspace-concurrency", "--node-linker", "--package-import-method", "--hoist-pattern",
    "--public-hoist-pattern", "--config-dir", "--location", "--otp", "--tag", "--access",
  ]),
  subcommands: { run: running, exec: running, dlx: { valued: new Set(["--package"]), optionsEndAfter: 1 } },
};
