import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll, type Run } from "./run-plimsoll.ts";

/** A home of its own for compiled code, the run of a command with it, and the code that is kept there. */
function atHome(): { readonly home: string; readonly run: (...words: string[]) => Promise<Run>; readonly kept: () => string[] } {
  const folder = temporaryFolder({ Dockerfile: "FROM debian:13\nRUN sudo true\n", "home/": "" });
  const home = join(folder, "home");
  return {
    home,
    run: (...words) => plimsoll(words, { folder, environment: { XDG_CACHE_HOME: home } }),
    kept: () => readdirSync(home, { recursive: true }).map(String).filter((name) => /plimsoll-[^/\\]*\.bin$/.test(name)),
  };
}

describe("the compiled code of a start", () => {
  it("is kept of a run that lints, and of no other", async () => {
    const { run, kept } = atHome();
    await run("--version");
    expect(kept()).toEqual([]);
    await run("Dockerfile");
    expect(kept()).toHaveLength(1);
  });

  it("changes nothing that is printed, whole or damaged", async () => {
    const { home, run, kept } = atHome();
    const first = await run("Dockerfile");
    expect(first.stdout).toContain("no-sudo");
    expect(await run("Dockerfile")).toEqual(first);
    const file = join(home, kept()[0] ?? "");
    const whole = readFileSync(file);
    const damages: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => bytes.subarray(0, 100_000),
      (bytes) => bytes.subarray(0, -1),
      () => new Uint8Array(0),
      () => new TextEncoder().encode("nothing of the kind"),
      (bytes) => bytes.map((byte, at) => (at === 700_001 ? byte ^ 4 : byte)),
      (bytes) => bytes.map((byte, at) => (at === bytes.length - 5 ? byte ^ 4 : byte)),
    ];
    for (const damage of damages) {
      writeFileSync(file, damage(Uint8Array.from(whole)));
      expect(await run("Dockerfile")).toEqual(first);
      expect(readFileSync(file).length).toBeGreaterThan(1_000_000);
    }
  });
});
