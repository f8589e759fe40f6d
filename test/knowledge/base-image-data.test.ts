import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findBaseImage, normaliseImageName } from "../../src/knowledge/base-images.ts";
import { matchesGlob } from "../../src/knowledge/glob.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Entry {
  readonly fields: Fields;
  readonly names: readonly string[];
  /** `*` when the entry holds for every tag. */
  readonly tags: readonly string[];
}

const OPERATING_SYSTEMS =
  "alpine amazonlinux busybox debian distroless fedora rhel scratch ubuntu windows wolfi other".split(" ");
const MANAGERS = "apk apt dnf microdnf none pacman tdnf yum zypper".split(" ");
const CONFIDENCES = ["source", "documented", "inferred"];

type Check = (value: unknown) => boolean;
const oneOf = (words: readonly string[]): Check => (value) => typeof value === "string" && words.includes(value);
const isText: Check = (value) => typeof value === "string" && value !== "" && value.trim() === value;
const isFlag: Check = (value) => typeof value === "boolean";
const isId: Check = (value) => value === null || (typeof value === "number" && Number.isInteger(value) && value >= 0);
const isDate: Check = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every((member) => check(member));
const orNull = (check: Check): Check => (value) => value === null || check(value);

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is an object with all the required fields, no unknown ones, and each of its form. */
const objectOf =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) =>
    isFields(value) &&
    Object.keys(required).every((key) => key in value) &&
    Object.entries(value).every(([key, field]) => (required[key] ?? optional[key])?.(field) === true);

const isAccount = objectOf({ name: isText, uid: isId, gid: isId }, { home: isText, login: isFlag });
const isGroup = objectOf({ name: isText, gid: isId });
const REQUIRED: Readonly<Record<string, Check>> = {
  names: listOf(isText),
  user: orNull(objectOf({ name: orNull(isText), uid: isId, gid: isId }, { literal: orNull(isText) })),
  dropsPrivileges: isFlag,
  accounts: listOf(isAccount),
  os: oneOf(OPERATING_SYSTEMS),
  packageManager: oneOf(MANAGERS),
  shell: orNull(oneOf(["ash", "bash", "cmd", "dash", "none"])),
  stopgap: orNull(isText),
  confidence: oneOf(CONFIDENCES),
  source: isText,
};
const OPTIONAL: Readonly<Record<string, Check>> = {
  tags: listOf(isText),
  dropsTo: isText,
  dropsBy: oneOf(["entrypoint", "daemon", "init"]),
  accountsComplete: isFlag,
  accountsConfidence: oneOf(CONFIDENCES),
  groups: listOf(isGroup),
  base: isText,
  removes: listOf(isText),
  bash: isFlag,
  deprecated: objectOf({ since: orNull(isDate), replacement: listOf(isText) }),
  note: isText,
};

function readEntries(): readonly Entry[] {
  const parsed: unknown = JSON.parse(readFileSync(new URL("../../data/base-images.json", import.meta.url), "utf8"));
  if (!Array.isArray(parsed)) throw new Error("base-images.json is not an array");
  return parsed.map((value: unknown) => {
    if (!isFields(value)) throw new Error(`not an entry: ${JSON.stringify(value)}`);
    return { fields: value, names: texts(value["names"]), tags: "tags" in value ? texts(value["tags"]) : ["*"] };
  });
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((member) => typeof member === "string") : [];
}

/** A name or tag that a glob matches; the middle is unlikely to please another glob. */
function exampleOf(glob: string): string {
  return glob.replaceAll("*", "\u0001");
}

/** How messages name an entry. */
function title({ names, tags }: Entry): string {
  return `${names.join(",")}:${tags.join(",")}`;
}

