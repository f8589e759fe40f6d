import { GNU, type OptionTable, type ToolGrammar } from "./grammar.ts";

/** What `git fetch` and `git pull` have in common. */
const FETCHING = [
  "--depth", "--deepen", "--shallow-since", "--shallow-exclude", "--negotiation-tip", "--refmap", "--jobs",
  "--submodule-prefix", "--upload-pack", "--server-option", "--filter",
];

const config: OptionTable = {
  aliases: { "-f": "--file", "-l": "--list", "-e": "--edit", "-z": "--null" },
  valued: new Set(["--file", "--blob", "--type", "--default", "--comment", "--value", "--url"]),
  flags: new Set(["--global", "--system", "--local", "--worktree", "--add", "--get", "--unset", "--replace-all", "--list"]),
};

/** https://git-scm.com/docs/git and the page of each command. */
export const git: ToolGrammar = {
  style: GNU,
  aliases: { "-v": "--version", "-h": "--help", "-p": "--paginate", "-P": "--no-pager" },
  valued: new Set([
    "-C", "-c", "--git-dir", "--work-tree", "--namespace", "--super-prefix", "--config-env", "--attr-source",
  ]),
  subcommands: {
    add: { valued: new Set(["--chmod", "--pathspec-from-file"]), flags: new Set(["-p"]) },
    apply: {
      valued: new Set(["-p", "-C", "--directory", "--exclude", "--include", "--whitespace", "--build-fake-ancestor"]),
    },
    am: {
      aliases: { "-S": "--gpg-sign" },
      valued: new Set(["-p", "-C", "--directory", "--exclude", "--include", "--whitespace", "--patch-format"]),
      glued: new Set(["-S"]),
    },
    archive: { aliases: { "-o": "--output" }, valued: new Set(["--output", "--format", "--prefix", "--remote", "--exec"]) },
    checkout: {
      aliases: { "-d": "--detach", "-f": "--force", "-q": "--quiet", "-t": "--track", "-m": "--merge", "-p": "--patch" },
      valued: new Set(["-b", "-B", "--orphan", "--conflict", "--pathspec-from-file"]),
    },
    clone: {
      aliases: {
        "-o": "--origin", "-b": "--branch", "-u": "--upload-pack", "-c": "--config", "-j": "--jobs", "-n": "--no-checkout",
        "-q": "--quiet", "-v": "--verbose", "-l": "--local", "-s": "--shared", "--recursive": "--recurse-submodules",
      },
      valued: new Set([
        "--origin", "--branch", "--upload-pack", "--config", "--depth", "--shallow-since", "--shallow-exclude", "--jobs",
        "--reference", "--reference-if-able", "--template", "--separate-git-dir", "--server-option", "--filter",
        "--bundle-uri", "--revision", "--ref-format",
      ]),
      flags: new Set([
        "--bare", "--mirror", "--single-branch", "--no-single-branch", "--no-tags", "--sparse", "--dissociate",
        "--progress", "--no-hardlinks", "--shallow-submodules", "--no-shallow-submodules", "--remote-submodules",
        "--reject-shallow", "--also-filter-submodules",
      ]),
    },
    commit: {
      aliases: { "-m": "--message", "-F": "--file", "-C": "--reuse-message", "-c": "--reedit-message", "-t": "--template" },
      valued: new Set([
        "--message", "--file", "--reuse-message", "--reedit-message", "--template", "--author", "--date", "--cleanup",
        "--fixup", "--squash", "--trailer",
      ]),
      glued: new Set(["-S", "-u"]),
    },
    config,
    fetch: {
      aliases: {
        "-j": "--jobs", "-o": "--server-option", "-t": "--tags", "-n": "--no-tags", "-f": "--force", "-q": "--quiet",
        "-p": "--prune",
      },
      valued: new Set([...FETCHING, "--recurse-submodules-default"]),
    },
    init: {
      aliases: { "-b": "--initial-branch", "-q": "--quiet" },
      valued: new Set(["--initial-branch", "--template", "--separate-git-dir", "--object-format", "--ref-format"]),
    },
    "ls-remote": {
      aliases: { "-o": "--server-option", "-h": "--heads", "-t": "--tags", "-q": "--quiet" },
      valued: new Set(["--upload-pack", "--sort", "--server-option"]),
    },
    pull: {
      aliases: {
        "-j": "--jobs", "-o": "--server-option", "-s": "--strategy", "-X": "--strategy-option", "-q": "--quiet",
        "-p": "--prune",
      },
      valued: new Set([...FETCHING, "--strategy", "--strategy-option", "--cleanup"]),
      glued: new Set(["-S", "-r"]),
    },
    push: {
      aliases: { "-o": "--push-option", "-f": "--force", "-u": "--set-upstream" },
      valued: new Set(["--push-option", "--receive-pack", "--exec", "--repo"]),
    },
    remote: { valued: new Set(["-t", "-m"]), flags: new Set(["-f"]) },
    reset: { aliases: { "-q": "--quiet" }, valued: new Set(["--pathspec-from-file"]) },
    submodule: {
      aliases: { "-b": "--branch", "-j": "--jobs", "-n": "--summary-limit", "-q": "--quiet", "-f": "--force" },
      valued: new Set(["--branch", "--jobs", "--summary-limit", "--name", "--reference", "--depth", "--filter"]),
    },
    tag: {
      aliases: { "-m": "--message", "-F": "--file", "-u": "--local-user" },
      valued: new Set([
        "--message", "--file", "--local-user", "--cleanup", "--sort", "--format", "--contains", "--trailer",
      ]),
      flags: new Set(["-d", "-v", "-s", "-a", "-f", "-l"]),
      glued: new Set(["-n"]),
    },
  },
};
