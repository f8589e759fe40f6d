import { GETOPT_LONG, type ToolGrammar } from "./grammar.ts";

/** https://manpages.debian.org/adduser; `addgroup` is the same script under another name. */
export const debianAdduser: ToolGrammar = {
  style: GETOPT_LONG,
  aliases: {
    "-c": "--conf", "-h": "--help", "-q": "--quiet", "-v": "--version", "--comment": "--gecos",
    "--add_extra_groups": "--add-extra-groups", "--force-badname": "--allow-badname", "--allow-bad-names": "--allow-badname",
  },
  valued: new Set([
    "--uid", "--firstuid", "--lastuid", "--gid", "--firstgid", "--lastgid", "--ingroup", "--shell", "--gecos", "--home",
    "--conf", "--stdoutmsglevel", "--stderrmsglevel", "--logmsglevel",
  ]),
  flags: new Set([
    "--system", "--group", "--disabled-password", "--disabled-login", "--no-create-home", "--add-extra-groups",
    "--allow-badname", "--allow-all-names", "--encrypt-home", "--debug", "--verbose", "--extrausers",
  ]),
};

/** https://manpages.debian.org/deluser; `delgroup` is the same script under another name. */
export const debianDeluser: ToolGrammar = {
  style: GETOPT_LONG,
  aliases: { "-c": "--conf", "-h": "--help", "-q": "--quiet", "-v": "--version" },
  valued: new Set(["--backup-to", "--backup-suffix", "--conf"]),
  flags: new Set([
    "--system", "--group", "--only-if-empty", "--remove-home", "--remove-all-files", "--backup", "--force", "--debug",
    "--verbose",
  ]),
};
