import { apk } from "./apk.ts";
import { addAptRepository, apt, aptCache, aptitude } from "./apt.ts";
import { gzip, tar, unzip, zstd } from "./archives.ts";
import { busyboxAddgroup, busyboxAdduser, busyboxChpasswd, busyboxDeluser, busyboxPasswd } from "./busybox-accounts.ts";
import { cargo, rustup } from "./cargo.ts";
import { cksum, digestSum, shasum } from "./checksums.ts";
import { composer } from "./composer.ts";
import { conda } from "./conda.ts";
import { cat, chmod, chown, cp, head, install, ln, mkdir, mknod, mktemp, mv, rm, tee, touch } from "./coreutils.ts";
import { curl } from "./curl.ts";
import { debianAdduser, debianDeluser } from "./debian-adduser.ts";
import { dnf, yumConfigManager } from "./dnf.ts";
import { docker } from "./docker.ts";
import { dotnet, nuget } from "./dotnet.ts";
import { dpkg, dpkgDeb, dpkgDivert, dpkgStatoverride } from "./dpkg.ts";
import { aria2c, axel, fetch, httpie, textBrowser } from "./downloaders.ts";
import { find } from "./find.ts";
import { bundle, gem } from "./gem.ts";
import { git } from "./git.ts";
import { go } from "./go.ts";
import { aptKey, gpg, gpgv } from "./gpg.ts";
import type { ToolGrammar } from "./grammar.ts";
import { helm } from "./helm.ts";
import { node, perl, php, python, ruby, withoutVersion } from "./interpreters.ts";
import { kubectl } from "./kubectl.ts";
import {
  chroot,
  dumbInit,
  env,
  exec,
  flock,
  ionice,
  nice,
  plainLauncher,
  stdbuf,
  time,
  timeout,
  tini,
  xargs,
} from "./launchers.ts";
import { npm, npx, pnpm, yarn } from "./npm.ts";
import { openssl } from "./openssl.ts";
import { pip } from "./pip.ts";
import { poetry } from "./poetry.ts";
import { chpst, doas, s6Applyuidgid, setpriv, su, sudo, userSwitch } from "./privilege-tools.ts";
import { rpm } from "./rpm.ts";
import { sed } from "./sed.ts";
import {
  chage,
  chpasswd,
  chsh,
  gpasswd,
  groupadd,
  groupdel,
  groupmems,
  groupmod,
  passwd,
  useradd,
  userdel,
  usermod,
} from "./shadow.ts";
import { busybox, shell } from "./shells.ts";
import { cosign, minisign } from "./signatures.ts";
import { scp, ssh, sshKeygen, sshKeyscan } from "./ssh.ts";
import { uv } from "./uv.ts";
import { wget } from "./wget.ts";
import { zypper } from "./zypper.ts";

/** Whose account tools an image has: the same names mean different programs. */
export type AccountToolFlavour = "debian" | "busybox" | "shadow";

