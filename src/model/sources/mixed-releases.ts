import { alpineRelease } from "../images/alpine-release.ts";
import { aptRelease } from "../images/apt-release.ts";
import { writtenFiles } from "../files/written-files.ts";
import { copyTargets } from "../files/copy.ts";
import { ancestry, type Stage } from "../stage.ts";
import { releaseSuite } from "./apt-suites.ts";
import type { PackageSource } from "./package-source.ts";
import { packageSources } from "./package-sources.ts";

/** Sources of the distribution whose release is not that of the image. */
export interface MixedRelease {
  /** In the order of the file. */
  readonly sources: readonly [PackageSource, ...PackageSource[]];
  /** `Alpine's edge`, `bookworm`. */
  readonly release: string;
  /** What the image is of: `Alpine 3.20`, `Debian 12`. */
  readonly base: string;
}

/** The sources of a stage that bring packages of another release of the distribution, with nothing that holds them back. */
export function mixedReleases(stage: Stage): readonly MixedRelease[] {
  const sources = packageSources(stage).filter(({ origin }) => origin === "distribution");
  const apk = sources.filter(({ manager }) => manager === "apk");
  const apt = sources.filter(({ manager }) => manager === "apt");
  const groups = new Map<string, MixedRelease & { readonly sources: [PackageSource, ...PackageSource[]] }>();
  for (const { source, release, base } of [...mixedAlpine(stage, apk), ...mixedApt(stage, apt)]) {
    const known = groups.get(release);
    if (!known) groups.set(release, { sources: [source], release, base });
    // A source may have several suites of one release.
    else if (known.sources.at(-1) !== source) known.sources.push(source);
  }
  return [...groups.values()];
}

/** One source of another release. */
type Stranger = Omit<MixedRelease, "sources"> & { readonly source: PackageSource };

/** A tag (`@edge`) is apk's way of pinning: nothing comes from there that is not asked for by it. */
function mixedAlpine({ image, steps }: Stage, sources: readonly PackageSource[]): readonly Stranger[] {
  if (sources.length === 0 || image?.facts?.os !== "alpine" || image.reference?.tag === "edge" || /-alpine-?edge/.test(image.reference?.tag ?? "")) return [];
  const known = alpineRelease(image);
  const number = known && known.major !== Infinity ? `v${known.major}.${known.minor}` : undefined;
  const base = number === undefined ? "stable Alpine" : `Alpine ${number.slice(1)}`;
  const upgrades = steps.some(({ commands }) => commands.some(({ name, args }) => name === "apk" && args.some(({ shape }) => shape === "upgrade")));
  return sources.flatMap((source) => {
    const [release] = source.suites;
    if (release === undefined || source.name !== undefined || release === "latest-stable" || release === number) return [];
    // Whoever replaces the list and upgrades has moved the whole image.
    if (upgrades && source.form === "apk-line") return [];
    if (release === "edge") return [{ source, release: "Alpine's moving `edge`", base }];
    return number === undefined ? [] : [{ source, release: `Alpine ${release.slice(1)}`, base }];
  });
}

/** apt takes nothing from there that is not asked for. */
const HOLDING_BACK = /backports|^experimental/;

const MOVING: ReadonlySet<string> = new Set(["testing", "unstable", "sid"]);

function mixedApt(stage: Stage, sources: readonly PackageSource[]): readonly Stranger[] {
  const release = sources.length === 0 ? undefined : aptRelease(stage.image);
  if (!release || isPinned(stage) || isUpgraded(stage)) return [];
  const isNext = release.codename === "forky";
  return sources.flatMap((source) =>
    source.suites.flatMap((suite) => {
      const found = releaseSuite(suite);
      if (!found || HOLDING_BACK.test(suite) || found.release === release.codename) return [];
      const isClass = !found.byCodename;
      // `stable` is whichever release it is on the day of the build.
      if (isClass && (!MOVING.has(found.release) || isNext)) return [];
      return [{ source, release: `\`${found.release}\``, base: release.name }];
    }),
  );
}

/** Preferences or a default release, which the stage or one below it writes or copies. */
function isPinned(stage: Stage): boolean {
  for (const { steps } of ancestry(stage)) {
    for (const step of steps) {
      const { instruction } = step;
      if (writtenFiles(step).some((file) => isPreferences(file.path) || (/^\/etc\/apt\/apt\.conf/.test(file.path) && /default-release/i.test(file.content.text)))) return true;
      if (instruction.type !== "COPY" && instruction.type !== "ADD") continue;
      if (copyTargets(instruction, step.before).some(({ source, path }) => isPreferences(path ?? "") || /(?:^|\/)preferences(?:\.d)?(?:\/|$)/.test(source))) return true;
    }
  }
  return false;
}

function isPreferences(path: string): boolean {
  return /^\/etc\/apt\/preferences(?:\.d(?:\/|$)|$)/.test(path);
}

/** Whether the whole image is moved to another release. */
function isUpgraded({ steps }: Stage): boolean {
  return steps.some(({ commands }) => commands.some(({ name, args }) => /^apt(?:-get|itude)?$/.test(name ?? "") && args.some(({ shape }) => /^(?:dist|full)-upgrade$/.test(shape))));
}
