import { describe, expect, test } from "vitest";
import { followedBy } from "../../../src/model/downloads/moving-address.ts";
import { isMovingReference } from "../../../src/model/downloads/moving-reference.ts";
import { movingSources } from "../../../src/model/downloads/moving-sources.ts";
import { lastStage } from "../evaluated.ts";

/** What the instructions take as it is on the day, with the branch, `newest` or `dependencies`. */
function moving(...instructions: readonly string[]): readonly string[] {
  const stage = lastStage(`FROM a\n${instructions.join("\n")}\n`);
  return [...movingSources(stage)].map(({ what, follows, branch }) => `${what}: ${follows === "branch" ? (branch ?? "default branch") : follows}`);
}

test.each(["main", "origin/master", "HEAD", "feature/login", "refs/heads/v2", "stable"])("%s moves", (reference) => {
  expect(isMovingReference(reference)).toBe(true);
});

test.each(["v1.2", "refs/tags/stable", "deadbeef", "release-3", "\u{FFFC}", ""])("%s may stay where it is", (reference) => {
  expect(isMovingReference(reference)).toBe(false);
});

test.each([
  ["https://raw.githubusercontent.com/a/b/master/c", "master"],
  ["https://raw.githubusercontent.com/a/b/refs/heads/v2/c", "v2"],
  ["https://github.com/a/b/archive/main.tar.gz", "main"],
  ["https://git.example.com/a/b/-/raw/dev/c", "dev"],
  ["https://example.com/tool/latest/tool.tgz", "latest"],
  ["https://github.com/a/b/releases/latest/download/c", "latest"],
])("%s follows %s", (address, followed) => {
  expect(followedBy(address)).toBe(followed);
});

test.each([
  "https://raw.githubusercontent.com/a/b/v1.2/c",
  "https://raw.githubusercontent.com/a/b/\u{FFFC}/c",
  "https://github.com/a/b/releases/download/v1.2/c",
  "https://api.example.com/latest/x",
  "https://example.com/latest/tool-1.2.tgz",
  "https://example.com/master/c",
])("%s follows nothing", (address) => {
  expect(followedBy(address)).toBeUndefined();
});

describe("a clone", () => {
  test("is settled by the checkout in its folder", () => {
    const clones = "git clone https://example.com/a.git /a && git clone https://example.com/b.git /b";
    expect(moving(`RUN ${clones} && cd /a && git checkout v1`)).toEqual(["https://example.com/b.git: default branch"]);
    expect(moving(`RUN ${clones}`, "RUN git -C /a checkout v1")).toEqual(["https://example.com/b.git: default branch"]);
  });

  test("is settled by every checkout that may be in its folder", () => {
    const clones = "git clone https://example.com/a.git && git clone https://example.com/b.git";
    expect(moving("RUN git clone https://example.com/c.git", `RUN ${clones} && cd $X && git checkout v1`)).toEqual([
      "https://example.com/c.git: default branch",
    ]);
  });

  test("is settled by the next checkout where no folder is known", () => {
    expect(moving("RUN git clone https://example.com/a.git $X && cd $X && git reset --hard $REVISION")).toEqual([]);
  });

  test("is not settled by another branch, nor by files", () => {
    const clone = "RUN git clone git@example.com:a/b.git && cd b && ";
    expect(moving(`${clone}git checkout develop`)).toEqual(["example.com:a/b.git: default branch"]);
    expect(moving(`${clone}git checkout -- ./file2`)).toEqual(["example.com:a/b.git: default branch"]);
  });
});

test("packages say themselves what they follow", () => {
  expect(moving("RUN pip install git+https://user@example.com/a@main 'b @ git+https://example.com/b' c")).toEqual([
    "https://example.com/a: main",
    "https://example.com/b: default branch",
  ]);
  expect(moving("RUN go install example.com/a@latest && go get example.com/b example.com/c@v1 ./d")).toEqual(["example.com/a: newest", "example.com/b: newest"]);
  expect(moving("RUN cargo install a b@1.2 && cargo install --locked c@1.2 && cargo install --path .")).toEqual([
    "a: newest",
    "b: dependencies",
    ".: dependencies",
  ]);
});

test("a download of which a digest is compared is always the same", () => {
  const download = "curl -o a https://raw.githubusercontent.com/a/b/main/c";
  expect(moving(`RUN ${download} && sha256sum -c sums`)).toEqual([]);
  expect(moving(`RUN ${download} && gpg --verify a.asc a`)).toEqual(["https://raw.githubusercontent.com/a/b/main/c: main"]);
});