const TOOLS: ReadonlyMap<string, ToolGrammar> = new Map(Object.entries<ToolGrammar>({
  // Downloads and sources.
  curl, wget, aria2c, axel, fetch, http: httpie, https: httpie, xh: httpie, lynx: textBrowser, links: textBrowser,
  elinks: textBrowser, w3m: textBrowser, git, ssh, scp, "ssh-keyscan": sshKeyscan, "ssh-keygen": sshKeygen,
  // Packages of distributions.
  "apt-get": apt, apt, "apt-cache": aptCache, aptitude, "apt-key": aptKey, "add-apt-repository": addAptRepository,
  "apt-add-repository": addAptRepository, dpkg, "dpkg-deb": dpkgDeb, "dpkg-statoverride": dpkgStatoverride,
  "dpkg-divert": dpkgDivert, apk, yum: dnf, dnf, dnf5: dnf, microdnf: dnf, tdnf: dnf,
  "yum-config-manager": yumConfigManager, zypper, rpm, rpmkeys: rpm,
  // Packages of languages.
  pip, uv, poetry, dotnet, nuget, npm, npx, yarn, yarnpkg: yarn, pnpm, gem, bundle, bundler: bundle, go, cargo, rustup, composer,
  conda, mamba: conda, micromamba: conda,
  // Clusters and containers.
  helm, kubectl, docker, podman: docker, nerdctl: docker,
  // Keys, signatures and checksums.
  gpg, gpg2: gpg, gpg1: gpg, gpgv, openssl, cosign, minisign,
  md5sum: digestSum, sha1sum: digestSum, sha224sum: digestSum, sha256sum: digestSum, sha384sum: digestSum,
  sha512sum: digestSum, sha3sum: digestSum, b2sum: digestSum, cksum, shasum,
  // Accounts; the names that Debian, BusyBox and shadow share are below.
  useradd, usermod, userdel, groupadd, groupmod, groupdel, groupmems, gpasswd, passwd, chpasswd, chage, chsh,
  adduser: debianAdduser, addgroup: debianAdduser, deluser: debianDeluser, delgroup: debianDeluser,
  // Files.
  chown, chgrp: chown, chmod, install, cp, mv, ln, mkdir, mknod, mktemp, touch, rm, tee, cat, head, tail: head, sed,
  tar, bsdtar: tar, unzip, gzip, gunzip: gzip, bzip2: gzip, bunzip2: gzip, xz: gzip, unxz: gzip, zstd, unzstd: zstd,
  // Programs that start others.
  sudo, doas, su, runuser: su, gosu: userSwitch, "su-exec": userSwitch, setuidgid: userSwitch, setuser: userSwitch,
  "s6-setuidgid": userSwitch, "s6-applyuidgid": s6Applyuidgid, setpriv, chpst, env, time, nice, nohup: plainLauncher,
  exec, command: plainLauncher, builtin: plainLauncher, eval: plainLauncher, timeout, stdbuf, ionice,
  setsid: plainLauncher, chroot, flock, tini, "tini-static": tini, "dumb-init": dumbInit, catatonit: plainLauncher,
  "with-contenv": plainLauncher, fakeroot: plainLauncher, eatmydata: plainLauncher, xargs, find,
  // Shells and interpreters.
  sh: shell, bash: shell, dash: shell, ash: shell, zsh: shell, ksh: shell, mksh: shell, busybox,
  python, perl, ruby, node, nodejs: node, php,
}));

/** Programs that are installed under names with a version: `python3.11`, `pip3.9`, `php8.2`. */
const VERSIONED: ReadonlySet<string> = new Set(["python", "pip", "perl", "ruby", "gem", "php", "pypy", "node"]);

/** `adduser` and its kin where they are BusyBox's. */
const BUSYBOX_ACCOUNT_TOOLS: ReadonlyMap<string, ToolGrammar> = new Map(Object.entries<ToolGrammar>({
  adduser: busyboxAdduser,
  addgroup: busyboxAddgroup,
  deluser: busyboxDeluser,
  delgroup: busyboxDeluser,
  passwd: busyboxPasswd,
  chpasswd: busyboxChpasswd,
}));

/**
 * The grammar of a program, by base name; absent when there is no table. `adduser` and its kin are Debian's unless the
 * flavour says otherwise: RHEL's `adduser` is `useradd`.
 */
export function grammarOf(name: string, flavour: AccountToolFlavour = "debian"): ToolGrammar | undefined {
  const busybox = flavour === "busybox" ? BUSYBOX_ACCOUNT_TOOLS.get(name) : undefined;
  if (busybox) return busybox;
  if (flavour === "shadow" && name === "adduser") return useradd;
  const known = TOOLS.get(name);
  if (known) return known;
  const plain = withoutVersion(name);
  return plain !== name && VERSIONED.has(plain) ? TOOLS.get(plain) : undefined;
}
