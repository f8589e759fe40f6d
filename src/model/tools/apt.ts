import { PFLAG, type ToolGrammar } from "./grammar.ts";

/** https://manpages.debian.org/apt-get and apt(8), which share their option parser: `-t=testing` and `-y=false` are fine. */
export const apt: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-a": "--host-architecture", "-b": "--build", "--compile": "--build", "-c": "--config-file", "-d": "--download-only",
    "-f": "--fix-broken", "-h": "--help", "-m": "--fix-missing", "--ignore-missing": "--fix-missing", "-o": "--option",
    "-P": "--build-profiles", "-q": "--quiet", "-s": "--simulate", "--just-print": "--simulate", "--dry-run": "--simulate",
    "--recon": "--simulate", "--no-act": "--simulate", "-t": "--target-release", "--default-release": "--target-release",
    "-u": "--show-upgraded", "-v": "--version", "-V": "--verbose-versions", "-y": "--yes", "--assume-yes": "--yes",
    "--autoremove": "--auto-remove",
  },
  valued: new Set([
    "--host-architecture", "--config-file", "--option", "--build-profiles", "--target-release", "--with-source",
    "--error-on", "--snapshot",
  ]),
  subcommands: {},
};

/** https://manpages.debian.org/apt-cache */
export const aptCache: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-p": "--pkg-cache", "-s": "--src-cache", "-c": "--config-file", "-o": "--option", "-q": "--quiet",
    "-a": "--all-versions",
  },
  valued: new Set(["--pkg-cache", "--src-cache", "--config-file", "--option", "--with-source"]),
  subcommands: {},
};

/** https://manpages.debian.org/aptitude */
export const aptitude: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-d": "--download-only", "-f": "--fix-broken", "-F": "--display-format", "-q": "--quiet", "-r": "--with-recommends",
    "-R": "--without-recommends", "-s": "--simulate", "-t": "--target-release", "--default-release": "--target-release",
    "-o": "--option", "-w": "--width", "-y": "--yes", "--assume-yes": "--yes", "-O": "--sort",
  },
  valued: new Set([
    "--target-release", "--display-format", "--width", "--sort", "--option", "--add-user-tag", "--add-user-tag-to",
    "--remove-user-tag", "--remove-user-tag-from", "--group-by", "--log-file", "--log-level",
  ]),
  subcommands: {},
};

/** https://manpages.debian.org/add-apt-repository */
export const addAptRepository: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-c": "--component", "-C": "--cloud", "-d": "--debug", "-k": "--keyserver", "-l": "--login", "-L": "--list",
    "-m": "--massive-debug", "-n": "--no-update", "-p": "--pocket", "-P": "--ppa", "-r": "--remove",
    "-s": "--enable-source", "-S": "--sourceslist", "-u": "--update", "-U": "--uri", "-y": "--yes", "--assume-yes": "--yes",
  },
  valued: new Set(["--component", "--pocket", "--ppa", "--cloud", "--uri", "--sourceslist", "--keyserver"]),
};
