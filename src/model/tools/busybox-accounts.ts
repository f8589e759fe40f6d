import { GNU, type ToolGrammar } from "./grammar.ts";

/**
 * https://git.busybox.net/busybox/tree/loginutils/adduser.c: the long names are Debian's. With two operands it adds the
 * user to the group.
 */
export const busyboxAdduser: ToolGrammar = {
  style: GNU,
  aliases: {
    "-h": "--home", "-g": "--gecos", "-s": "--shell", "-G": "--ingroup", "-D": "--disabled-password",
    "--empty-password": "--disabled-password", "-S": "--system", "-H": "--no-create-home", "-u": "--uid", "-k": "--skel",
  },
  valued: new Set(["--home", "--gecos", "--shell", "--ingroup", "--uid", "--skel"]),
};

/** https://git.busybox.net/busybox/tree/loginutils/addgroup.c: with two operands it adds the user to the group. */
export const busyboxAddgroup: ToolGrammar = {
  style: GNU,
  aliases: { "-g": "--gid", "-S": "--system" },
  valued: new Set(["--gid"]),
};

/** https://git.busybox.net/busybox/tree/loginutils/deluser.c, also `delgroup`: of two operands the user leaves the group. */
export const busyboxDeluser: ToolGrammar = {
  style: GNU,
  flags: new Set(["--remove-home"]),
};

/** https://git.busybox.net/busybox/tree/loginutils/passwd.c */
export const busyboxPasswd: ToolGrammar = {
  style: GNU,
  aliases: { "-a": "--algorithm", "-d": "--delete", "-l": "--lock", "-u": "--unlock" },
  valued: new Set(["--algorithm"]),
};

/** https://git.busybox.net/busybox/tree/loginutils/chpasswd.c */
export const busyboxChpasswd: ToolGrammar = {
  style: GNU,
  aliases: { "-c": "--crypt-method", "-e": "--encrypted", "-m": "--md5", "-R": "--root" },
  valued: new Set(["--crypt-method", "--root"]),
};
