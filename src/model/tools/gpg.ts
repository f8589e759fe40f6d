import { GNU, type ToolGrammar } from "./grammar.ts";

const VALUED: ReadonlySet<string> = new Set([
  // Keyrings, keyservers and keys.
  "--homedir", "--keyring", "--primary-keyring", "--secret-keyring", "--trustdb-name", "--keyserver",
  "--keyserver-options", "--key-origin", "--import-options", "--import-filter", "--export-options", "--export-filter",
  "--auto-key-locate", "--keyid-format", "--list-options", "--verify-options", "--trust-model", "--trusted-key",
  "--default-key", "--default-recipient", "--recipient", "--hidden-recipient", "--recipient-file",
  "--hidden-recipient-file", "--encrypt-to", "--hidden-encrypt-to", "--local-user", "--sender", "--try-secret-key",
  "--group", "--ungroup", "--default-keyserver-url", "--default-new-key-algo", "--default-preference-list",
  // Input and output.
  "--output", "--max-output", "--input-size-hint", "--set-filename", "--set-filesize", "--comment", "--options",
  "--status-fd", "--status-file", "--logger-fd", "--log-file", "--attribute-fd", "--attribute-file", "--command-fd",
  "--command-file", "--passphrase", "--passphrase-fd", "--passphrase-file", "--passphrase-repeat", "--pinentry-mode",
  "--override-session-key", "--override-session-key-fd", "--display-charset", "--debug", "--debug-level",
  // Algorithms and certification.
  "--cipher-algo", "--digest-algo", "--compress-algo", "--cert-digest-algo", "--disable-cipher-algo",
  "--disable-pubkey-algo", "--weak-digest", "--personal-cipher-preferences", "--personal-digest-preferences",
  "--personal-compress-preferences", "--compress-level", "--bzip2-compress-level", "--s2k-mode", "--s2k-digest-algo",
  "--s2k-cipher-algo", "--s2k-count", "--min-rsa-length", "--compliance", "--default-cert-level", "--min-cert-level",
  "--default-cert-expire", "--default-sig-expire", "--completes-needed", "--marginals-needed", "--max-cert-depth",
  "--set-notation", "--sig-notation", "--cert-notation", "--known-notation", "--set-policy-url", "--sig-policy-url",
  "--cert-policy-url", "--sig-keyserver-url", "--tofu-default-policy", "--faked-system-time",
  // Programs and terminals.
  "--agent-program", "--dirmngr-program", "--photo-viewer", "--exec-path", "--temp-directory", "--request-origin",
  "--limit-card-insert-tries", "--display", "--ttyname", "--ttytype", "--lc-ctype", "--lc-messages", "--xauthority",
]);

const ALIASES: Readonly<Record<string, string>> = {
  "-a": "--armor", "--armour": "--armor", "-b": "--detach-sign", "-c": "--symmetric", "-d": "--decrypt", "-e": "--encrypt",
  "-i": "--interactive", "-k": "--list-keys", "-K": "--list-secret-keys", "-n": "--dry-run", "-N": "--set-notation",
  "-o": "--output", "-q": "--quiet", "-r": "--recipient", "-R": "--hidden-recipient", "-s": "--sign",
  "-t": "--textmode", "-u": "--local-user", "-v": "--verbose", "-z": "--compress-level", "--receive-keys": "--recv-keys",
  "--clearsign": "--clear-sign", "--gen-key": "--generate-key", "--full-gen-key": "--full-generate-key",
  "--dearmour": "--dearmor", "--list-public-keys": "--list-keys", "--compression-algo": "--compress-algo",
  "--logger-file": "--log-file",
};

/** Among them all that begin like an action, so that `--recv`, `--dearm` and `--keyserv` find theirs. */
const FLAGS: ReadonlySet<string> = new Set([
  "--batch", "--no-batch", "--yes", "--no", "--no-tty", "--no-options", "--no-default-keyring", "--no-keyring",
  "--recv-keys", "--refresh-keys", "--search-keys", "--send-keys", "--fetch-keys", "--locate-keys",
  "--locate-external-keys", "--import", "--import-ownertrust", "--export", "--export-ownertrust", "--export-secret-keys",
  "--export-secret-subkeys", "--export-ssh-key", "--fast-import", "--fingerprint", "--list-keys", "--list-secret-keys",
  "--list-signatures", "--list-sigs", "--list-packets", "--list-config", "--list-only", "--show-keys", "--show-keyring",
  "--verify", "--verify-files", "--version", "--dearmor", "--enarmor", "--decrypt", "--decrypt-files", "--delete-keys",
  "--delete-secret-keys", "--delete-secret-and-public-keys", "--edit-key", "--edit-card", "--quick-generate-key",
  "--quick-add-key", "--quick-sign-key", "--sign", "--sign-key", "--lsign-key", "--always-trust", "--with-colons",
  "--with-fingerprint", "--with-subkey-fingerprint", "--with-keygrip", "--skip-verify", "--ignore-time-conflict",
  "--ignore-valid-from", "--disable-dirmngr", "--auto-key-retrieve", "--no-auto-key-retrieve", "--no-auto-key-locate",
  "--honor-http-proxy", "--allow-weak-digest-algos", "--allow-non-selfsigned-uid", "--passwd", "--expert",
  "--print-md", "--no-permission-warning", "--no-random-seed-file", "--lock-never", "--lock-once", "--lock-multiple",
  "--check-trustdb", "--update-trustdb", "--check-signatures", "--check-sigs", "--use-agent", "--no-autostart",
]);

/** https://gnupg.org/documentation/manuals/gnupg/: actions are flags, what they work on are operands. */
export const gpg: ToolGrammar = { style: GNU, aliases: ALIASES, valued: VALUED, flags: FLAGS };

/** https://manpages.debian.org/apt-key: `add`, `del`, `adv`; what follows `adv` goes to gpg. */
export const aptKey: ToolGrammar = { style: GNU, aliases: ALIASES, valued: VALUED, flags: FLAGS, subcommands: {} };

/** https://gnupg.org/documentation/manuals/gnupg/gpgv.html */
export const gpgv: ToolGrammar = {
  style: GNU,
  aliases: { "-o": "--output", "-q": "--quiet", "-v": "--verbose" },
  valued: new Set(["--keyring", "--output", "--homedir", "--status-fd", "--logger-fd", "--log-file", "--weak-digest"]),
  flags: new Set(["--ignore-time-conflict", "--enable-special-filenames"]),
};
