import { UNABRIDGED, type ToolGrammar } from "./grammar.ts";

/** Shells whose scripts are read as POSIX shell text, by base name. */
export const SHELLS: ReadonlySet<string> = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh", "mksh"]);

/**
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/sh.html and bash(1): `-c` takes no value, the first operand is
 * the script, so that `bash -ce "…"` and `sh -c -x "…"` work. `-o pipefail` takes one.
 */
export const shell: ToolGrammar = {
  style: UNABRIDGED,
  aliases: { "-l": "--login" },
  valued: new Set(["-o", "-O", "--rcfile", "--init-file", "--emulate"]),
  optionsEndAfter: 1,
};

/** https://busybox.net/downloads/BusyBox.html: the first operand names the applet. */
export const busybox: ToolGrammar = { style: UNABRIDGED, optionsEndAfter: 1 };
