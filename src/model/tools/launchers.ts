import { GNU, UNABRIDGED, type ToolGrammar } from "./grammar.ts";

// Programs that start another one. Their own options end where it begins.

/** https://www.gnu.org/software/coreutils/manual/html_node/env-invocation.html: `NAME=value` words stand in front of the command. */
export const env: ToolGrammar = {
  style: GNU,
  aliases: {
    "-i": "--ignore-environment", "-0": "--null", "-u": "--unset", "-C": "--chdir", "-S": "--split-string",
    "-v": "--debug", "-a": "--argv0",
  },
  valued: new Set(["--unset", "--chdir", "--split-string", "--argv0"]),
  flags: new Set(["--block-signal", "--default-signal", "--ignore-signal", "--list-signal-handling"]),
  optionsEndAfter: 1,
};

/** https://man7.org/linux/man-pages/man1/time.1.html and the shells' own word */
export const time: ToolGrammar = {
  style: GNU,
  aliases: {
    "-a": "--append", "-f": "--format", "-o": "--output", "-p": "--portability", "-q": "--quiet", "-v": "--verbose",
  },
  valued: new Set(["--format", "--output"]),
  optionsEndAfter: 1,
};

/** https://www.gnu.org/software/coreutils/manual/html_node/nice-invocation.html */
export const nice: ToolGrammar = {
  style: GNU,
  aliases: { "-n": "--adjustment" },
  valued: new Set(["--adjustment"]),
  optionsEndAfter: 1,
};

/** Launchers without a valued option: nohup, setsid, builtin, command, catatonit, with-contenv, fakeroot, eatmydata. */
export const plainLauncher: ToolGrammar = { style: UNABRIDGED, optionsEndAfter: 1 };

/** https://www.gnu.org/software/bash/manual/html_node/Bourne-Shell-Builtins.html */
export const exec: ToolGrammar = { style: UNABRIDGED, valued: new Set(["-a"]), optionsEndAfter: 1 };

/** https://www.gnu.org/software/coreutils/manual/html_node/timeout-invocation.html: the duration stands in front of the command. */
export const timeout: ToolGrammar = {
  style: GNU,
  aliases: { "-k": "--kill-after", "-s": "--signal", "-v": "--verbose", "-f": "--foreground", "-p": "--preserve-status" },
  valued: new Set(["--kill-after", "--signal"]),
  optionsEndAfter: 1,
};

/** https://www.gnu.org/software/coreutils/manual/html_node/stdbuf-invocation.html */
export const stdbuf: ToolGrammar = {
  style: GNU,
  aliases: { "-i": "--input", "-o": "--output", "-e": "--error" },
  valued: new Set(["--input", "--output", "--error"]),
  optionsEndAfter: 1,
};

/** https://man7.org/linux/man-pages/man1/ionice.1.html */
export const ionice: ToolGrammar = {
  style: GNU,
  aliases: { "-c": "--class", "-n": "--classdata", "-p": "--pid", "-P": "--pgid", "-t": "--ignore", "-u": "--uid" },
  valued: new Set(["--class", "--classdata", "--pid", "--pgid", "--uid"]),
  optionsEndAfter: 1,
};

/** https://www.gnu.org/software/coreutils/manual/html_node/chroot-invocation.html: the new root stands in front of the command. */
export const chroot: ToolGrammar = {
  style: GNU,
  aliases: { "-u": "--userspec", "-g": "--groups" },
  valued: new Set(["--userspec", "--groups"]),
  flags: new Set(["--skip-chdir"]),
  optionsEndAfter: 1,
};

/** https://github.com/krallin/tini */
export const tini: ToolGrammar = { style: UNABRIDGED, valued: new Set(["-p", "-e"]), optionsEndAfter: 1 };

/** https://github.com/Yelp/dumb-init */
export const dumbInit: ToolGrammar = {
  style: GNU,
  aliases: { "-c": "--single-child", "-r": "--rewrite", "-v": "--verbose" },
  valued: new Set(["--rewrite"]),
  optionsEndAfter: 1,
};

/** https://man7.org/linux/man-pages/man1/flock.1.html: the lock file stands in front of the command. */
export const flock: ToolGrammar = {
  style: GNU,
  aliases: {
    "-c": "--command", "-E": "--conflict-exit-code", "-w": "--timeout", "--wait": "--timeout", "-e": "--exclusive",
    "-x": "--exclusive", "-s": "--shared", "-n": "--nonblock", "-o": "--close", "-u": "--unlock",
  },
  valued: new Set(["--command", "--conflict-exit-code", "--timeout"]),
  optionsEndAfter: 2,
};

/** https://www.gnu.org/software/findutils/manual/html_node/find_html/xargs-options.html */
export const xargs: ToolGrammar = {
  style: GNU,
  aliases: {
    "-0": "--null", "-a": "--arg-file", "-d": "--delimiter", "-E": "--eof", "-e": "--eof", "-I": "--replace",
    "-i": "--replace", "-L": "--max-lines", "-l": "--max-lines", "-n": "--max-args", "-o": "--open-tty",
    "-P": "--max-procs", "-p": "--interactive", "-r": "--no-run-if-empty", "-s": "--max-chars", "-t": "--verbose",
    "-x": "--exit",
  },
  valued: new Set([
    "-E", "-I", "-L", "--arg-file", "--delimiter", "--max-args", "--max-procs", "--max-chars", "--process-slot-var",
  ]),
  glued: new Set(["-e", "-i", "-l"]),
  optionsEndAfter: 1,
};
