import type { OperatingSystem } from "../../knowledge/base-images.ts";
import { imageSteps } from "../shipped-steps.ts";
import { ancestry, type BaseImage, type Stage, type Step } from "../stage.ts";
import { startedPrograms, startSteps } from "../users/start-up.ts";
import { imageVersion } from "./image-version.ts";
import { twinImage } from "./twin-image.ts";

/** An image that does the same with less in it. */
export interface SmallerTwin {
  /** A `*` in its tag stands for the version. */
  readonly image: string;
  /** What it does without: `documentation and translations`. */
  readonly without: string;
  /** Whether the stage runs something that may need what the twin leaves out: `pip install` compiles what it finds no wheel of. */
  readonly maybeNeeded: boolean;
  /** The stage whose FROM names the larger one. */
  readonly stage: Stage;
}

type Found = Omit<SmallerTwin, "stage">;

/** Variants of one image that leave the same things out. */
interface Slimming {
  readonly names: RegExp;
  /** The twin's name and tag; absent when there is none for that tag. */
  readonly twin: (name: string, tag: string) => string | undefined;
  readonly without: string;
  /** Programs of which a RUN shows that the stage needs what is left out. */
  readonly needed: RegExp;
  /** Programs that may need it. */
  readonly maybeNeeded?: RegExp;
}

/** What `buildpack-deps` brings. Gems and Perl modules are compiled more often than not. */
const BUILD_TOOLS = {
  without: "compilers, development packages, git and curl",
  needed: /^(?:make|gmake|cmake|gcc|g\+\+|cc|c\+\+|clang|clang\+\+|configure|autoreconf|autoconf|automake|ninja|meson|node-gyp|git|hg|svn|curl|wget|bundle|bundler|gem|cpan|cpanm)$/,
  maybeNeeded: /^(?:pip|pip3|poetry|uv|npm|yarn|pnpm)$/,
};
const DNF = { without: "dnf and what it needs", needed: /^(?:dnf|yum)$/ };

/** A version, a suite, or both; other words make a variant of its own. */
const TAG = /^(?<version>\d+(?:\.\d+)*|lts)?-?(?<suite>stretch|buster|bullseye|bookworm|trixie|forky)?$/;

/** There are slim images of every point release since Debian 9. */
const DEBIAN_TAG = /^(?:(?:9|1\d)(?:\.\d+)?|stretch|buster|bullseye|bookworm|trixie|forky|stable|testing|sid)$/;

const SLIMMINGS: readonly Slimming[] = [
  {
    names: /^debian$/,
    twin: (name, tag) => (tag === "latest" ? `${name}:stable-slim` : DEBIAN_TAG.test(tag) ? `${name}:${tag}-slim` : undefined),
    without: "documentation and translations",
    needed: /^man$/,
  },
  {
    names: /^node$/,
    twin: (name, tag) => (tag === "latest" ? `${name}:slim` : TAG.test(tag) ? `${name}:${tag}-slim` : undefined),
    ...BUILD_TOOLS,
  },
  { names: /^(?:python|ruby|perl|pypy)$/, twin: slimBeforeSuite, ...BUILD_TOOLS },
  { names: /^oraclelinux$/, twin: (name, tag) => (TAG.test(tag) ? `${name}:${tag}-slim` : undefined), ...DNF },
  { names: /^(?:almalinux|rockylinux\/rockylinux)$/, twin: (name, tag) => (TAG.test(tag) ? `${name}:${tag}-minimal` : undefined), ...DNF },
  {
    names: /^registry\.(?:access\.redhat\.com|redhat\.io)\/ubi\d+(?:\/ubi)?$/,
    twin: (name) => `${name.replace(/\/ubi$/, "")}/ubi-minimal`,
    ...DNF,
  },
];

function slimBeforeSuite(name: string, tag: string): string | undefined {
  const { version, suite } = TAG.exec(tag === "latest" ? "" : tag)?.groups ?? {};
  if (tag !== "latest" && version === undefined && suite === undefined) return undefined;
  return `${name}:${[version, "slim", suite].filter((part) => part !== undefined).join("-")}`;
}

const GENERAL_PURPOSE: ReadonlySet<OperatingSystem> = new Set(["amazonlinux", "debian", "fedora", "rhel", "ubuntu"]);

