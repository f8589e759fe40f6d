import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** How long to wait before looking at the lock again, in milliseconds. */
const PAUSE = 1000;

/** Does `work` while no other run does the like with the same lock file. Waits, and says for whom; a run that was killed holds no lock. */
export async function alone(file, say, work) {
  for (let told = false; !takeLock(file); told = true) {
    const holder = readHolder(file);
    if (holder === undefined || !isRunning(holder)) rmSync(file, { force: true });
    else {
      if (!told) say(`waiting for the run with process ${holder}, which prepares the base images (${file})`);
      await wait(PAUSE);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Takes the lock; false when it is another's. */
function takeLock(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
