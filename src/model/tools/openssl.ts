import { SINGLE_DASH, type OptionTable, type ToolGrammar } from "./grammar.ts";

/** `openssl dgst`, also called by the digest's name: `openssl sha256 -verify key -signature sig file`. */
const digest: OptionTable = {
  valued: new Set(["-sign", "-verify", "-prverify", "-hmac", "-mac", "-macopt", "-signature"]),
};

/**
 * https://docs.openssl.org/master/man1/openssl/: options that take a value in any command, then the commands in which some
 * of those do not or further ones do.
 */
export const openssl: ToolGrammar = {
  style: SINGLE_DASH,
  valued: new Set([
    // Files, formats and pass phrases.
    "-in", "-out", "-inform", "-outform", "-pass", "-passin", "-passout", "-engine", "-rand", "-writerand", "-provider",
    "-provider-path", "-propquery", "-key", "-keyform", "-keyout", "-inkey", "-kfile", "-bufsize",
    // Certificates.
    "-CA", "-CAkey", "-CAfile", "-CApath", "-CAserial", "-CAform", "-CAkeyform", "-CAstore", "-cert", "-certfile",
    "-config", "-days", "-subj", "-extfile", "-extensions", "-addext", "-reqexts", "-section", "-set_serial", "-newkey",
    "-nameopt", "-reqopt", "-certopt", "-checkend", "-checkhost", "-checkip", "-checkemail", "-signkey", "-name",
    "-caname", "-purpose", "-untrusted", "-trusted", "-CRLfile", "-vfyopt", "-sigopt", "-pkeyopt", "-algorithm",
    "-paramfile", "-startdate", "-enddate", "-md", "-copy_extensions", "-keypbe", "-certpbe", "-macalg",
    // Connections.
    "-connect", "-host", "-port", "-servername", "-proxy", "-starttls", "-cipher", "-ciphersuites", "-alpn", "-accept",
    // Encryption.
    "-k", "-K", "-iv", "-S", "-iter", "-xoflen", "-v2", "-v1", "-v2prf",
  ]),
  subcommands: {
    ca: { valued: new Set(["-startdate", "-enddate", "-policy", "-ss_cert", "-spkac", "-gencrl", "-revoke"]) },
    dgst: digest, md5: digest, sha1: digest, sha224: digest, sha256: digest, sha384: digest, sha512: digest, sm3: digest,
    passwd: { valued: new Set(["-salt"]) },
    s_client: {
      valued: new Set(["-verify", "-verify_hostname", "-verify_ip", "-verify_email", "-verify_depth", "-xmpphost"]),
    },
    x509: {
      valued: new Set(["-force_pubkey", "-setalias", "-addtrust", "-addreject", "-ext"]),
      flags: new Set(["-startdate", "-enddate"]),
    },
  },
};
