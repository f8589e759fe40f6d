import { PFLAG, type ToolGrammar } from "./grammar.ts";

/** https://kubernetes.io/docs/reference/kubectl/generated/ */
export const kubectl: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-n": "--namespace", "-f": "--filename", "-k": "--kustomize", "-o": "--output", "-l": "--selector", "-c": "--container",
    "-s": "--server", "-p": "--patch", "-v": "--v", "-L": "--label-columns", "-A": "--all-namespaces", "-R": "--recursive",
    "-i": "--stdin", "-t": "--tty",
  },
  valued: new Set([
    "--namespace", "--filename", "--kustomize", "--output", "--selector", "--container", "--server", "--patch", "--v",
    "--label-columns", "--kubeconfig", "--context", "--cluster", "--user", "--token", "--username", "--password", "--as",
    "--as-group", "--as-uid", "--cache-dir", "--certificate-authority", "--client-certificate", "--client-key",
    "--request-timeout", "--tls-server-name", "--profile", "--profile-output", "--log-flush-frequency", "--vmodule",
    "--field-selector", "--field-manager", "--sort-by", "--template", "--timeout", "--type", "--image", "--from-literal",
    "--from-file", "--from-env-file", "--docker-server", "--docker-username", "--docker-password", "--docker-email",
    "--cert", "--key", "--replicas", "--for", "--grace-period", "--tail", "--since", "--port", "--env", "--overrides",
    "--restart", "--requests", "--limits", "--serviceaccount", "--image-pull-policy",
  ]),
  subcommands: {
    logs: { flags: new Set(["-f", "-p"]) },
    exec: { optionsEndAfter: 2 },
    config: { subcommands: {} },
    create: { subcommands: {} },
  },
};
