import { GNU, type OptionTable, type ToolGrammar } from "./grammar.ts";

const addRepository: OptionTable = {
  aliases: {
    "-r": "--repo", "-t": "--type", "-n": "--name", "-p": "--priority", "-g": "--gpgcheck", "-G": "--no-gpgcheck",
    "-f": "--refresh", "-F": "--no-refresh", "-e": "--enable", "-d": "--disable", "-c": "--check", "-C": "--no-check",
    "-k": "--keep-packages", "-K": "--no-keep-packages",
  },
  valued: new Set(["--repo", "--type", "--name", "--priority"]),
  flags: new Set([
    "--gpgcheck-strict", "--gpgcheck-allow-unsigned", "--gpgcheck-allow-unsigned-repo",
    "--gpgcheck-allow-unsigned-package", "--gpgcheck-default",
  ]),
};

const install: OptionTable = {
  aliases: {
    "-r": "--repo", "-t": "--type", "-n": "--name", "-C": "--capability", "-f": "--force", "-l": "--auto-agree-with-licenses",
    "-D": "--dry-run", "-d": "--download-only", "-y": "--no-confirm", "-u": "--clean-deps",
  },
  valued: new Set(["--repo", "--from", "--type", "--download", "--solver-focus"]),
  flags: new Set([
    "--name", "--allow-unsigned-rpm", "--no-recommends", "--recommends", "--force-resolution", "--oldpackage",
  ]),
};

/** https://manpages.opensuse.org/Tumbleweed/zypper/zypper.8.en.html */
export const zypper: ToolGrammar = {
  style: GNU,
  aliases: {
    "-c": "--config", "-R": "--root", "-D": "--reposd-dir", "-C": "--cache-dir", "-p": "--plus-repo", "-s": "--table-style",
    "-n": "--non-interactive", "-q": "--quiet", "-v": "--verbose", "-x": "--xmlout", "-t": "--terse", "-A": "--no-abbrev",
    "-i": "--ignore-unknown",
  },
  valued: new Set([
    "--config", "--root", "--installroot", "--reposd-dir", "--cache-dir", "--raw-cache-dir", "--solv-cache-dir",
    "--pkg-cache-dir", "--plus-repo", "--plus-content", "--userdata", "--releasever", "--table-style",
  ]),
  flags: new Set([
    "--non-interactive", "--non-interactive-include-reboot-patches", "--gpg-auto-import-keys", "--no-gpg-checks",
    "--no-refresh", "--no-cd", "--no-remote", "--disable-repositories", "--disable-system-resolvables", "--ignore-unknown",
  ]),
  subcommands: {
    addrepo: addRepository, ar: addRepository, modifyrepo: addRepository, mr: addRepository,
    install, in: install, update: install, up: install, remove: install, rm: install,
    refresh: { aliases: { "-r": "--repo", "-f": "--force", "-s": "--services" }, valued: new Set(["--repo"]) },
    ref: { aliases: { "-r": "--repo", "-f": "--force", "-s": "--services" }, valued: new Set(["--repo"]) },
    "dist-upgrade": install, dup: install, patch: install,
  },
};
