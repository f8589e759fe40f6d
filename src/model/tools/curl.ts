import { UNABRIDGED, type ToolGrammar } from "./grammar.ts";

/** https://curl.se/docs/manpage.html; long options could be cut short until curl 8.10, which nobody wrote. */
export const curl: ToolGrammar = {
  style: UNABRIDGED,
  aliases: {
    "-a": "--append", "-E": "--cert", "-K": "--config", "-C": "--continue-at", "-b": "--cookie", "-c": "--cookie-jar",
    "-d": "--data", "-q": "--disable", "-D": "--dump-header", "-f": "--fail", "-F": "--form", "-P": "--ftp-port",
    "-G": "--get", "-g": "--globoff", "-I": "--head", "-H": "--header", "-h": "--help", "-0": "--http1.0",
    "-i": "--include", "-k": "--insecure", "-4": "--ipv4", "-6": "--ipv6", "-j": "--junk-session-cookies",
    "-l": "--list-only", "-L": "--location", "-M": "--manual", "-m": "--max-time", "-n": "--netrc", "-:": "--next",
    "-N": "--no-buffer", "-o": "--output", "-Z": "--parallel", "-#": "--progress-bar", "-x": "--proxy",
    "-U": "--proxy-user", "-p": "--proxytunnel", "-Q": "--quote", "-r": "--range", "-e": "--referer",
    "-J": "--remote-header-name", "-O": "--remote-name", "-R": "--remote-time", "-X": "--request", "-S": "--show-error",
    "-s": "--silent", "-Y": "--speed-limit", "-y": "--speed-time", "-2": "--sslv2", "-3": "--sslv3",
    "-t": "--telnet-option", "-z": "--time-cond", "-1": "--tlsv1", "-T": "--upload-file", "-B": "--use-ascii",
    "-u": "--user", "-A": "--user-agent", "-v": "--verbose", "-V": "--version", "-w": "--write-out",
  },
  valued: new Set([
    // Where it goes and how it is asked for.
    "--output", "--output-dir", "--create-file-mode", "--request", "--request-target", "--url", "--url-query", "--data",
    "--data-ascii", "--data-binary", "--data-raw", "--data-urlencode", "--json", "--form", "--form-string", "--header",
    "--user-agent", "--referer", "--range", "--continue-at", "--upload-file", "--upload-flags", "--write-out", "--config",
    "--variable", "--dump-header", "--cookie", "--cookie-jar", "--etag-compare", "--etag-save", "--time-cond", "--stderr",
    "--trace", "--trace-ascii", "--trace-config", "--libcurl", "--quote", "--telnet-option",
    // Time, size and repetition.
    "--connect-timeout", "--max-time", "--max-filesize", "--max-redirs", "--limit-rate", "--rate", "--speed-limit",
    "--speed-time", "--retry", "--retry-delay", "--retry-max-time", "--parallel-max", "--parallel-max-host",
    "--keepalive-time", "--keepalive-cnt", "--expect100-timeout", "--happy-eyeballs-timeout-ms",
    // Who asks.
    "--user", "--netrc-file", "--oauth2-bearer", "--aws-sigv4", "--login-options", "--sasl-authzid", "--service-name",
    "--delegation", "--krb", "--pass", "--key", "--key-type", "--pubkey", "--cert", "--cert-type",
    // Whom to trust.
    "--cacert", "--capath", "--crlfile", "--pinnedpubkey", "--ciphers", "--tls13-ciphers", "--tls-max", "--curves",
    "--sigalgs", "--ech", "--engine", "--egd-file", "--random-file", "--tlsauthtype", "--tlsuser", "--tlspassword",
    "--hostpubmd5", "--hostpubsha256", "--knownhosts", "--hsts", "--alt-svc",
    // Which way.
    "--proto", "--proto-default", "--proto-redir", "--proxy", "--preproxy", "--proxy1.0", "--proxy-user", "--proxy-header",
    "--proxy-cacert", "--proxy-capath", "--proxy-cert", "--proxy-cert-type", "--proxy-ciphers", "--proxy-crlfile",
    "--proxy-key", "--proxy-key-type", "--proxy-pass", "--proxy-pinnedpubkey", "--proxy-service-name",
    "--proxy-tls13-ciphers", "--proxy-tlsauthtype", "--proxy-tlspassword", "--proxy-tlsuser", "--noproxy", "--socks4",
    "--socks4a", "--socks5", "--socks5-hostname", "--socks5-gssapi-service", "--resolve", "--connect-to", "--interface",
    "--local-port", "--dns-interface", "--dns-ipv4-addr", "--dns-ipv6-addr", "--dns-servers", "--doh-url",
    "--unix-socket", "--abstract-unix-socket", "--haproxy-clientip", "--ipfs-gateway", "--ip-tos", "--vlan-priority",
    // FTP, TFTP and mail.
    "--ftp-account", "--ftp-alternative-to-user", "--ftp-method", "--ftp-port", "--ftp-ssl-ccc-mode", "--tftp-blksize",
    "--mail-auth", "--mail-from", "--mail-rcpt",
  ]),
};
