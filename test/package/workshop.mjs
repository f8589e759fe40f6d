// What the tests of the package share: scratch folders, programs that are run, and Debian packages that they need.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A new folder with these files. */
export function scratch(files = {}) {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-package-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs a program to its end; never throws for its exit code. */
export function run(program, words, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: "utf8", maxBuffer: 1 << 28, ...options, env: { ...process.env, ...options.env } });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs a program that has to succeed; what it prints. */
export function must(program, words, options = {}) {
  const { status, stdout, stderr } = run(program, words, options);
  if (status !== 0) throw new Error(`${program} ${words.join(" ")} exits with ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Sees to it that a program of a Debian package is there, and says so when it installs it. */
export function needs(program, debianPackage) {
  if (spawnSync("sh", ["-c", `command -v ${program}`]).status === 0) return;
  console.log(`installing ${debianPackage}`);
  execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
  execFileSync("apt-get", ["install", "-qq", "-y", "--no-install-recommends", debianPackage], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}

let packed;

/** The package as `npm pack` makes it; made once. */
export function tarball() {
  if (packed) return packed;
  const folder = scratch();
  // The build has been made: `npm run test:package` begins with it.
  const [{ filename, files }] = JSON.parse(must("npm", ["pack", "--json", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: ROOT }));
  packed = { path: join(folder, filename), files: files.map(({ path }) => path) };
  return packed;
}

let installed;

/** An otherwise empty project with the package installed, without any network; made once. */
export function project() {
  if (installed) return installed;
  installed = scratch({ "package.json": '{ "name": "scratch", "private": true, "type": "module" }' });
  must("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", tarball().path], { cwd: installed });
  return installed;
}

export const BAD = "FROM node:22.11.0-bookworm-slim\nRUN sudo npm ci\nUSER root\n";
export const GOOD = "FROM node:22.11.0-bookworm-slim\nRUN npm ci\nUSER 1000\n";
