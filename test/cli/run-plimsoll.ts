import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";

// A process of its own takes its time where many things run at once.
vi.setConfig({ testTimeout: 30_000 });

const MAIN = fileURLToPath(new URL("../../bin/plimsoll.cjs", import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly folder?: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Closes standard output after its first bytes, as `| head` does. */
  readonly closeEarly?: boolean;
}

/** Runs the built command in a process of its own, as a user does; `npm test` has built it. */
export function plimsoll(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const environment = { ...process.env };
  delete environment["NO_COLOR"];
  delete environment["FORCE_COLOR"];
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [MAIN, ...words], {
      cwd: options.folder,
      env: { ...environment, ...options.environment },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      stdout += piece;
      if (options.closeEarly) child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      stderr += piece;
    });
    child.on("error", fail);
    child.on("close", (code) => {
      settle({ code, stdout, stderr });
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
  });
}
