import { ARGPARSE, type OptionTable, type ToolGrammar } from "./grammar.ts";

const configManager: OptionTable = {
  aliases: { "--add_repo": "--add-repo", "--enable": "--set-enabled", "--disable": "--set-disabled" },
  valued: new Set(["--add-repo", "--from-repofile", "--id", "--set", "--save-filename"]),
  flags: new Set(["--set-enabled", "--set-disabled", "--save", "--dump", "--overwrite", "--create-missing-dir"]),
};

/**
 * https://dnf.readthedocs.io/en/latest/command_ref.html; yum, microdnf and tdnf take a part of it with the same meanings.
 * `--nogpgcheck` was renamed `--no-gpgchecks` in dnf 5, which still takes both.
 */
export const dnf: ToolGrammar = {
  style: ARGPARSE,
  aliases: {
    "-c": "--config", "-d": "--debuglevel", "-e": "--errorlevel", "-x": "--exclude", "--excludepkgs": "--exclude",
    "-R": "--randomwait", "-y": "--assumeyes", "-q": "--quiet", "-v": "--verbose", "-C": "--cacheonly", "-b": "--best",
    "-h": "--help", "--repoid": "--repo", "--enable-repo": "--enablerepo", "--disable-repo": "--disablerepo",
    "--advisories": "--advisory", "--bz": "--bzs", "--cve": "--cves", "--sec-severity": "--secseverity",
    "--no-gpgchecks": "--nogpgcheck", "--no-gpg-checks": "--nogpgcheck", "--destdir": "--downloaddir",
  },
  valued: new Set([
    "--config", "--debuglevel", "--errorlevel", "--exclude", "--randomwait", "--repo", "--enablerepo", "--disablerepo",
    "--repofrompath", "--from-repo", "--setopt", "--setvar", "--releasever", "--releasever-major", "--releasever-minor",
    "--installroot", "--forcearch", "--arch", "--enableplugin", "--disableplugin", "--enable-plugin", "--disable-plugin",
    "--disableexcludes", "--disableexcludepkgs", "--advisory", "--bzs", "--cves", "--secseverity", "--color", "--comment",
    "--downloaddir", "--rpmverbosity", "--store", "--qf", "--queryformat",
  ]),
  flags: new Set([
    "--allowerasing", "--assumeno", "--best", "--nobest", "--bugfix", "--cacheonly", "--downloadonly", "--enhancement",
    "--help-cmd", "--newpackage", "--nodocs", "--nogpgcheck", "--noplugins", "--obsoletes", "--refresh", "--security",
    "--showduplicates", "--skip-broken", "--skip-unavailable", "--version", "--installed", "--available",
    "--all", "--recent", "--updates", "--extras", "--requires", "--provides", "--resolve", "--source", "--alldeps",
    "--allow-downgrade", "--nodeps", "--noautoremove", "--userinstalled",
  ]),
  subcommands: {
    "config-manager": configManager,
    "repository-packages": {},
    module: {},
  },
};

/** https://man7.org/linux/man-pages/man1/yum-config-manager.1.html: the operands are repositories. */
export const yumConfigManager: ToolGrammar = {
  style: ARGPARSE,
  aliases: { ...dnf.aliases, "--add_repo": "--add-repo" },
  valued: new Set([...(dnf.valued ?? []), "--add-repo"]),
  flags: new Set(["--enable", "--disable", "--set-enabled", "--set-disabled", "--save", "--dump", "--nogpgcheck"]),
};
