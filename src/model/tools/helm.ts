import { PFLAG, type ToolGrammar } from "./grammar.ts";

/** https://helm.sh/docs/helm/ */
export const helm: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-n": "--namespace", "-f": "--values", "-o": "--output", "-d": "--destination", "-g": "--generate-name",
    "-i": "--install", "-u": "--username", "-p": "--password",
  },
  valued: new Set([
    "--namespace", "--values", "--output", "--destination", "--kubeconfig", "--kube-context", "--kube-apiserver",
    "--kube-as-user", "--kube-as-group", "--kube-ca-file", "--kube-token", "--kube-tls-server-name", "--registry-config",
    "--repository-cache", "--repository-config", "--burst-limit", "--qps", "--version", "--repo", "--username",
    "--password", "--ca-file", "--cert-file", "--key-file", "--keyring", "--set", "--set-file", "--set-json",
    "--set-literal", "--set-string", "--timeout", "--untardir", "--post-renderer", "--post-renderer-args", "--description",
    "--app-version", "--key", "--passphrase-file", "--starter", "--show-only", "--output-dir", "--kube-version",
    "--api-versions", "--history-max", "--labels", "--max",
  ]),
  subcommands: {},
};
