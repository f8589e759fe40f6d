import { GNU, type ToolGrammar } from "./grammar.ts";

// https://www.gnu.org/software/coreutils/manual/coreutils.html; BusyBox's applets know a part of each with the same meanings.

/** Also `chgrp`, which has the same options. */
export const chown: ToolGrammar = {
  style: GNU,
  aliases: {
    "-c": "--changes", "-f": "--silent", "--quiet": "--silent", "-v": "--verbose", "-h": "--no-dereference",
    "-R": "--recursive",
  },
  valued: new Set(["--from", "--reference"]),
  flags: new Set(["--dereference", "--preserve-root", "--no-preserve-root"]),
};

/** A mode may begin with a dash: `chmod -x file`. */
export const chmod: ToolGrammar = {
  style: GNU,
  aliases: { "-c": "--changes", "-f": "--silent", "--quiet": "--silent", "-v": "--verbose", "-R": "--recursive" },
  valued: new Set(["--reference"]),
  flags: new Set(["--preserve-root", "--no-preserve-root"]),
  dashOperands: "rwxXstugoa01234567,+=",
};

/** The file tools' way to name where things go. */
const DESTINATION = { "-S": "--suffix", "-t": "--target-directory", "-T": "--no-target-directory", "-v": "--verbose" } as const;

/** `install -d` makes directories, `-D` the leading ones. */
export const install: ToolGrammar = {
  style: GNU,
  aliases: {
    ...DESTINATION, "-b": "--backup", "-C": "--compare", "-d": "--directory", "-g": "--group", "-m": "--mode",
    "-o": "--owner", "-p": "--preserve-timestamps", "-s": "--strip", "-Z": "--context",
  },
  valued: new Set(["--group", "--mode", "--owner", "--strip-program", "--suffix", "--target-directory"]),
  flags: new Set(["-D", "--debug", "--preserve-context"]),
};

/** `cp [options] source… destination`. */
export const cp: ToolGrammar = {
  style: GNU,
  aliases: {
    ...DESTINATION, "-a": "--archive", "-b": "--backup", "-f": "--force", "-i": "--interactive", "-l": "--link",
    "-L": "--dereference", "-n": "--no-clobber", "-P": "--no-dereference", "-R": "--recursive", "-r": "--recursive",
    "-s": "--symbolic-link", "-u": "--update", "-x": "--one-file-system", "-Z": "--context",
  },
  valued: new Set(["--suffix", "--target-directory", "--no-preserve", "--sparse"]),
  flags: new Set([
    "-p", "--preserve", "--parents", "--reflink", "--remove-destination", "--attributes-only", "--copy-contents",
    "--strip-trailing-slashes",
  ]),
};

/** `mv [options] source… destination`. */
export const mv: ToolGrammar = {
  style: GNU,
  aliases: {
    ...DESTINATION, "-b": "--backup", "-f": "--force", "-i": "--interactive", "-n": "--no-clobber", "-u": "--update",
    "-Z": "--context",
  },
  valued: new Set(["--suffix", "--target-directory"]),
  flags: new Set(["--strip-trailing-slashes", "--exchange", "--no-copy", "--debug"]),
};

/** `ln [options] target… name`. */
export const ln: ToolGrammar = {
  style: GNU,
  aliases: {
    ...DESTINATION, "-b": "--backup", "-d": "--directory", "-F": "--directory", "-f": "--force", "-i": "--interactive",
    "-L": "--logical", "-n": "--no-dereference", "-P": "--physical", "-r": "--relative", "-s": "--symbolic",
  },
  valued: new Set(["--suffix", "--target-directory"]),
};

/** `mkdir [options] directory…`. */
export const mkdir: ToolGrammar = {
  style: GNU,
  aliases: { "-m": "--mode", "-p": "--parents", "-v": "--verbose", "-Z": "--context" },
  valued: new Set(["--mode"]),
};

/** `touch [options] file…`. */
export const touch: ToolGrammar = {
  style: GNU,
  aliases: { "-c": "--no-create", "-d": "--date", "-h": "--no-dereference", "-r": "--reference" },
  valued: new Set(["--date", "--reference", "--time", "-t"]),
};

/** `rm [options] file…`. */
export const rm: ToolGrammar = {
  style: GNU,
  aliases: { "-f": "--force", "-r": "--recursive", "-R": "--recursive", "-d": "--dir", "-v": "--verbose" },
  flags: new Set(["--interactive", "--one-file-system", "--preserve-root", "--no-preserve-root"]),
};

/** `tee [options] file…`. */
export const tee: ToolGrammar = {
  style: GNU,
  aliases: { "-a": "--append", "-i": "--ignore-interrupts" },
  flags: new Set(["--output-error"]),
};

/** `cat [options] file…`. */
export const cat: ToolGrammar = {
  style: GNU,
  aliases: {
    "-A": "--show-all", "-b": "--number-nonblank", "-E": "--show-ends", "-n": "--number", "-s": "--squeeze-blank",
    "-T": "--show-tabs", "-v": "--show-nonprinting",
  },
};

/** `head [options] file…`. */
export const head: ToolGrammar = {
  style: GNU,
  aliases: { "-c": "--bytes", "-n": "--lines", "-q": "--quiet", "-v": "--verbose", "-z": "--zero-terminated" },
  valued: new Set(["--bytes", "--lines"]),
};

/** `mktemp [options] [template]`. */
export const mktemp: ToolGrammar = {
  style: GNU,
  aliases: { "-d": "--directory", "-u": "--dry-run", "-q": "--quiet" },
  valued: new Set(["-p", "--suffix"]),
  flags: new Set(["--tmpdir"]),
};

/** `mknod [options] name type [major minor]`. */
export const mknod: ToolGrammar = {
  style: GNU,
  aliases: { "-m": "--mode", "-Z": "--context" },
  valued: new Set(["--mode"]),
};
