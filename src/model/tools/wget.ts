import { GNU, type ToolGrammar } from "./grammar.ts";

/** https://www.gnu.org/software/wget/manual/wget.html; BusyBox's wget knows a part of it with the same meanings. */
export const wget: ToolGrammar = {
  style: GNU,
  letterPairs: true,
  aliases: {
    "-V": "--version", "-h": "--help", "-b": "--background", "-e": "--execute", "-o": "--output-file",
    "-a": "--append-output", "-d": "--debug", "-q": "--quiet", "-v": "--verbose", "-nv": "--no-verbose",
    "-i": "--input-file", "-F": "--force-html", "-B": "--base", "-t": "--tries", "-O": "--output-document",
    "-nc": "--no-clobber", "-c": "--continue", "-N": "--timestamping", "-S": "--server-response", "-T": "--timeout",
    "-w": "--wait", "-Q": "--quota", "-4": "--inet4-only", "-6": "--inet6-only", "-nd": "--no-directories",
    "-x": "--force-directories", "-nH": "--no-host-directories", "-P": "--directory-prefix", "-E": "--adjust-extension",
    "--html-extension": "--adjust-extension", "-U": "--user-agent", "-r": "--recursive", "-l": "--level",
    "-k": "--convert-links", "-K": "--backup-converted", "-m": "--mirror", "-p": "--page-requisites", "-A": "--accept",
    "-R": "--reject", "-D": "--domains", "-H": "--span-hosts", "-L": "--relative", "-I": "--include-directories",
    "-X": "--exclude-directories", "-np": "--no-parent", "--http-passwd": "--http-password",
    "--proxy-passwd": "--proxy-password",
  },
  valued: new Set([
    "--execute", "--output-file", "--append-output", "--report-speed", "--input-file", "--base", "--config",
    "--rejected-log", "--tries", "--retry-on-http-error", "--output-document", "--start-pos", "--progress", "--timeout",
    "--dns-timeout", "--connect-timeout", "--read-timeout", "--wait", "--waitretry", "--quota", "--bind-address",
    "--bind-dns-address", "--dns-servers", "--limit-rate", "--restrict-file-names", "--prefer-family", "--user",
    "--password", "--use-askpass", "--local-encoding", "--remote-encoding", "--input-metalink", "--metalink-index",
    "--preferred-location", "--directory-prefix", "--cut-dirs", "--http-user", "--http-password", "--default-page",
    "--header", "--compression", "--max-redirect", "--proxy-user", "--proxy-password", "--referer", "--user-agent",
    "--load-cookies", "--save-cookies", "--post-data", "--post-file", "--method", "--body-data", "--body-file",
    "--secure-protocol", "--certificate", "--certificate-type", "--private-key", "--private-key-type",
    "--ca-certificate", "--ca-directory", "--crl-file", "--pinnedpubkey", "--ciphers", "--random-file", "--egd-file",
    "--hsts-file", "--ftp-user", "--ftp-password", "--warc-file", "--warc-header", "--warc-max-size", "--warc-dedup",
    "--warc-tempdir", "--level", "--backups", "--accept", "--reject", "--accept-regex", "--reject-regex", "--regex-type",
    "--domains", "--exclude-domains", "--follow-tags", "--ignore-tags", "--include-directories", "--exclude-directories",
    // BusyBox: `-Y off` goes without a proxy.
    "-Y",
  ]),
  flags: new Set([
    "--ask-password", "--auth-no-challenge", "--check-certificate", "--content-disposition", "--content-on-error",
    "--convert-file-only", "--delete-after", "--follow-ftp", "--ftps-clear-data-connection", "--ftps-fallback-to-ftp",
    "--ftps-implicit", "--ftps-resume-ssl", "--https-only", "--ignore-case", "--ignore-length", "--keep-badhash",
    "--keep-session-cookies", "--no-cache", "--no-check-certificate", "--no-config", "--no-cookies", "--no-dns-cache",
    "--no-glob", "--no-hsts", "--no-http-keep-alive", "--no-if-modified-since", "--no-iri", "--no-netrc",
    "--no-passive-ftp", "--no-proxy", "--no-remove-listing", "--no-use-server-timestamps", "--no-warc-compression",
    "--no-warc-digests", "--no-warc-keep-log", "--preserve-permissions", "--protocol-directories", "--proxy",
    "--random-wait", "--retr-symlinks", "--retry-connrefused", "--retry-on-host-error", "--save-headers",
    "--show-progress", "--spider", "--strict-comments", "--trust-server-names", "--unlink", "--warc-cdx", "--xattr",
  ]),
};
