import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ALPINE_FILES } from "./alpine-files.mjs";
import { busyboxIn } from "./busybox.mjs";

/**
 * The base images of the cases: their names, and how their root file systems are made. The Debian ones are what the images
 * of these names are made from; the Alpine-like one has Alpine's account files and its tools, but not Alpine's packages.
 */
export const BASES = [
  { reference: "debian:bookworm", folder: "debian-bookworm", make: (tree) => debianTree("bookworm", tree) },
  { reference: "debian:trixie", folder: "debian-trixie", make: (tree) => debianTree("trixie", tree) },
  { reference: "alpine:3.20", folder: "alpine-like", make: alpineTree },
];

/** What no build of a case reads. Builds copy the whole tree again and again. */
const BALLAST = [
  "usr/share/doc", "usr/share/locale", "usr/share/man", "usr/share/info", "usr/share/zoneinfo", "usr/share/bash-completion",
  "usr/share/lintian", "usr/lib/x86_64-linux-gnu/gconv", "usr/lib/aarch64-linux-gnu/gconv",
  "var/cache/apt", "var/lib/apt/lists", "var/cache/debconf",
  "var/log",
];

/** Names what makes the trees, so that runs of different versions of it have trees of their own. */
export function recipe() {
  const makers = ["base-trees.mjs", "alpine-files.mjs", "busybox.mjs"].map((name) => readFileSync(fileURLToPath(new URL(name, import.meta.url))));
  return createHash("sha256").update(Buffer.concat(makers)).digest("hex").slice(0, 12);
}

/** The root file system of a base, made in `cache` unless an earlier run left it there. One that lost files since then is made anew. */
export function treeOf(base, cache, say) {
  const tree = join(cache, base.folder);
  const record = `${tree}.files`;
  if (readIfThere(record) === String(countFiles(tree))) return tree;
  const unfinished = `${tree}.unfinished`;
  for (const path of [record, tree, unfinished]) rmSync(path, { recursive: true, force: true });
  say(`making the root file system of ${base.reference}`);
  base.make(unfinished, cache, say);
  renameSync(unfinished, tree);
  writeFileSync(record, String(countFiles(tree)));
  return tree;
}

function countFiles(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((count, entry) => count + 1 + (entry.isDirectory() ? countFiles(join(folder, entry.name)) : 0), 0);
  } catch (error) {
    if (error.code === "ENOENT") return 0;
    throw error;
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function debianTree(release, tree) {
  execFileSync("debootstrap", ["--variant=minbase", release, tree], { stdio: ["ignore", "ignore", "inherit"] });
  for (const path of BALLAST) rmSync(join(tree, path), { recursive: true, force: true });
  for (const path of ["var/log", "var/cache/apt/archives/partial", "var/lib/apt/lists/partial"]) mkdirSync(join(tree, path), { recursive: true });
}

function alpineTree(tree, cache, say) {
  for (const folder of ["bin", "dev", "etc", "home", "proc", "sbin", "srv", "sys", "usr/bin", "usr/sbin", "var/tmp", "run"]) {
    mkdirSync(join(tree, folder), { recursive: true });
  }
  mkdirSync(join(tree, "root"), { mode: 0o700 });
  mkdirSync(join(tree, "tmp"));
  for (const folder of ["tmp", "var/tmp"]) chmodSync(join(tree, folder), 0o1777);
  copyFileSync(busyboxIn(cache, say), join(tree, "bin/busybox"));
  chmodSync(join(tree, "bin/busybox"), 0o755);
  for (const [path, { text, mode }] of Object.entries(ALPINE_FILES)) writeFileSync(join(tree, path), text, { mode });
  execFileSync("chroot", [tree, "/bin/busybox", "--install", "-s"]);
}
