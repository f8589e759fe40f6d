import type { SwitchingOption, SwitchingSetting, SwitchTable } from "./switch-table.ts";

// What makes a program believe whoever answers: TLS certificates and the keys of ssh hosts that are not looked at.

const ANY_CERTIFICATE = "accepts any certificate";
const ANY_HOST = "believes any host that answers";

/** A variable that turns certificate checks off for everything that sees it. */
export interface SwitchingVariable {
  readonly name: string;
  readonly value: RegExp;
  /** A sentence. */
  readonly effect: string;
  /** Whether it takes certain versions of the program for it to matter. */
  readonly versions?: boolean;
}

/** Says in a command line of ssh that the host's key does not matter; `accept-new` still remembers it. */
export const NO_HOST_KEY = /(?:-o\s*)?\bStrictHostKeyChecking(?:\s*=\s*|\s+)(?:no|off)\b/i;

/** https://maven.apache.org/wagon/wagon-providers/wagon-http/ */
const MAVEN_INSECURE = /-Dmaven\.wagon\.http\.ssl\.(?:insecure|allowall)=true\b/;

export const TLS_VARIABLES: readonly SwitchingVariable[] = [
  // https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue
  { name: "NODE_TLS_REJECT_UNAUTHORIZED", value: /^0$/, effect: "Node.js accepts any certificate" },
  // https://peps.python.org/pep-0493/: Python 3 does not look at it.
  { name: "PYTHONHTTPSVERIFY", value: /^0$/, effect: "Python 2 accepts any certificate" },
  // https://github.com/git/git/blob/master/http.c asks whether it is set, not to what.
  { name: "GIT_SSL_NO_VERIFY", value: /^(?:0|no|off|false|)$/i, effect: "git accepts any certificate, because it only looks whether the variable is set" },
  { name: "GIT_SSL_NO_VERIFY", value: /^/, effect: "git accepts any certificate" },
  // https://github.com/psf/requests/pull/6074: an empty one was taken for `verify=False`.
  { name: "CURL_CA_BUNDLE", value: /^$/, effect: "pip and requests accept any certificate before requests 2.28", versions: true },
  { name: "PERL_LWP_SSL_VERIFY_HOSTNAME", value: /^0$/, effect: "Perl's LWP accepts any certificate" },
  { name: "VAULT_SKIP_VERIFY", value: /^(?:1|t|true)$/i, effect: "vault accepts any certificate" },
  { name: "HELM_KUBEINSECURE_SKIP_TLS_VERIFY", value: /^(?:1|t|true)$/i, effect: "helm accepts any certificate" },
  { name: "AZURE_CLI_DISABLE_CONNECTION_VERIFICATION", value: /^.+$/, effect: "az accepts any certificate" },
  { name: "GIT_SSH_COMMAND", value: NO_HOST_KEY, effect: `git's ssh ${ANY_HOST}` },
  { name: "RSYNC_RSH", value: NO_HOST_KEY, effect: `rsync's ssh ${ANY_HOST}` },
  { name: "SVN_SSH", value: NO_HOST_KEY, effect: `svn's ssh ${ANY_HOST}` },
  ...["MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_CLI_OPTS", "JAVA_TOOL_OPTIONS"].map((name) => ({
    name,
    value: MAVEN_INSECURE,
    effect: "Maven accepts any certificate",
  })),
];

/** https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslVerify, also for one address: `http.<address>.sslVerify`. */
export const TLS_GIT_SETTINGS: readonly SwitchingSetting[] = [
  { name: /^http(?:\..+)?\.sslverify$/, value: "false", effect: ANY_CERTIFICATE },
];

/** https://manpages.debian.org/apt-transport-https, also for one host: `Acquire::https::<host>::Verify-Peer`. */
export const TLS_APT_SETTINGS: readonly SwitchingSetting[] = [
  { name: /^acquire::https(?:::[^:]+)?::verify-(?:peer|host)$/, value: "false", effect: ANY_CERTIFICATE },
];

/** https://dnf.readthedocs.io/en/latest/conf_ref.html */
export const TLS_DNF_SETTINGS: readonly SwitchingSetting[] = [
  { name: /^(?:[^=]+\.)?(?:proxy_)?sslverify$/, value: "false", effect: ANY_CERTIFICATE },
];

/** https://www.gnu.org/software/wget/manual/html_node/Wgetrc-Commands.html: case, `-` and `_` do not matter. */
export const TLS_WGET_SETTINGS: readonly SwitchingSetting[] = [
  { name: /^check[-_]?certificate$/, value: /^(?:off|no|0|quiet)$/i, effect: ANY_CERTIFICATE },
];

/** https://man.openbsd.org/ssh_config#StrictHostKeyChecking */
export const SSH_SETTINGS: readonly SwitchingSetting[] = [{ name: /^stricthostkeychecking$/, value: /^(?:no|off)$/i, effect: ANY_HOST }];

