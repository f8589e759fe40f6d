import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { progressLine } from "../../src/cli/progress.ts";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll, type Run } from "./run-plimsoll.ts";

const BAD = "FROM debian:latest\nUSER 1000\n";

/** The files with findings, as the format `unix` names them. */
function filesIn({ stdout }: Run): readonly string[] {
  return [...new Set(stdout.split("\n").filter((line) => line !== "").map((line) => line.split(":")[0] ?? ""))];
}

async function found(folder: string, ...words: readonly string[]): Promise<readonly string[]> {
  return filesIn(await plimsoll(["-f", "unix", "--only", "latest-tag", ...words], { folder }));
}

function git(folder: string, ...words: readonly string[]): void {
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main", ...words], { cwd: folder, stdio: "ignore" });
}

describe("ignore files", () => {
  const files = {
    ".gitignore": "build/\n*.old.Dockerfile\n!keep.old.Dockerfile\n/only-here.Dockerfile\n",
    "Dockerfile": BAD,
    "build/Dockerfile": BAD,
    "a.old.Dockerfile": BAD,
    "keep.old.Dockerfile": BAD,
    "only-here.Dockerfile": BAD,
    "sub/only-here.Dockerfile": BAD,
    "sub/.gitignore": "!a.old.Dockerfile\n",
    "sub/a.old.Dockerfile": BAD,
    "vendor/.plimsollignore": "*\n",
    "vendor/Dockerfile": BAD,
  };

  it("leave out what git and plimsoll are told to, each counting from its own folder", async () => {
    expect(await found(temporaryFolder(files))).toEqual(["Dockerfile", "keep.old.Dockerfile", "sub/a.old.Dockerfile", "sub/only-here.Dockerfile"]);
  });

  it("of the folders above count up to the top of the repository", async () => {
    const root = temporaryFolder({ ...files, "outside/.gitignore": "", ".git/HEAD": "" });
    expect(await found(root, "build")).toEqual(["build/Dockerfile"]);
    expect(await found(join(root, "sub"))).toEqual(["a.old.Dockerfile", "only-here.Dockerfile"]);
    const without = temporaryFolder({ ".gitignore": "*\n", "a/Dockerfile": BAD });
    expect(await found(join(without, "a"))).toEqual(["Dockerfile"]);
  });

  it("do not count with --no-gitignore, but plimsoll's own still does", async () => {
    const all = await found(temporaryFolder(files), "--no-gitignore");
    expect(all).toContain("build/Dockerfile");
    expect(all).not.toContain("vendor/Dockerfile");
  });

  it("say nothing about a file that is named", async () => {
    expect(await found(temporaryFolder(files), "build/Dockerfile", "a.old.Dockerfile")).toEqual(["build/Dockerfile", "a.old.Dockerfile"]);
  });

  it("folders that link to each other are no endless way", async () => {
    const root = temporaryFolder({ "a/Dockerfile": BAD });
    symlinkSync(root, join(root, "a/back"));
    expect(await found(root)).toEqual(["a/Dockerfile"]);
  });
});

describe("--files-from", () => {
  it.each([
    ["one a line", "a.Dockerfile\nb/Dockerfile\n"],
    ["one a line, as Windows ends them", "a.Dockerfile\r\nb/Dockerfile\r\n"],
    ["between NULs", "a.Dockerfile\0b/Dockerfile\0"],
  ])("takes paths %s from standard input", async (_, list) => {
    const folder = temporaryFolder({ "a.Dockerfile": BAD, "b/Dockerfile": BAD, "c/Dockerfile": BAD });
    const run = await plimsoll(["-f", "unix", "--only", "latest-tag", "--files-from", "-"], { folder, input: list });
    expect(filesIn(run)).toEqual(["a.Dockerfile", "b/Dockerfile"]);
  });

  it("an empty list is nothing to lint, and a missing one an error", async () => {
    const folder = temporaryFolder({ Dockerfile: BAD });
    expect(await plimsoll(["--files-from", "-"], { folder, input: "" })).toMatchObject({ code: 0 });
    expect(await plimsoll(["--files-from", "missing"], { folder })).toMatchObject({ code: 2, stderr: "plimsoll: missing: no such file or folder\n" });
  });
});

describe("--shard", () => {
  it("together the shards are all files, each once", async () => {
    const folder = temporaryFolder(Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`${String(index)}/Dockerfile`, BAD])));
    const parts = await Promise.all(["1/3", "2/3", "3/3"].map((shard) => found(folder, "--shard", shard)));
    expect(parts.map((part) => part.length)).toEqual([3, 2, 2]);
    expect(parts.flat().sort()).toEqual(await found(folder));
  });

  it.each(["0/3", "4/3", "x", "1/"])("%s is refused", async (shard) => {
    const { code, stderr } = await plimsoll(["--shard", shard], { folder: temporaryFolder({}) });
    expect(stderr).toContain(`--shard ${shard} is no part of a run`);
    expect(code).toBe(2);
  });
});