describe("the entries of base-images.json", () => {
  const entries = readEntries();

  it("have the fields that are documented, each of its form", () => {
    for (const { fields } of entries) {
      for (const [key, check] of Object.entries(REQUIRED)) {
        expect(check(fields[key]), `${key} of ${JSON.stringify(fields["names"])}`).toBe(true);
      }
      for (const [key, value] of Object.entries(fields)) {
        expect((REQUIRED[key] ?? OPTIONAL[key])?.(value), `${key} of ${JSON.stringify(fields["names"])}`).toBe(true);
      }
    }
  });

  it("name at least one repository and, if any, one tag, in the spelling that look-ups use", () => {
    for (const entry of entries) {
      expect(entry.names.length, title(entry)).toBeGreaterThan(0);
      expect(entry.tags.length, title(entry)).toBeGreaterThan(0);
      for (const name of entry.names) expect(normaliseImageName(name)).toBe(name);
      for (const word of [...entry.names, ...entry.tags]) expect(word).toMatch(/^[\w./*-]+$/);
    }
  });

  it("say how and as whom the start-up goes on when it drops privileges, and only then", () => {
    for (const entry of entries) {
      const { dropsPrivileges, dropsTo, dropsBy } = entry.fields;
      expect([dropsTo !== undefined, dropsBy !== undefined], title(entry)).toEqual([dropsPrivileges, dropsPrivileges]);
    }
  });

  it("do not repeat a name with a tag", () => {
    const seen = new Set<string>();
    for (const { names, tags } of entries) {
      for (const pair of names.flatMap((name) => tags.map((tag) => `${name}:${tag}`))) {
        expect(seen, pair).not.toContain(pair);
        seen.add(pair);
      }
    }
  });

  it("list an account and a group once", () => {
    for (const entry of entries) {
      for (const list of [entry.fields["accounts"], entry.fields["groups"] ?? []]) {
        const names = Array.isArray(list) ? list.map((member: unknown) => (isFields(member) ? member["name"] : undefined)) : [];
        expect(new Set(names).size, title(entry)).toBe(names.length);
        expect(names, title(entry)).not.toContain("root");
      }
    }
  });

  it("can each be reached: no earlier entry takes all that a name of theirs would get", () => {
    for (const [index, entry] of entries.entries()) {
      const earlier = entries.slice(0, index);
      for (const name of entry.names) {
        const rivals = earlier.filter((rival) => rival.names.some((glob) => matchesGlob(exampleOf(name), glob)));
        const left = entry.tags.filter((tag) => !rivals.some((rival) => rival.tags.some((glob) => matchesGlob(exampleOf(tag), glob))));
        expect(left, `${name} of ${title(entry)}`).not.toEqual([]);
      }
    }
  });

  it("are built on images that are known too, and never on themselves", () => {
    for (const entry of entries) {
      let base = entry.fields["base"];
      let steps = 0;
      while (typeof base === "string") {
        const colon = base.lastIndexOf(":");
        const [name, tag] = colon > base.lastIndexOf("/") ? [base.slice(0, colon), base.slice(colon + 1)] : [base, "latest"];
        const below = findBaseImage(name, tag);
        expect(below, `${base} below ${title(entry)}`).toBeDefined();
        base = below?.base;
        steps += 1;
        expect(steps, title(entry)).toBeLessThan(8);
      }
    }
  });

  it("are what a look-up finds", () => {
    for (const entry of entries) {
      const found = entry.names.flatMap((name) => entry.tags.map((tag) => findBaseImage(exampleOf(name), exampleOf(tag))));
      const sources = found.map((facts) => facts?.source);
      expect(sources, title(entry)).toContain(entry.fields["source"]);
    }
  });

  it("come back from a look-up without nulls and notes, and otherwise as they are", () => {
    const [entry] = entries.filter(({ names }) => names.includes("alpine"));
    const expected = Object.fromEntries(
      Object.entries(entry?.fields ?? {}).filter(([key, value]) => key !== "note" && value !== null),
    );
    expect(findBaseImage("alpine", "3.20")).toEqual(expected);
  });
});
