import { PFLAG, UNABRIDGED, type ToolGrammar } from "./grammar.ts";

/** https://docs.sigstore.dev/cosign/: `cosign verify-blob --key k --signature s file`. */
export const cosign: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-a": "--annotations", "-d": "--verbose", "-f": "--force", "-o": "--output", "-t": "--timeout", "-y": "--yes",
  },
  valued: new Set([
    "--key", "--signature", "--certificate", "--cert", "--certificate-chain", "--certificate-identity",
    "--certificate-identity-regexp", "--certificate-oidc-issuer", "--certificate-oidc-issuer-regexp",
    "--certificate-github-workflow-name", "--certificate-github-workflow-ref", "--certificate-github-workflow-repository",
    "--certificate-github-workflow-sha", "--certificate-github-workflow-trigger", "--ca-roots", "--ca-intermediates",
    "--sct", "--bundle", "--payload", "--predicate", "--policy", "--type", "--attachment", "--attachment-tag-prefix",
    "--annotations", "--output", "--output-file", "--output-signature", "--output-certificate", "--timeout", "--slot",
    "--rekor-url", "--rfc3161-timestamp", "--rfc3161-timestamp-bundle", "--timestamp-certificate-chain", "--trusted-root",
    "--signature-digest-algorithm", "--k8s-keychain-service-account", "--registry-username", "--registry-password",
    "--registry-token", "--registry-cacert", "--registry-client-cert", "--registry-client-key", "--registry-referrers-mode",
    "--registry-server-name", "--max-workers", "--platform",
  ]),
  subcommands: {},
};

/** https://jedisct1.github.io/minisign/: `minisign -Vm file -P key`. It has letters only; the long names are ours. */
export const minisign: ToolGrammar = {
  style: UNABRIDGED,
  aliases: {
    "-V": "--verify", "-S": "--sign", "-G": "--generate", "-R": "--recreate", "-C": "--change-password", "-m": "--message",
    "-x": "--signature", "-p": "--public-key-file", "-P": "--public-key", "-s": "--secret-key-file",
    "-c": "--untrusted-comment", "-t": "--trusted-comment", "-q": "--quiet", "-Q": "--pretty-quiet", "-H": "--prehash",
  },
  valued: new Set([
    "--message", "--signature", "--public-key-file", "--public-key", "--secret-key-file", "--untrusted-comment",
    "--trusted-comment",
  ]),
};
