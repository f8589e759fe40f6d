import { chmodSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll } from "./run-plimsoll.ts";

const OPEN = "FROM debian:13\nRUN chmod 777 /srv\nUSER 1000\n";
const ONLY = ["--only", "no-world-writable,no-lastlog-blowup"];
const BLOWUP = "FROM debian:11\nRUN useradd -u 200000 app\nUSER app\n";
const MENDED = BLOWUP.replace("useradd", "useradd --no-log-init");

describe("plimsoll --fix", () => {
  it("writes the fixed file, says how much it did and what is left", async () => {
    const folder = temporaryFolder({ Dockerfile: BLOWUP, "b/Dockerfile": "FROM debian:13\n" });
    const { code, stdout } = await plimsoll(["--fix", ...ONLY], { folder });
    expect(readFileSync(join(folder, "Dockerfile"), "utf8")).toBe(MENDED);
    expect(stdout).toBe("1 fix applied; no findings left in 2 files\n");
    expect(code).toBe(0);
  });

  it("leaves what is not safe until it is asked for", async () => {
    const folder = temporaryFolder({ Dockerfile: OPEN });
    expect((await plimsoll(["--fix", ...ONLY], { folder })).code).toBe(1);
    expect(readFileSync(join(folder, "Dockerfile"), "utf8")).toContain("777");
    expect((await plimsoll(["--fix-suggestions", ...ONLY], { folder })).code).toBe(0);
    expect(readFileSync(join(folder, "Dockerfile"), "utf8")).not.toContain("777");
  });

  it("touches no file that needs nothing", async () => {
    const folder = temporaryFolder({ Dockerfile: "FROM debian:13\n" });
    const before = statSync(join(folder, "Dockerfile")).mtimeMs;
    await plimsoll(["--fix"], { folder });
    expect(statSync(join(folder, "Dockerfile")).mtimeMs).toBe(before);
  });

  it("does not fix what a comment silences", async () => {
    const folder = temporaryFolder({ Dockerfile: BLOWUP.replace("RUN", "# plimsoll ignore=no-lastlog-blowup\nRUN") });
    await plimsoll(["--fix", ...ONLY], { folder });
    expect(readFileSync(join(folder, "Dockerfile"), "utf8")).not.toContain("--no-log-init");
  });

  it.each([
    ["a byte order mark", Buffer.from(`\uFEFF${BLOWUP}`), Buffer.from(`\uFEFF${MENDED}`)],
    ["UTF-16", Buffer.from(`\uFEFF${BLOWUP}`, "utf16le"), Buffer.from(`\uFEFF${MENDED}`, "utf16le")],
    ["CRLF", Buffer.from(BLOWUP.replaceAll("\n", "\r\n")), Buffer.from(MENDED.replaceAll("\n", "\r\n"))],
  ])("keeps %s", async (_, before, after) => {
    const folder = temporaryFolder({ Dockerfile: before });
    await plimsoll(["--fix", ...ONLY], { folder });
    expect(readFileSync(join(folder, "Dockerfile")).equals(after)).toBe(true);
  });

  it("does not write a file whose bytes it could not keep", async () => {
    const bytes = Buffer.concat([Buffer.from("# caf"), Buffer.of(0xe9), Buffer.from(`\n${BLOWUP}`)]);
    const folder = temporaryFolder({ Dockerfile: bytes });
    const { code, stderr } = await plimsoll(["--fix", ...ONLY], { folder });
    expect(stderr).toContain("was not fixed: it holds bytes that are no text");
    expect(readFileSync(join(folder, "Dockerfile")).equals(bytes)).toBe(true);
    expect(code).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)("reports a file that cannot be written, with what is found in it", async () => {
    const folder = temporaryFolder({ Dockerfile: BLOWUP });
    chmodSync(join(folder, "Dockerfile"), 0o444);
    const { code, stdout, stderr } = await plimsoll(["--fix", ...ONLY], { folder });
    expect(stderr).toContain("was not fixed: permission denied");
    expect(stdout).toContain("no-lastlog-blowup");
    expect(code).toBe(2);
  });

  it("fixes standard input into standard output and reports beside it", async () => {
    const fixed = await plimsoll(["--fix", "-", ...ONLY], { input: BLOWUP });
    expect(fixed.stdout).toBe(MENDED);
    expect(fixed.stderr).toContain("1 fix applied");
    expect((await plimsoll(["--fix", "-", ...ONLY], { input: MENDED })).stdout).toBe(MENDED);
  });
});
