import { GNU, type ToolGrammar } from "./grammar.ts";

/** https://manpages.debian.org/useradd; `adduser` is the same program on RHEL and its kin. */
export const useradd: ToolGrammar = {
  style: GNU,
  aliases: {
    "-b": "--base-dir", "-c": "--comment", "-d": "--home-dir", "--home": "--home-dir", "-D": "--defaults",
    "-e": "--expiredate", "-f": "--inactive", "-F": "--add-subids-for-system", "-g": "--gid", "-G": "--groups",
    "-h": "--help", "-k": "--skel", "-K": "--key", "-l": "--no-log-init", "-m": "--create-home", "-M": "--no-create-home",
    "-N": "--no-user-group", "-o": "--non-unique", "-p": "--password", "-P": "--prefix", "-r": "--system", "-R": "--root",
    "-s": "--shell", "-u": "--uid", "-U": "--user-group", "-Z": "--selinux-user",
    // RHEL 6 and 7 knew `-n` for "no group of that name".
    "-n": "--no-user-group",
  },
  valued: new Set([
    "--base-dir", "--comment", "--home-dir", "--expiredate", "--inactive", "--gid", "--groups", "--skel", "--key",
    "--password", "--prefix", "--root", "--shell", "--uid", "--selinux-user", "--selinux-range",
  ]),
  flags: new Set(["--badname", "--btrfs-subvolume-home"]),
};

/** https://manpages.debian.org/usermod */
export const usermod: ToolGrammar = {
  style: GNU,
  aliases: {
    "-a": "--append", "-b": "--badname", "-c": "--comment", "-d": "--home", "-e": "--expiredate", "-f": "--inactive",
    "-g": "--gid", "-G": "--groups", "-h": "--help", "-l": "--login", "-L": "--lock", "-m": "--move-home",
    "-o": "--non-unique", "-p": "--password", "-P": "--prefix", "-r": "--remove", "-R": "--root", "-s": "--shell",
    "-u": "--uid", "-U": "--unlock", "-v": "--add-subuids", "-V": "--del-subuids", "-w": "--add-subgids",
    "-W": "--del-subgids", "-Z": "--selinux-user",
  },
  valued: new Set([
    "--comment", "--home", "--expiredate", "--inactive", "--gid", "--groups", "--login", "--password", "--prefix", "--root",
    "--shell", "--uid", "--add-subuids", "--del-subuids", "--add-subgids", "--del-subgids", "--selinux-user",
    "--selinux-range",
  ]),
};

/** https://manpages.debian.org/userdel */
export const userdel: ToolGrammar = {
  style: GNU,
  aliases: { "-f": "--force", "-h": "--help", "-r": "--remove", "-R": "--root", "-P": "--prefix", "-Z": "--selinux-user" },
  valued: new Set(["--root", "--prefix"]),
};

/** https://manpages.debian.org/groupadd */
export const groupadd: ToolGrammar = {
  style: GNU,
  aliases: {
    "-f": "--force", "-g": "--gid", "-h": "--help", "-K": "--key", "-o": "--non-unique", "-p": "--password",
    "-r": "--system", "-R": "--root", "-P": "--prefix", "-U": "--users",
  },
  valued: new Set(["--gid", "--key", "--password", "--root", "--prefix", "--users"]),
};

/** https://manpages.debian.org/groupmod */
export const groupmod: ToolGrammar = {
  style: GNU,
  aliases: {
    "-a": "--append", "-g": "--gid", "-h": "--help", "-n": "--new-name", "-o": "--non-unique", "-p": "--password",
    "-R": "--root", "-P": "--prefix", "-U": "--users",
  },
  valued: new Set(["--gid", "--new-name", "--password", "--root", "--prefix", "--users"]),
};

/** https://manpages.debian.org/groupdel */
export const groupdel: ToolGrammar = {
  style: GNU,
  aliases: { "-f": "--force", "-h": "--help", "-R": "--root", "-P": "--prefix" },
  valued: new Set(["--root", "--prefix"]),
};

/** https://manpages.debian.org/groupmems */
export const groupmems: ToolGrammar = {
  style: GNU,
  aliases: { "-a": "--add", "-d": "--delete", "-g": "--group", "-l": "--list", "-p": "--purge", "-R": "--root" },
  valued: new Set(["--add", "--delete", "--group", "--root"]),
};

/** https://manpages.debian.org/gpasswd: the operand is the group, the options name the users. */
export const gpasswd: ToolGrammar = {
  style: GNU,
  aliases: {
    "-a": "--add", "-d": "--delete", "-h": "--help", "-Q": "--root", "-r": "--remove-password", "-R": "--restrict",
    "-M": "--members", "-A": "--administrators",
  },
  valued: new Set(["--add", "--delete", "--root", "--members", "--administrators"]),
};

/** https://manpages.debian.org/passwd; RHEL's adds `--stdin`. */
export const passwd: ToolGrammar = {
  style: GNU,
  aliases: {
    "-a": "--all", "-d": "--delete", "-e": "--expire", "-f": "--force", "-h": "--help", "-i": "--inactive",
    "-k": "--keep-tokens", "-l": "--lock", "-n": "--mindays", "-q": "--quiet", "-r": "--repository", "-R": "--root",
    "-P": "--prefix", "-s": "--stdin", "-S": "--status", "-u": "--unlock", "-w": "--warndays", "-x": "--maxdays",
  },
  valued: new Set([
    "--inactive", "--mindays", "--minimum", "--repository", "--root", "--prefix", "--warndays", "--warning", "--maxdays",
    "--maximum",
  ]),
};

/** https://manpages.debian.org/chpasswd */
export const chpasswd: ToolGrammar = {
  style: GNU,
  aliases: {
    "-c": "--crypt-method", "-e": "--encrypted", "-h": "--help", "-m": "--md5", "-R": "--root", "-P": "--prefix",
    "-s": "--sha-rounds",
  },
  valued: new Set(["--crypt-method", "--root", "--prefix", "--sha-rounds"]),
};

/** https://manpages.debian.org/chage */
export const chage: ToolGrammar = {
  style: GNU,
  aliases: {
    "-d": "--lastday", "-E": "--expiredate", "-h": "--help", "-i": "--iso8601", "-I": "--inactive", "-l": "--list",
    "-m": "--mindays", "-M": "--maxdays", "-R": "--root", "-P": "--prefix", "-W": "--warndays",
  },
  valued: new Set([
    "--lastday", "--expiredate", "--inactive", "--mindays", "--maxdays", "--root", "--prefix", "--warndays",
  ]),
};

/** https://manpages.debian.org/chsh */
export const chsh: ToolGrammar = {
  style: GNU,
  aliases: { "-h": "--help", "-R": "--root", "-s": "--shell" },
  valued: new Set(["--root", "--shell"]),
};
