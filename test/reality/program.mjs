import { spawn } from "node:child_process";

/** Runs a program to its end, without input. What it printed comes back whatever its status; `timedOut` when it was stopped. */
export function runProgram(name, words, { env = process.env, timeout = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(name, words, { env, timeout, stdio: ["ignore", "pipe", "pipe"] });
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"]) {
      child[stream].setEncoding("utf8");
      child[stream].on("data", (text) => {
        printed[stream] += text;
      });
    }
    child.on("error", reject);
    child.on("close", (status, signal) => {
      resolve({ ...printed, status, timedOut: signal === "SIGTERM" });
    });
  });
}
