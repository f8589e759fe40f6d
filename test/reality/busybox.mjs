import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ownRelease } from "./machine.mjs";

/**
 * The settings of Alpine's build that the account tools depend on, and a static link. Debian's own busybox-static has neither
 * adduser nor addgroup, deluser, chpasswd and install, which is why the program is compiled here.
 */
const SETTINGS = {
  CONFIG_STATIC: "y",
  CONFIG_FEATURE_CHECK_NAMES: "y",
  CONFIG_FIRST_SYSTEM_ID: "100",
  CONFIG_LAST_SYSTEM_ID: "999",
  CONFIG_LAST_ID: "256000",
  // Does not compile with the headers of newer kernels.
  CONFIG_TC: "n",
};

/** A static BusyBox with every applet, compiled from the distribution's source package into `folder` unless it stands there already. */
export function busyboxIn(folder, say) {
  const program = join(folder, "busybox");
  if (existsSync(program)) return program;
  say("compiling BusyBox from the distribution's source package");
  const work = join(folder, "busybox-source");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  unpackSource(work);
  const source = join(work, readdirSync(work).find((name) => /^busybox-[\d.]+$/.test(name)) ?? "");
  const make = (...targets) => execFileSync("make", ["-s", `-j${availableParallelism()}`, ...targets], { cwd: source, stdio: "ignore" });
  make("defconfig");
  const config = join(source, ".config");
  writeFileSync(config, withSettings(readFileSync(config, "utf8")));
  // Settings that the changed ones bring into play take their defaults.
  execFileSync("sh", ["-c", "yes '' | make -s oldconfig"], { cwd: source, stdio: "ignore" });
  make("busybox");
  renameSync(join(source, "busybox"), program);
  rmSync(work, { recursive: true, force: true });
  return program;
}

/** Fetches and unpacks the source package with package lists of its own, so that the machine's stay as they are. */
function unpackSource(work) {
  const sources = join(work, "sources.list.d");
  mkdirSync(sources, { recursive: true });
  copySources(sources);
  mkdirSync(join(work, "lists", "partial"), { recursive: true });
  const options = { "Dir::Etc::SourceList": "/dev/null", "Dir::Etc::SourceParts": sources, "Dir::State::Lists": join(work, "lists"), "APT::Sandbox::User": "root" };
  const words = Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  execFileSync("apt-get", [...words, "update", "-q"], { cwd: work, stdio: "ignore" });
  execFileSync("apt-get", [...words, "source", "--download-only", "-q", "busybox"], { cwd: work, stdio: "ignore" });
  const archive = readdirSync(work).find((name) => name.includes(".orig.tar"));
  if (archive === undefined) throw new Error("the distribution's archive has no source package of BusyBox");
  execFileSync("tar", ["xf", archive], { cwd: work });
}

/** The machine's own Debian sources, turned into sources of source packages. */
function copySources(target) {
  const suite = new RegExp(`\\b${ownRelease()}\\b`);
  const folder = "/etc/apt/sources.list.d";
  const files = ["/etc/apt/sources.list", ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [])];
  files.filter((file) => existsSync(file) && /\.(list|sources)$/.test(file)).forEach((file, index) => {
    const text = readFileSync(file, "utf8");
    if (file.endsWith(".sources")) {
      const stanzas = text.split(/\n\s*\n/).filter((stanza) => suite.test(/^Suites:.*$/m.exec(stanza)?.[0] ?? "") && /^Components:.*\bmain\b/m.test(stanza));
      if (stanzas.length > 0) writeFileSync(join(target, `${index}.sources`), `${stanzas.join("\n\n").replace(/^Types:.*$/gm, "Types: deb-src")}\n`);
    } else {
      const lines = text.split("\n").filter((line) => /^deb /.test(line) && new RegExp(` ${ownRelease()} .*\\bmain\\b`).test(line));
      if (lines.length > 0) writeFileSync(join(target, `${index}.list`), `${lines.map((line) => line.replace(/^deb /, "deb-src ")).join("\n")}\n`);
    }
  });
}

function withSettings(config) {
  const lines = config.split("\n").filter((line) => !Object.keys(SETTINGS).some((name) => line.startsWith(`${name}=`) || line === `# ${name} is not set`));
  const added = Object.entries(SETTINGS).map(([name, value]) => (value === "n" ? `# ${name} is not set` : `${name}=${value}`));
  return [...lines, ...added, ""].join("\n");
}