describe("a baseline", () => {
  it("knows what was found when it was written, wherever that moves, and nothing new", async () => {
    const folder = temporaryFolder({ Dockerfile: BAD });
    expect(await plimsoll(["--write-baseline", "known.json", "--only", "latest-tag"], { folder })).toMatchObject({ code: 1 });
    expect(await found(folder, "--baseline", "known.json")).toEqual([]);
    writeFileSync(join(folder, "Dockerfile"), `# moved\n\n${BAD}`);
    expect(await found(folder, "--baseline", "known.json")).toEqual([]);
    expect(await found(join(folder), "--baseline", join(folder, "known.json"), join(folder, "Dockerfile"))).toEqual([]);
    writeFileSync(join(folder, "Dockerfile"), `${BAD}${BAD}`);
    expect((await plimsoll(["-f", "unix", "--only", "latest-tag", "--baseline", "known.json"], { folder })).stdout).toMatch(/^Dockerfile:3:6: .*\n$/);
  });

  it("that is missing or something else is refused", async () => {
    const folder = temporaryFolder({ Dockerfile: BAD, "other.json": "{}", "broken.json": "{" });
    for (const [name, message] of [["none.json", "no such file"], ["other.json", "this is no baseline of plimsoll"], ["broken.json", "cannot be read"]] as const) {
      const { code, stderr } = await plimsoll(["--baseline", name], { folder });
      expect(stderr).toContain(message);
      expect(code).toBe(2);
    }
  });
});

describe("--since", () => {
  const before = "ARG TAG=latest\nFROM debian:12 AS base\nFROM node:$TAG AS tools\nFROM base\nRUN chmod 777 /srv\nRUN chmod 777 /opt\nUSER 1000\n";

  function repository(): string {
    const folder = temporaryFolder({ Dockerfile: before, "same/Dockerfile": BAD });
    git(folder, "init");
    git(folder, "add", ".");
    git(folder, "commit", "-m", "a");
    return folder;
  }

  async function news(change: (text: string) => string, only = "no-world-writable,missing-user,latest-tag"): Promise<readonly string[]> {
    const folder = repository();
    const text = change(before);
    writeFileSync(join(folder, "Dockerfile"), text);
    const { stdout } = await plimsoll(["-f", "json", "--since", "main", "--only", only], { folder });
    const results = JSON.parse(stdout) as { file: string; findings: { rule: string; line: number }[] }[];
    return results.flatMap(({ findings }) => findings.map(({ rule, line }) => `${rule} ${(text.split("\n")[line - 1] ?? "").trim()}`));
  }

  it("reports nothing when nothing changed", async () => {
    expect(await found(repository(), "--since", "HEAD")).toEqual([]);
  });

  it("reports what an instruction that changed is found for, and no other", async () => {
    expect(await news((text) => text.replace("777 /srv", "777 /srv/data"))).toEqual(["no-world-writable RUN chmod 777 /srv/data"]);
    expect(await news((text) => `# a comment\n\n${text}`)).toEqual([]);
  });

  it("reports what is found now because something was taken away", async () => {
    expect(await news((text) => text.replace("USER 1000\n", ""))).toEqual(["missing-user FROM base"]);
  });

  it("reports what depends on a parent stage or an ARG that changed", async () => {
    expect(await news((text) => text.replace("debian:12", "debian:13"), "no-world-writable")).toHaveLength(2);
    expect(await news((text) => text.replace("TAG=latest", 'TAG="latest"'), "latest-tag")).toEqual(["latest-tag FROM node:$TAG AS tools"]);
  });

  it("reports all of a file that is new, and of one that git does not know", async () => {
    const folder = repository();
    writeFileSync(join(folder, "new.Dockerfile"), BAD);
    expect(await found(folder, "--since", "HEAD")).toEqual(["new.Dockerfile"]);
  });

  it("says when there is no such commit, and when there is no repository", async () => {
    const folder = repository();
    expect((await plimsoll(["--since", "nowhere"], { folder })).stderr).toContain("git knows no such commit, branch or tag");
    rmSync(join(folder, ".git"), { recursive: true });
    expect((await plimsoll(["--since", "HEAD"], { folder })).stderr).toContain("needs a git repository");
  });
});

describe("the progress of a long run", () => {
  it("is shown on a terminal after a second, and taken away at the end", () => {
    const written: string[] = [];
    const terminal = { isTTY: true, write: (text: string | Uint8Array): boolean => written.push(String(text)) > 0 };
    let time = 0;
    const line = progressLine(3, () => terminal, () => time);
    line.advance();
    expect(written).toEqual([]);
    time = 1500;
    line.advance();
    line.hide();
    expect(written.join("")).toBe("\r\u001B[Kplimsoll: file 2 of 3\r\u001B[K");
  });

  it("is nowhere in a pipe", () => {
    const written: string[] = [];
    let time = 0;
    const line = progressLine(2, () => ({ isTTY: false, write: (text: string | Uint8Array): boolean => written.push(String(text)) > 0 }), () => (time += 5000));
    line.advance();
    line.hide();
    expect(written).toEqual([]);
  });
});

it("what is read is what was there: the baseline is plain JSON with paths relative to itself", async () => {
  const folder = temporaryFolder({ "a/Dockerfile": BAD, "ci/.keep": "" });
  await plimsoll(["--write-baseline", "ci/known.json", "--only", "latest-tag"], { folder });
  const written = JSON.parse(readFileSync(join(folder, "ci/known.json"), "utf8")) as { files: Record<string, string[]> };
  expect(Object.keys(written.files)).toEqual(["../a/Dockerfile"]);
});
