import { GNU, type ToolGrammar } from "./grammar.ts";

/** sha256sum, md5sum, b2sum and their kin: https://www.gnu.org/software/coreutils/manual/html_node/md5sum-invocation.html */
export const digestSum: ToolGrammar = {
  style: GNU,
  aliases: {
    "-b": "--binary", "-c": "--check", "-l": "--length", "-t": "--text", "-w": "--warn", "-z": "--zero",
    // BusyBox's letter.
    "-s": "--status",
  },
  valued: new Set(["--length"]),
  flags: new Set(["--ignore-missing", "--quiet", "--status", "--strict", "--tag"]),
};

/** https://www.gnu.org/software/coreutils/manual/html_node/cksum-invocation.html */
export const cksum: ToolGrammar = {
  ...digestSum,
  aliases: { "-a": "--algorithm", "-c": "--check", "-l": "--length", "-w": "--warn", "-z": "--zero" },
  valued: new Set(["--algorithm", "--length"]),
};

/** https://perldoc.perl.org/shasum: `-a 256 -c file`, and letters may stand together. */
export const shasum: ToolGrammar = {
  style: GNU,
  aliases: {
    "-a": "--algorithm", "-b": "--binary", "-c": "--check", "-h": "--help", "-p": "--portable", "-q": "--quiet",
    "-s": "--status", "-t": "--text", "-U": "--UNIVERSAL", "-w": "--warn",
  },
  valued: new Set(["--algorithm"]),
  flags: new Set(["--ignore-missing", "--strict", "--tag"]),
};
