import { PFLAG, type OptionTable, type ToolGrammar } from "./grammar.ts";

const login: OptionTable = {
  aliases: { "-u": "--username", "-p": "--password" },
  valued: new Set(["--username", "--password", "--authfile", "--cert-dir"]),
  flags: new Set(["--password-stdin", "--get-login", "--tls-verify"]),
};

const build: OptionTable = {
  aliases: { "-t": "--tag", "-f": "--file", "-o": "--output", "-q": "--quiet", "-c": "--cpu-shares", "-m": "--memory" },
  valued: new Set([
    "--tag", "--file", "--output", "--build-arg", "--build-context", "--target", "--platform", "--network", "--secret",
    "--ssh", "--label", "--annotation", "--add-host", "--cache-from", "--cache-to", "--progress", "--iidfile",
    "--metadata-file", "--builder", "--allow", "--attest", "--cgroup-parent", "--isolation",
    "--memory", "--memory-swap", "--cpu-shares", "--cpuset-cpus", "--cpuset-mems", "--shm-size", "--ulimit",
    "--security-opt", "--no-cache-filter",
  ]),
};

const run: OptionTable = {
  aliases: {
    "-a": "--attach", "-c": "--cpu-shares", "-d": "--detach", "-e": "--env", "-h": "--hostname", "-i": "--interactive",
    "-l": "--label", "-m": "--memory", "-p": "--publish", "-P": "--publish-all", "-t": "--tty", "-u": "--user",
    "-v": "--volume", "-w": "--workdir", "--net": "--network",
  },
  valued: new Set([
    "--add-host", "--annotation", "--attach", "--blkio-weight", "--cap-add", "--cap-drop", "--cgroup-parent", "--cgroupns",
    "--cidfile", "--cpu-period", "--cpu-quota", "--cpu-shares", "--cpus", "--cpuset-cpus", "--cpuset-mems",
    "--detach-keys", "--device", "--device-cgroup-rule", "--device-read-bps", "--device-write-bps", "--dns", "--dns-option",
    "--dns-search", "--domainname", "--entrypoint", "--env", "--env-file", "--expose", "--gpus", "--group-add",
    "--health-cmd", "--health-interval", "--health-retries", "--health-start-period", "--health-timeout", "--hostname",
    "--ip", "--ip6", "--ipc", "--isolation", "--label", "--label-file", "--link", "--link-local-ip", "--log-driver",
    "--log-opt", "--mac-address", "--memory", "--memory-reservation", "--memory-swap", "--mount", "--name", "--network",
    "--network-alias", "--oom-score-adj", "--pid", "--pids-limit", "--platform", "--publish", "--pull", "--restart",
    "--runtime", "--security-opt", "--shm-size", "--stop-signal", "--stop-timeout", "--storage-opt", "--sysctl", "--tmpfs",
    "--ulimit", "--user", "--userns", "--uts", "--volume", "--volume-driver", "--volumes-from", "--workdir",
  ]),
  optionsEndAfter: 1,
};

const exec: OptionTable = {
  aliases: { "-d": "--detach", "-e": "--env", "-i": "--interactive", "-t": "--tty", "-u": "--user", "-w": "--workdir" },
  valued: new Set(["--detach-keys", "--env", "--env-file", "--user", "--workdir"]),
  optionsEndAfter: 1,
};

/** https://docs.docker.com/reference/cli/docker/; podman and nerdctl take the same. */
export const docker: ToolGrammar = {
  style: PFLAG,
  aliases: { "-c": "--context", "-D": "--debug", "-H": "--host", "-l": "--log-level", "-v": "--version" },
  valued: new Set([
    "--config", "--context", "--host", "--log-level", "--tlscacert", "--tlscert", "--tlskey", "--root", "--platform",
  ]),
  subcommands: {
    login, build, run, exec, create: run,
    buildx: { subcommands: { build } },
    builder: { subcommands: { build } },
    image: { subcommands: { build } },
    container: { subcommands: { run, exec, create: run } },
    compose: {
      aliases: { "-f": "--file", "-p": "--project-name" },
      valued: new Set(["--file", "--project-name", "--profile", "--env-file", "--project-directory"]),
      subcommands: {},
    },
  },
};