/** Options that mean the same wherever they are taken. */
const UNMISTAKABLE: readonly SwitchingOption[] = [
  "--insecure-skip-tls-verify", "--insecure-skip-verify", "--insecure-tls", "--skip-tls-verify", "--tls-skip-verify", "--no-verify-ssl",
  "--no-check-certificate", "--no-check-certificates", "--trust-server-cert", "--kube-insecure-skip-tls-verify",
  "--unsafely-ignore-certificate-errors",
].map((option) => ({ option, effect: ANY_CERTIFICATE }));

function options(...rows: readonly (Partial<SwitchingOption> & Pick<SwitchingOption, "option"> | string)[]): SwitchTable {
  const given = rows.map((row) => ({ effect: ANY_CERTIFICATE, ...(typeof row === "string" ? { option: row } : row) }));
  return { options: [...given, ...UNMISTAKABLE] };
}

const APT: SwitchTable = { settingOptions: ["--option"], settings: TLS_APT_SETTINGS };
const DNF: SwitchTable = { settingOptions: ["--setopt"], settings: TLS_DNF_SETTINGS };
const SSH: SwitchTable = { settingOptions: ["-o"], settings: SSH_SETTINGS };
const CONTAINERS = options({ option: "--tls-verify", value: "false" });
const HTTPIE = options({ option: "--verify", value: "false" });

const PROGRAMS: ReadonlyMap<string, SwitchTable> = new Map(Object.entries<SwitchTable>({
  curl: options("--insecure", { option: "--proxy-insecure", effect: "accepts any certificate of its proxy" }, "--doh-insecure"),
  wget: {
    ...options({ option: "--check-certificate", value: "false" }),
    settingOptions: ["--execute"],
    settings: TLS_WGET_SETTINGS,
  },
  aria2c: options({ option: "--check-certificate", value: "false" }),
  axel: options("--insecure"),
  fetch: options("--no-verify-peer", "--no-verify-hostname"),
  http: HTTPIE,
  https: HTTPIE,
  xh: HTTPIE,
  git: { settingOptions: ["-c", "--config"], settings: TLS_GIT_SETTINGS },
  hg: options("--insecure"),
  ssh: SSH,
  scp: SSH,
  "apt-get": APT,
  apt: APT,
  aptitude: APT,
  yum: DNF,
  dnf: DNF,
  dnf5: DNF,
  microdnf: DNF,
  tdnf: DNF,
  "yum-config-manager": { ...DNF, subject: "yum" },
  docker: CONTAINERS,
  podman: CONTAINERS,
  buildah: CONTAINERS,
  skopeo: options(
    { option: "--tls-verify", value: "false" },
    { option: "--src-tls-verify", value: "false" },
    { option: "--dest-tls-verify", value: "false" },
  ),
  nerdctl: options("--insecure-registry"),
  vault: options("-tls-skip-verify"),
  argocd: options("--insecure"),
  mc: options("--insecure"),
}));

/** Programs whose words are text or patterns, and no options of their own. */
const TEXT_PROGRAMS: ReadonlySet<string> = new Set(["echo", "printf", "grep", "egrep", "fgrep", "rg", "sed", "awk", "gawk", "expr", "test", "[", "export"]);

const ANY_PROGRAM: SwitchTable = { mark: /tls|ssl|cert|verif|trust/, options: UNMISTAKABLE };

/** What turns certificate checks off on a program's command line; absent when its words are only text. */
export function tlsSwitches(program: string): SwitchTable | undefined {
  if (TEXT_PROGRAMS.has(program)) return undefined;
  return PROGRAMS.get(program) ?? ANY_PROGRAM;
}

/** Text inside a word that turns checks off for the programs which take it. */
export const TLS_MARKS: readonly { readonly programs: ReadonlySet<string>; readonly pattern: RegExp; readonly effect: string }[] = [
  {
    programs: new Set(["sftp", "rsync", "autossh", "sshpass", "ssh-copy-id", "sshfs", "svn", "ansible", "ansible-playbook", "mosh", "pssh"]),
    pattern: NO_HOST_KEY,
    effect: ANY_HOST,
  },
  // As `core.sshCommand`; a commit's message may speak of it without doing it.
  { programs: new Set(["git"]), pattern: /-o\s*StrictHostKeyChecking(?:\s*=\s*|\s+)(?:no|off)\b/i, effect: ANY_HOST },
  { programs: new Set(["mvn", "mvnw", "mvnd"]), pattern: MAVEN_INSECURE, effect: ANY_CERTIFICATE },
  { programs: new Set(["lftp"]), pattern: /\bssl:verify-certificate\s+(?:no|off|false|0)\b/, effect: ANY_CERTIFICATE },
];
