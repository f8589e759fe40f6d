import { describe, expect, it } from "vitest";
import { allRules } from "../../src/index.ts";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll } from "./run-plimsoll.ts";

describe("plimsoll rules", () => {
  it("lists every rule by family, in 80 columns", async () => {
    const { code, stdout } = await plimsoll(["rules"]);
    for (const { id, family, rule } of allRules) {
      expect(stdout).toContain(`\n${family}\n`.slice(stdout.startsWith(family) ? 1 : 0));
      expect(stdout).toMatch(new RegExp(`^  ${id} +${rule.severity} `, "m"));
    }
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(code).toBe(0);
  });

  it("gives the same to programs", async () => {
    const { stdout } = await plimsoll(["rules", "--format", "json"]);
    const listed = JSON.parse(stdout) as { id: string; family: string; summary: string; aliases: string[] }[];
    expect(listed.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
    expect(listed.find(({ id }) => id === "no-root-user")).toMatchObject({ aliases: expect.arrayContaining(["hadolint/DL3002"]) as string[] });
  });
});

describe("plimsoll explain", () => {
  it.each(["no-root-user", "hadolint/DL3002", "DL3002", "dl3002"])("finds the page of %s", async (name) => {
    const { code, stdout } = await plimsoll(["explain", name]);
    expect(stdout).toMatch(/no-root-user: warning; recommended; elsewhere:\s.*hadolint\/DL3002/);
    expect(code).toBe(0);
  });

  it("prints a page without Markdown's own signs", async () => {
    const { stdout } = await plimsoll(["explain", "no-root-user"]);
    expect(stdout).not.toContain("```");
    expect(stdout).not.toMatch(/^#+ /m);
    expect(stdout).toMatch(/^ {4}FROM /m);
  });

  it("prints every page when a code stands for several rules", async () => {
    const { stdout } = await plimsoll(["explain", "DS-0001"]);
    expect(stdout).toContain("/untagged-image: ");
    expect(stdout).toContain("/latest-tag: ");
  });
});

describe("plimsoll inspect", () => {
  it("tells what each key is worth", async () => {
    const keys = [
      "FROM debian:12",
      "RUN curl -fsSL https://apt.example.com/key.asc -o /etc/apt/keyrings/a.asc",
      'RUN echo "deb [signed-by=/etc/apt/keyrings/a.asc] https://apt.example.com stable main" > /etc/apt/sources.list.d/a.list',
      "RUN gpg --keyserver hkp://keys.example.com --recv-keys 0x0123456789ABCDEF0123456789ABCDEF01234567",
      "",
    ].join("\n");
    const { stdout } = await plimsoll(["inspect", "Dockerfile"], { folder: temporaryFolder({ Dockerfile: keys }) });
    const shown = stdout.replace(/\s+/g, " ");
    expect(shown).toContain(
      "keys https://apt.example.com/key.asc, over TLS, not verified, in /etc/apt/keyrings/a.asc, for https://apt.example.com (line 2) " +
        "0123456789ABCDEF0123456789ABCDEF01234567 of hkp://keys.example.com, in plain text, verified by its fingerprint, in gpg's keyring, for signatures of files (line 4)",
    );
    const { stdout: json } = await plimsoll(["inspect", "-f", "json", "Dockerfile"], { folder: temporaryFolder({ Dockerfile: keys }) });
    const [file] = JSON.parse(json) as [{ stages: [{ keys: object[] }] }];
    expect(file.stages[0].keys).toMatchObject([
      { from: "https://apt.example.com/key.asc", line: 2, transport: "checked", check: null, purpose: "packages" },
      { from: "hkp://keys.example.com", line: 4, transport: "plain", check: "fingerprint", purpose: "signatures" },
    ]);
  });

  const dockerfile = [
    "FROM node:22-bookworm-slim AS build",
    "RUN groupadd -g 1500 app && useradd -u 1500 -g app app",
    "FROM build",
    "WORKDIR /srv",
    "USER app",
    "",
  ].join("\n");

  it("tells what is known of each stage", async () => {
    const { code, stdout } = await plimsoll(["inspect", "Dockerfile"], { folder: temporaryFolder({ Dockerfile: dockerfile }) });
    expect(stdout).toContain('stage 0 "build" (line 1)\n  base        node:22-bookworm-slim\n');
    expect(stdout).toContain("stage 1 (line 3)\n");
    expect(stdout).toMatch(/ {2}user {8}non-root: app, uid 1500\n {2}why {9}USER app \(line 5\)\n/);
    expect(stdout).toMatch(/app 1500:1500 \(line 2\)/);
    expect(stdout).toContain("  workdir     /srv\n");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(code).toBe(0);
  });

  it("gives the same to programs", async () => {
    const { stdout } = await plimsoll(["inspect", "-", "-f", "json"], { input: dockerfile });
    expect(JSON.parse(stdout)).toMatchObject([{
      file: "<stdin>",
      stages: [
        { index: 0, name: "build", line: 1, ships: false, built: true, base: { kind: "image", reference: "node:22-bookworm-slim", known: true } },
        {
          index: 1,
          name: null,
          line: 3,
          ships: true,
          base: { kind: "stage", stage: 0 },
          user: { verdict: "non-root", name: "app", uid: 1500 },
          workdir: "/srv",
          accounts: expect.arrayContaining([expect.objectContaining({ name: "app", uid: 1500, gid: 1500, origin: "command", line: 2 })]) as unknown[],
        },
      ],
    }]);
  });

  it("inspects the others when one of several files is not there", async () => {
    const { code, stdout, stderr } = await plimsoll(["inspect", "nowhere", "Dockerfile"], { folder: temporaryFolder({ Dockerfile: dockerfile }) });
    expect(stdout).toMatch(/^Dockerfile\n\nstage 0/);
    expect(stderr).toBe("plimsoll: nowhere: no such file or folder\n");
    expect(code).toBe(2);
  });

  it("says so when there is no stage", async () => {
    expect((await plimsoll(["inspect", "-"], { input: "# empty\n" })).stdout).toContain("no FROM");
  });
});
