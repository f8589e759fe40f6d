import { GNU, UNABRIDGED, type ToolGrammar } from "./grammar.ts";

/** https://www.gnu.org/software/tar/manual/: the first word may be letters without a dash. */
export const tar: ToolGrammar = {
  style: GNU,
  bareLetters: true,
  aliases: {
    // What to do.
    "-A": "--concatenate", "--catenate": "--concatenate", "-c": "--create", "-d": "--diff", "--compare": "--diff",
    "-r": "--append", "-t": "--list", "-u": "--update", "-x": "--extract", "--get": "--extract",
    // How to do it.
    "-B": "--read-full-records", "-C": "--directory", "-F": "--info-script", "--new-volume-script": "--info-script",
    "-G": "--incremental", "-H": "--format", "-I": "--use-compress-program", "-J": "--xz", "-K": "--starting-file",
    "-L": "--tape-length", "-M": "--multi-volume", "-N": "--newer", "--after-date": "--newer", "-O": "--to-stdout",
    "-P": "--absolute-names", "-R": "--block-number", "-S": "--sparse", "-T": "--files-from", "-U": "--unlink-first",
    "-V": "--label", "-W": "--verify", "-X": "--exclude-from", "-Z": "--compress", "--uncompress": "--compress",
    "-a": "--auto-compress", "-b": "--blocking-factor", "-f": "--file", "-g": "--listed-incremental", "-h": "--dereference",
    "-i": "--ignore-zeros", "-j": "--bzip2", "-k": "--keep-old-files", "-l": "--check-links", "-m": "--touch",
    "-n": "--seek", "-o": "--no-same-owner", "-p": "--preserve-permissions", "--same-permissions": "--preserve-permissions",
    "-s": "--preserve-order", "--same-order": "--preserve-order", "-v": "--verbose", "-w": "--interactive",
    "--confirmation": "--interactive", "-z": "--gzip", "--gunzip": "--gzip", "--ungzip": "--gzip", "--xform": "--transform",
    "--strip": "--strip-components", "--show-stored-names": "--show-transformed-names",
  },
  valued: new Set([
    "--add-file", "--blocking-factor", "--checkpoint-action", "--directory", "--exclude", "--exclude-from",
    "--exclude-ignore", "--exclude-ignore-recursive", "--exclude-tag", "--exclude-tag-all", "--exclude-tag-under", "--file",
    "--files-from", "--format", "--group", "--group-map", "--hole-detection", "--index-file", "--info-script", "--label",
    "--level", "--listed-incremental", "--mode", "--mtime", "--newer", "--newer-mtime", "--no-quote-chars", "--owner",
    "--owner-map", "--pax-option", "--quote-chars", "--quoting-style", "--record-size", "--rmt-command", "--rsh-command",
    "--set-mtime-command", "--set-mtime-format", "--sort", "--sparse-version", "--starting-file", "--strip-components",
    "--suffix", "--tape-length", "--to-command", "--transform", "--use-compress-program", "--volno-file", "--warning",
    "--xattrs-exclude", "--xattrs-include",
  ]),
  flags: new Set([
    "--acls", "--no-acls", "--anchored", "--no-anchored", "--atime-preserve", "--auto-compress", "--no-auto-compress",
    "--backup", "--checkpoint", "--clamp-mtime", "--delay-directory-restore", "--delete", "--exclude-backups",
    "--exclude-caches", "--exclude-vcs", "--exclude-vcs-ignores", "--force-local", "--full-time", "--ignore-case",
    "--ignore-command-error", "--ignore-failed-read", "--keep-directory-symlink", "--keep-newer-files", "--lzip", "--lzma",
    "--lzop", "--no-recursion", "--recursion", "--no-same-owner", "--same-owner", "--no-same-permissions", "--no-selinux",
    "--selinux", "--no-xattrs", "--xattrs", "--null", "--numeric-owner", "--occurrence", "--old-archive", "--one-file-system",
    "--one-top-level", "--overwrite", "--overwrite-dir", "--no-overwrite-dir", "--posix", "--recursive-unlink",
    "--remove-files", "--show-defaults", "--skip-old-files", "--test-label", "--totals", "--utc", "--verbatim-files-from",
    "--version", "--wildcards", "--no-wildcards", "--wildcards-match-slash", "--zstd",
  ]),
};

/** https://manpages.debian.org/unzip: `-x` takes every name behind the archive, which are operands here. */
export const unzip: ToolGrammar = {
  style: UNABRIDGED,
  valued: new Set(["-d", "-P", "-I", "-O"]),
};

/** https://manpages.debian.org/gzip and its kin: bzip2, xz. */
export const gzip: ToolGrammar = {
  style: GNU,
  aliases: {
    "-c": "--stdout", "--to-stdout": "--stdout", "-d": "--decompress", "--uncompress": "--decompress", "-f": "--force",
    "-k": "--keep", "-S": "--suffix", "-T": "--threads",
  },
  valued: new Set(["--suffix", "--threads"]),
};

/** https://manpages.debian.org/zstd */
export const zstd: ToolGrammar = {
  style: UNABRIDGED,
  aliases: { "-c": "--stdout", "-d": "--decompress", "-f": "--force", "-k": "--keep", "-T": "--threads" },
  valued: new Set(["-o", "-D", "-M"]),
  glued: new Set(["-T"]),
};