/** The twin that would do for a stage; absent when there is none, and when the stage shows that it needs what the twin leaves out. */
export function smallerTwin(stage: Stage): SmallerTwin | undefined {
  const named = [...ancestry(stage)].at(-1);
  if (named?.base.kind !== "image") return undefined;
  const { image } = named.base;
  if (!image.facts || !GENERAL_PURPOSE.has(image.facts.os) || image.facts.deprecated) return undefined;
  const steps = imageSteps(stage).filter(({ deferred }) => !deferred);
  const found = slimTwin(image, steps) ?? distrolessTwin(stage, steps) ?? unprivilegedTwin(stage);
  return found && { ...found, stage: named };
}

function slimTwin(image: BaseImage, steps: readonly Step[]): Found | undefined {
  const { reference } = image;
  const version = imageVersion(image);
  if (!reference || !version || version.digest !== undefined) return undefined;
  const slimming = SLIMMINGS.find(({ names }) => names.test(reference.name));
  const twin = slimming?.twin(reference.name, version.tag ?? "latest");
  if (!slimming || twin === undefined) return undefined;
  const { needed, maybeNeeded, without } = slimming;
  if (runsAny(steps, needed) || (needed === BUILD_TOOLS.needed && installsHeaders(steps))) return undefined;
  return { image: twin, without, maybeNeeded: maybeNeeded !== undefined && runsAny(steps, maybeNeeded) };
}

function runsAny(steps: readonly Step[], programs: RegExp): boolean {
  return steps.some(({ commands }) => commands.some(({ name }) => name !== undefined && programs.test(name)));
}

/** Whoever installs `libpq-dev` means to compile. */
function installsHeaders(steps: readonly Step[]): boolean {
  return steps.some(({ commands }) => commands.some(({ args }) => args.some(({ shape }) => shape.endsWith("-dev") || shape === "build-essential")));
}

/** Where there is no shell, nothing can be run while the image is built, and only a program in exec form starts. */
function distrolessTwin(stage: Stage, steps: readonly Step[]): Found | undefined {
  const image = shelllessTwin(stage);
  if (image === undefined) return undefined;
  const starts = startSteps(stage);
  const byItself = starts.length > 0 && starts.every((step) => isProgram(stage, step));
  const runs = steps.some(({ instruction: { type } }) => type === "RUN" || type === "SHELL" || type === "HEALTHCHECK");
  return byItself && !runs ? { image, without: "a shell and a package manager", maybeNeeded: false } : undefined;
}

function shelllessTwin(stage: Stage): string | undefined {
  const { name = "", tag = "" } = stage.image?.reference ?? {};
  const image = twinImage(stage);
  if (image === undefined || /chiseled|distroless|slim|onbuild/.test(tag)) return undefined;
  // One entry of facts is about all of .NET's images.
  if (image.endsWith("-chiseled")) {
    const isLateEnough = Number.parseInt(tag, 10) >= 6;
    return isLateEnough && /\/(?:aspnet|runtime|runtime-deps)$/.test(name) ? `${name}:*-chiseled` : undefined;
  }
  // Who ships a compiler runs it; the twins of compilers' images are for what they have made.
  const [, version] = /^gcr\.io\/distroless\/(?:base|java|nodejs|python)(\d*)-/.exec(image) ?? [];
  return version !== undefined && tag.startsWith(version) ? image : undefined;
}

const SHELLS = /^(?:sh|bash|dash|ash|env|sudo|apt|apt-get|dnf|microdnf|yum)$/;

function isProgram(stage: Stage, { instruction, commands }: Step): boolean {
  if (instruction.type !== "CMD" && instruction.type !== "ENTRYPOINT") return false;
  if (instruction.command.form !== "exec") return false;
  return commands.every(
    (command) =>
      command.wrappers.length === 0 &&
      !SHELLS.test(command.name ?? "sh") &&
      !startedPrograms(stage, command).some(({ isStartUp, file }) => isStartUp || file?.text?.startsWith("#!") === true),
  );
}

/** As large, but without root: no news for who has left root already. */
function unprivilegedTwin(stage: Stage): Found | undefined {
  const image = twinImage(stage);
  return image !== undefined && stage.verdict.user === "root" && /unprivileged|rootless/.test(image) ? { image, without: "root", maybeNeeded: false } : undefined;
}
