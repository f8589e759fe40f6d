import { UNABRIDGED, type ToolGrammar } from "./grammar.ts";

/** https://manpages.debian.org/dpkg; the letters are actions, `--force-all` and its kin are flags under their own names. */
export const dpkg: ToolGrammar = {
  style: UNABRIDGED,
  aliases: {
    "-i": "--install", "-A": "--record-avail", "-r": "--remove", "-P": "--purge", "-V": "--verify", "-C": "--audit",
    "-s": "--status", "-p": "--print-avail", "-L": "--listfiles", "-l": "--list", "-S": "--search", "-R": "--recursive",
    "-O": "--selected-only", "-E": "--skip-same-version", "-G": "--refuse-downgrade", "-B": "--auto-deconfigure",
    "-D": "--debug", "-a": "--pending", "-b": "--build", "-c": "--contents", "-e": "--control", "-f": "--field",
    "-x": "--extract", "-X": "--vextract", "-I": "--info",
  },
  valued: new Set([
    "--admindir", "--root", "--instdir", "--pre-invoke", "--post-invoke", "--path-exclude", "--path-include",
    "--verify-format", "--status-fd", "--status-logger", "--log", "--ignore-depends", "--abort-after",
  ]),
  glued: new Set(["-D"]),
};

/** https://manpages.debian.org/dpkg-deb */
export const dpkgDeb: ToolGrammar = {
  style: UNABRIDGED,
  aliases: dpkg.aliases ?? {},
  valued: new Set(["-Z", "-z", "-S", "--deb-format", "--showformat"]),
};

/** https://manpages.debian.org/dpkg-statoverride: `--add owner group mode path`. */
export const dpkgStatoverride: ToolGrammar = {
  style: UNABRIDGED,
  valued: new Set(["--admindir", "--instdir", "--root"]),
};

/** https://manpages.debian.org/dpkg-divert */
export const dpkgDivert: ToolGrammar = {
  style: UNABRIDGED,
  valued: new Set(["--admindir", "--instdir", "--root", "--divert", "--package"]),
};
