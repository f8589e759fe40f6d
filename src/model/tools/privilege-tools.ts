import { GNU, UNABRIDGED, type ToolGrammar } from "./grammar.ts";

/** https://www.sudo.ws/docs/man/sudo.man/: `NAME=value` words may stand in front of the command. */
export const sudo: ToolGrammar = {
  style: GNU,
  aliases: {
    "-A": "--askpass", "-b": "--background", "-B": "--bell", "-C": "--close-from", "-D": "--chdir", "-E": "--preserve-env",
    "-e": "--edit", "-g": "--group", "-H": "--set-home", "-i": "--login", "-K": "--remove-timestamp",
    "-k": "--reset-timestamp", "-l": "--list", "-N": "--no-update", "-n": "--non-interactive", "-P": "--preserve-groups",
    "-p": "--prompt", "-R": "--chroot", "-r": "--role", "-S": "--stdin", "-s": "--shell", "-T": "--command-timeout",
    "-t": "--type", "-U": "--other-user", "-u": "--user", "-V": "--version", "-v": "--validate", "-a": "--auth-type",
    "-c": "--login-class",
  },
  valued: new Set([
    "--close-from", "--chdir", "--group", "--host", "--prompt", "--chroot", "--role", "--command-timeout", "--type",
    "--other-user", "--user", "--auth-type", "--login-class",
  ]),
  optionsEndAfter: 1,
};

/** https://man.openbsd.org/doas; it has letters only, `--user` is ours. */
export const doas: ToolGrammar = {
  style: UNABRIDGED,
  aliases: { "-u": "--user" },
  valued: new Set(["-a", "-C", "--user"]),
  optionsEndAfter: 1,
};

/** https://man7.org/linux/man-pages/man1/su.1.html and runuser(1): `su [options] [-] [user [argument…]]`. */
export const su: ToolGrammar = {
  style: GNU,
  aliases: {
    "-c": "--command", "-f": "--fast", "-g": "--group", "-G": "--supp-group", "-l": "--login", "-m": "--preserve-environment",
    "-p": "--preserve-environment", "-P": "--pty", "-s": "--shell", "-T": "--no-pty", "-u": "--user",
    "-w": "--whitelist-environment",
  },
  valued: new Set([
    "--command", "--session-command", "--group", "--supp-group", "--shell", "--user", "--whitelist-environment",
  ]),
};

/** https://man7.org/linux/man-pages/man1/setpriv.1.html */
export const setpriv: ToolGrammar = {
  style: GNU,
  aliases: { "-d": "--dump", "-h": "--help", "--nnp": "--no-new-privs" },
  valued: new Set([
    "--ambient-caps", "--inh-caps", "--bounding-set", "--ruid", "--euid", "--rgid", "--egid", "--reuid", "--regid",
    "--groups", "--securebits", "--pdeathsig", "--selinux-label", "--apparmor-profile", "--landlock-access",
    "--landlock-rule", "--seccomp-filter", "--ptracer",
  ]),
  flags: new Set(["--clear-groups", "--keep-groups", "--init-groups", "--list-caps", "--reset-env"]),
  optionsEndAfter: 1,
};

/**
 * gosu, su-exec and setuidgid take no options: `gosu user command`. https://github.com/tianon/gosu
 * Nor does setuser: https://github.com/phusion/baseimage-docker/blob/master/image/bin/setuser
 */
export const userSwitch: ToolGrammar = { style: UNABRIDGED, optionsEndAfter: 1 };

/** https://skarnet.org/software/s6/s6-applyuidgid.html */
export const s6Applyuidgid: ToolGrammar = {
  style: UNABRIDGED,
  valued: new Set(["-u", "-g", "-G"]),
  optionsEndAfter: 1,
};

/** https://smarden.org/runit/chpst.8; it has letters only, `--user` is ours. */
export const chpst: ToolGrammar = {
  style: UNABRIDGED,
  aliases: { "-u": "--user" },
  valued: new Set([
    "--user", "-U", "-b", "-e", "-/", "-C", "-n", "-l", "-L", "-m", "-d", "-o", "-p", "-f", "-c", "-r", "-t", "-s",
  ]),
  optionsEndAfter: 1,
};
