import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";

// A process of its own takes its time where many things run at once.
vi.setConfig({ testTimeout: 30_000 });

/** The command. */
export const MAIN = fileURLToPath(new URL("../../bin/plimsoll.cjs", import.meta.url));

export interface Run {
  /** As a shell says it: 130 for a run that was interrupted. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Closes standard output after its first bytes, as `| head` does. */
  readonly closeEarly?: boolean;
  /** Interrupts the run when it has printed something, as Ctrl-C does. */
  readonly interrupt?: boolean;
  readonly user?: RestrictedUser | undefined;
  /** The file that standard output goes to; what is in it is not read. */
  readonly outputFile?: string;
  /** Another plimsoll than the one that was built. */
  readonly command?: string;
}

/** Somebody whom file permissions restrict. */
export interface RestrictedUser {
  readonly uid?: number;
  readonly gid?: number;
}

const NOBODY = 65534;

/** Oneself, or nobody when one is the superuser. Absent where permissions mean nothing and where nobody may run the command. */
export const restrictedUser: RestrictedUser | undefined = findRestrictedUser();

function findRestrictedUser(): RestrictedUser | undefined {
  if (process.platform === "win32") return undefined;
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: NOBODY, gid: NOBODY };
  return spawnSync(process.execPath, [MAIN, "--version"], nobody).status === 0 ? nobody : undefined;
}

/** Runs the built command in a process of its own, as a user does; `npm test` has built it. */
export function plimsoll(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const environment = { ...process.env };
  delete environment["NO_COLOR"];
  delete environment["FORCE_COLOR"];
  const output = options.outputFile === undefined ? undefined : openSync(options.outputFile, "w");
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [options.command ?? MAIN, ...words], {
      cwd: options.folder,
      env: { ...environment, ...options.environment },
      ...options.user,
      stdio: ["pipe", output ?? "pipe", "pipe"],
    });
    if (output !== undefined) closeSync(output);
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (piece: string) => {
      stdout += piece;
      if (options.closeEarly) child.stdout?.destroy();
      if (options.interrupt) child.kill("SIGINT");
    });
    child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
      stderr += piece;
    });
    child.on("error", fail);
    child.on("close", (code, signal) => {
      settle({ code: signal === null ? code : 128 + constants.signals[signal], stdout, stderr });
    });
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(options.input ?? "");
  });
}
