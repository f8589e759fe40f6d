import { GNU, SINGLE_DASH, UNABRIDGED, type ToolGrammar } from "./grammar.ts";

// Downloaders besides curl and wget.

/** https://aria2.github.io/manual/en/html/aria2c.html */
export const aria2c: ToolGrammar = {
  style: GNU,
  aliases: {
    "-d": "--dir", "-i": "--input-file", "-l": "--log", "-j": "--max-concurrent-downloads", "-o": "--out", "-s": "--split",
    "-x": "--max-connection-per-server", "-k": "--min-split-size", "-m": "--max-tries", "-t": "--timeout", "-U": "--user-agent",
    "-c": "--continue", "-q": "--quiet", "-Z": "--force-sequential",
  },
  valued: new Set([
    "--dir", "--input-file", "--log", "--max-concurrent-downloads", "--out", "--split", "--max-connection-per-server",
    "--min-split-size", "--max-tries", "--timeout", "--connect-timeout", "--user-agent", "--header", "--referer", "--checksum",
    "--ca-certificate", "--certificate", "--private-key", "--retry-wait", "--file-allocation", "--all-proxy",
  ]),
  flags: new Set(["--check-certificate", "--allow-overwrite", "--auto-file-renaming"]),
};

/** https://github.com/axel-download-accelerator/axel/blob/master/doc/axel.txt */
export const axel: ToolGrammar = {
  style: GNU,
  aliases: {
    "-s": "--max-speed", "-n": "--num-connections", "-o": "--output", "-H": "--header", "-U": "--user-agent", "-T": "--timeout",
    "-k": "--insecure", "-a": "--alternate", "-q": "--quiet", "-c": "--no-clobber", "-v": "--verbose", "-N": "--no-proxy",
  },
  valued: new Set(["--max-speed", "--max-redirect", "--num-connections", "--output", "--header", "--user-agent", "--timeout"]),
  glued: new Set(["-S"]),
};

/** https://man.freebsd.org/cgi/man.cgi?query=fetch */
export const fetch: ToolGrammar = {
  style: UNABRIDGED,
  aliases: { "-o": "--output", "-q": "--quiet", "-T": "--timeout", "-r": "--restart" },
  valued: new Set(["--output", "--timeout", "-B", "-h", "-f", "-c", "-i", "-N", "-S", "-w", "--ca-cert", "--ca-path", "--user-agent"]),
};

/** https://httpie.io/docs/cli: a method may stand in front of the address, and items follow it. */
export const httpie: ToolGrammar = {
  style: UNABRIDGED,
  aliases: { "-o": "--output", "-d": "--download", "-p": "--print", "-a": "--auth", "-A": "--auth-type", "-b": "--body", "-F": "--follow" },
  valued: new Set([
    "--output", "--print", "--auth", "--auth-type", "--verify", "--cert", "--cert-key", "--proxy", "--timeout", "--max-redirects",
    "--session", "--style", "--pretty", "--ssl", "--ciphers",
  ]),
};

/** Text browsers: `lynx -source address`, `w3m -dump_source address`. */
export const textBrowser: ToolGrammar = {
  style: SINGLE_DASH,
  valued: new Set(["-useragent", "-auth", "-cfg", "-width", "-o", "-H", "-T", "-cols"]),
};
