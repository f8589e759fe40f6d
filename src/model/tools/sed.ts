import { GNU, type ToolGrammar } from "./grammar.ts";

/** https://www.gnu.org/software/sed/manual/sed.html: without `--expression` and `--file` the first operand is the script. */
export const sed: ToolGrammar = {
  style: GNU,
  aliases: {
    "-n": "--quiet", "--silent": "--quiet", "-e": "--expression", "-f": "--file", "-E": "--regexp-extended",
    "-r": "--regexp-extended", "-i": "--in-place", "-l": "--line-length", "-s": "--separate", "-u": "--unbuffered",
    "-z": "--null-data", "--zero-terminated": "--null-data",
  },
  valued: new Set(["--expression", "--file", "--line-length"]),
  glued: new Set(["-i"]),
  flags: new Set(["--debug", "--follow-symlinks", "--posix", "--sandbox"]),
};
