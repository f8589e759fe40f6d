// Real programs that plimsoll is used from: pre-commit and Neovim, as Debian has them.
import assert from "node:assert/strict";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { BAD, GOOD, must, needs, project, ROOT, run, scratch } from "./workshop.mjs";

const AUTHOR = { GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@example.com", GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@example.com" };

test("pre-commit installs the hook by itself, refuses a bad commit and lets the mended one pass", () => {
  needs("pre-commit", "pre-commit");
  const source = scratch();
  must("git", ["clone", "-q", ROOT, source]);
  const rev = must("git", ["rev-parse", "HEAD"], { cwd: source }).trim();
  const repository = scratch({ Dockerfile: BAD, ".pre-commit-config.yaml": `repos:\n  - repo: ${source}\n    rev: ${rev}\n    hooks:\n      - id: plimsoll\n` });
  const env = { ...AUTHOR, PRE_COMMIT_HOME: scratch() };
  must("git", ["init", "-q", "."], { cwd: repository });
  must("pre-commit", ["install"], { cwd: repository, env });
  must("git", ["add", "."], { cwd: repository });
  const refused = run("git", ["commit", "-m", "bad"], { cwd: repository, env });
  assert.match(refused.stdout + refused.stderr, /no-root-user/);
  assert.notEqual(refused.status, 0);
  writeFileSync(join(repository, "Dockerfile"), GOOD);
  must("git", ["add", "."], { cwd: repository });
  must("git", ["commit", "-q", "-m", "good"], { cwd: repository, env });
});

test("Neovim's quickfix list holds the findings at the right columns", () => {
  needs("nvim", "neovim");
  const folder = scratch({ "my files/Dockerfile": BAD, "bin/plimsoll": `#!/bin/sh\nexec node '${join(project(), "node_modules/plimsoll/bin/plimsoll.cjs")}' "$@"\n` });
  chmodSync(join(folder, "bin/plimsoll"), 0o755);
  const list = join(folder, "list.json");
  must(
    "nvim",
    ["--headless", "-u", "NONE", "--cmd", `set runtimepath+=${join(ROOT, "contrib/vim")}`, "my files/Dockerfile", "-c", "compiler plimsoll", "-c", "silent make!", "-c", `call writefile([json_encode(getqflist())], '${list}')`, "-c", "qa!"],
    { cwd: folder, env: { PATH: `${join(folder, "bin")}:${process.env.PATH}`, HOME: folder } },
  );
  const found = JSON.parse(readFileSync(list, "utf8")).filter(({ valid }) => valid === 1).map(({ lnum, col, type, text }) => [lnum, col, type, /\[(.*)\]$/.exec(text)?.[1]]);
  assert.deepEqual(found, [
    [2, 5, "w", "no-sudo"],
    [3, 6, "w", "no-root-user"],
  ]);
});
