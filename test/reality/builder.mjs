import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./program.mjs";

/** A build or a container that takes longer waits for something. */
const LONGEST = 60_000;

/** How often a program that prints nothing is started. */
const MOST_ATTEMPTS = 4;

/**
 * buildah with a storage of its own in `folder`. The images that stay there are the bases; every built image is looked at
 * and removed, since each is a copy of the whole tree.
 */
export function openBuilder(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const images = join(folder, "images");
  // overlay copies nothing; vfs works on every kernel.
  const driver = /\boverlay$/m.test(readFileSync("/proc/filesystems", "utf8")) ? "overlay" : "vfs";
  const store = ["--root", images, "--runroot", join(folder, "run"), "--storage-driver", driver];
  const env = { ...process.env, BUILDAH_ISOLATION: "chroot", BUILDAH_FORMAT: "docker" };
  let builds = 0;

  return { importTree, build, inspect, remove, close };

  /** Makes an image of a whole root file system. */
  async function importTree(reference, tree) {
    const container = await must("from", "scratch");
    await must("copy", "-q", container, tree, "/");
    await must("config", "--env", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "--cmd", "/bin/sh", container);
    await must("commit", "-q", container, `localhost/${reference}`);
    await must("rm", container);
  }

  /** Builds the Dockerfile of a context with build arguments. No image when the build fails; `log` is what it printed. */
  async function build(context, { args = [], env: more = {}, timeout = LONGEST } = {}) {
    builds += 1;
    const image = `localhost/case-${builds}`;
    const { status, stdout, stderr, timedOut } = await buildah(
      ["bud", "--pull=never", "--layers=false", "--force-rm", ...args.map((arg) => `--build-arg=${arg}`), "-t", image, context],
      { env: { ...env, ...more }, timeout },
    );
    const log = `${stdout}${stderr}${timedOut ? "\nthe build waited for something and was stopped" : ""}`;
    return { image: status === 0 ? image : undefined, log };
  }

  /** Shows an image to `look`: its configuration, its files, and a way to run programs in it. Then removes it. */
  async function inspect(image, look) {
    const container = await must("from", "--pull-never", image);
    try {
      const { Docker } = JSON.parse(await must("inspect", "--type", "image", image));
      const tree = await must("mount", container);
      return await look({ config: Docker.config, tree, start: (...words) => start(container, words) });
    } finally {
      await must("rm", container);
      await remove(image);
    }
  }

  async function remove(image) {
    await must("rmi", image);
  }

  /** Starts a program as the image's user, as a container would be. */
  async function start(container, words) {
    for (let attempt = 1; ; attempt++) {
      const { status, stdout, stderr } = await buildah(["run", container, "--", ...words]);
      // On a busy machine buildah sometimes loses what the program printed.
      if (status === 0 && stdout === "" && attempt < MOST_ATTEMPTS) continue;
      return { started: status === 0, output: stdout.trim(), log: stderr.trim() };
    }
  }

  function close() {
    // What an interrupted build has mounted goes too.
    spawnSync("umount", ["-q", "-R", "-l", join(images, driver)]);
    rmSync(folder, { recursive: true, force: true });
  }

  async function must(...words) {
    const { status, stdout, stderr } = await buildah(words);
    if (status !== 0) throw new Error(`buildah ${words.join(" ")}: ${stderr}`);
    return stdout.trim();
  }

  function buildah(words, options = {}) {
    return runProgram("buildah", [...store, ...words], { env, timeout: LONGEST, ...options });
  }
}

/** The builder's version, which its behaviour depends on. */
export async function builderVersion() {
  const { stdout } = await runProgram("buildah", ["--version"]);
  return /version (\S+)/.exec(stdout)?.[1] ?? "unknown";
}
