import { GNU, type ToolGrammar } from "./grammar.ts";

/** https://man.archlinux.org/man/apk.8.en and the page of each applet. */
export const apk: ToolGrammar = {
  style: GNU,
  aliases: {
    "-f": "--force", "-h": "--help", "-i": "--interactive", "-p": "--root", "-q": "--quiet", "-U": "--update-cache",
    "-t": "--virtual", "-u": "--upgrade", "-v": "--verbose", "-V": "--version", "-X": "--repository",
  },
  valued: new Set([
    "--root", "--repository", "--arch", "--cache-dir", "--cache-max-age", "--keys-dir", "--repositories-file",
    "--progress-fd", "--timeout", "--wait", "--logfile", "--virtual",
  ]),
  flags: new Set([
    "--allow-untrusted", "--no-cache", "--no-check-certificate", "--no-network", "--no-progress", "--no-scripts",
    "--no-chown", "--force-broken-world", "--force-missing-repositories", "--force-overwrite", "--force-old-apk",
    "--force-refresh", "--force-non-repository", "--force-binary-stdout", "--clean-protected", "--overlay-from-stdin",
    "--print-arch", "--purge", "--root-tmpfs", "--simulate", "--initramfs-diskless-boot", "--cache-packages",
  ]),
  subcommands: {
    add: {
      aliases: { "-l": "--latest", "-s": "--simulate" },
      flags: new Set(["--initdb", "--usermode"]),
    },
    del: { aliases: { "-r": "--rdepends", "-s": "--simulate" } },
    fetch: {
      aliases: { "-o": "--output", "-L": "--link", "-R": "--recursive", "-s": "--stdout" },
      valued: new Set(["--output", "--pkgname-spec"]),
    },
    index: {
      aliases: { "-d": "--description", "-o": "--output", "-x": "--index" },
      valued: new Set(["--description", "--output", "--index", "--rewrite-arch", "--merge"]),
    },
    upgrade: {
      aliases: { "-a": "--available", "-l": "--latest", "-s": "--simulate" },
      flags: new Set(["--self-upgrade-only", "--ignore", "--prune"]),
    },
  },
};
