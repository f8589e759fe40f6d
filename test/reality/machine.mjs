import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** What the run needs from the distribution: the builder, the maker of base images, and a C compiler for BusyBox. */
const PACKAGES = ["buildah", "debootstrap", "debian-archive-keyring", "gcc", "libc6-dev", "make", "bzip2"];

/** Installs what is missing and says so. Throws where the run cannot work: not Debian, or not root. */
export function prepareMachine(say) {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  if (!/^ID=debian$/m.test(release)) throw new Error("test:reality needs Debian: it builds with Debian's buildah and debootstrap");
  if (process.getuid?.() !== 0) throw new Error("test:reality needs root: it makes root file systems and builds images");
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  say(`installing ${missing.join(", ")} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["-o", "DPkg::Lock::Timeout=600"];
  execFileSync("apt-get", [...patience, "update", "-q"], { stdio: ["ignore", "ignore", "inherit"], env });
  execFileSync("apt-get", [...patience, "install", "-qq", "-y", "--no-install-recommends", ...missing], { stdio: ["ignore", "ignore", "inherit"], env });
}

function isInstalled(name) {
  const { stdout } = spawnSync("dpkg-query", ["-W", "-f", "${db:Status-Status}", name], { encoding: "utf8" });
  return stdout === "installed";
}

/** The release of the machine's own Debian: `bookworm`. */
export function ownRelease() {
  return /^VERSION_CODENAME=(\w+)$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
}
