import { SUITES } from "./end-of-life.generated.ts";

/** A release of some product: the image that has the product's releases, and which of them. */
export interface ReleasePointer {
  readonly image: string;
  /** One of its cycles. */
  readonly version: string;
  /** `system`: what the image is built on; `runtime`: what is installed in it. */
  readonly part: "system" | "runtime";
}

/** `alpine3.7`, `ubuntu16.04`, `debian10`, `centos7`: a distribution with its release. Fluentd counts its own builds: `debian-1.0`. */
const DISTRIBUTION = /^(?:(alpine)v?(\d+\.\d+)(?:\.\d+)?|(ubuntu)(\d\d\.\d\d)(?:\.\d+)?|(debian|centos)([5-9]|1\d)(?:\.\d+)*)$/;
/** `python3` is any Python 3, and `node1` the first of several machines. */
const RUNTIME = /^(?:(php|python)(\d+\.\d+)(?:\.\d+)*|(node)([89]|[12]\d)(?:\.\d+)*)$/;

/** Words that no one would put into a tag for another reason: ROS has a lunar and a kinetic too, and `edgy` may be anything. */
const UNMISTAKABLE: ReadonlySet<string> = new Set(
  "wheezy jessie stretch buster bullseye bookworm trixie precise trusty xenial bionic focal jammy noble resolute".split(" "),
);

/**
 * The releases that a tag names somewhere: `18-buster`, `3.6-alpine3.7`, `9.0-base-ubuntu16.04`, `debian-12`. With `everySuite` each
 * word that Debian or Ubuntu ever used for a suite counts, otherwise only those that mean nothing else.
 */
export function* releasesInTag(tag: string, everySuite: boolean): Generator<ReleasePointer> {
  const words = tag.toLowerCase().split(/[-_]/);
  for (const [at, word] of words.entries()) {
    const suite = everySuite || UNMISTAKABLE.has(word) ? suiteOf(word) : undefined;
    const release = suite ?? versionIn(word, words[at + 1]);
    if (release) yield release;
  }
}

/** The distributions that a repository's name names: `base-centos7`. */
export function* releasesInName(name: string): Generator<ReleasePointer> {
  for (const word of name.slice(name.lastIndexOf("/") + 1).split(/[-_]/)) {
    const release = numbered(DISTRIBUTION, word, "system");
    if (release) yield release;
  }
}

function suiteOf(word: string): ReleasePointer | undefined {
  const at = /^[a-z]+$/.test(word) ? SUITES.indexOf(`\n${word} `) : -1;
  if (at === -1) return undefined;
  const from = at + word.length + 2;
  const [image = "", version = ""] = SUITES.slice(from, SUITES.indexOf("\n", from)).split(" ");
  return { image, version, part: "system" };
}

function versionIn(word: string, next: string | undefined): ReleasePointer | undefined {
  const whole = next === undefined ? undefined : word + next;
  return (
    numbered(DISTRIBUTION, word, "system") ??
    (whole === undefined ? undefined : numbered(DISTRIBUTION, whole, "system")) ??
    numbered(RUNTIME, word, "runtime")
  );
}

function numbered(pattern: RegExp, word: string, part: ReleasePointer["part"]): ReleasePointer | undefined {
  const groups: readonly (string | undefined)[] = pattern.exec(word) ?? [];
  const [image, version] = groups.slice(1).filter((group) => group !== undefined);
  return image === undefined || version === undefined ? undefined : { image, version, part };
}
