import type { Command } from "../commands/command.ts";
import { parseAddress } from "../downloads/address.ts";
import { copyTargets } from "../files/copy.ts";
import { remembered } from "../remembered.ts";
import { ancestry, type Stage, type Step } from "../stage.ts";
import { lastOption, optionsNamed } from "../tools/grammar.ts";
import type { PackageInstaller } from "../tools/package-installers.ts";
import { indexKind, type IndexKind } from "../tools/public-indexes.ts";
import { isSwitchedBy } from "../tools/switch-table.ts";
import type { InstallerSetting } from "./installer-setting.ts";
import { installerOf } from "./installer-settings-in-commands.ts";
import { installerSettings } from "./installer-settings.ts";
import { packageIndexes, type PackageIndex } from "./package-index.ts";

/** An index that is asked besides another one, on one of which everybody can publish: nobody can say which a package comes from. */
export interface IndexConfusion {
  readonly index: PackageIndex;
  /** Where outsiders publish: in the index that the installer asks anyway, or in this one. */
  readonly outsiders: "in-the-other" | "in-this";
  /** Whose the index is that they cannot publish in. `vendor`: one whose manual says so, public itself. */
  readonly own: "private" | "vendor";
  /** Whose package is taken: that with the higher version, that of the index which is asked first, or nobody can say. */
  readonly wins: "higher" | "first" | "either";
  readonly doubtful: boolean;
}

/** The indexes of a stage's steps with which an outsider can put a package in the place of one's own. */
export function* indexConfusions(stage: Stage): Generator<IndexConfusion> {
  for (const step of stage.steps) {
    for (const index of packageIndexes(step)) {
      if (index.role !== "extra") continue;
      const confusion = confusionOf(index, step);
      if (confusion) yield confusion;
    }
  }
}

function confusionOf(index: PackageIndex, step: Step): IndexConfusion | undefined {
  switch (index.installer) {
    case "pip":
    case "uv":
      return ofPip(index, step);
    case "gem":
      return isAddedByGem(index.setting, step.stage) ? besidesStock(index, "higher") : undefined;
    case "nuget":
      return isAddedByNuget(index, step) ? besidesStock(index, "either") : undefined;
    default:
      // The others ask one index, or one after the other until one has the package.
      return undefined;
  }
}

function ofPip(index: PackageIndex, step: Step): IndexConfusion | undefined {
  const { setting, host } = index;
  if (setting.name !== "extra-index-url" || isBound(setting)) return undefined;
  const wins = winner(setting, step);
  if (!wins) return undefined;
  if (setting.command && pinsLocalVersions(setting.command)) return undefined;
  const mainKind = kindOfMain(index, step);
  const kind = host === undefined ? "other" : indexKind(host);
  const found = { index, wins, doubtful: setting.doubtful || host === undefined || mainKind === undefined };
  // uv asks the extra ones first.
  if (wins === "first" && kind !== "stock" && kind !== "trial") return undefined;
  if (kind === "trial" || mainKind === "trial") return { ...found, outsiders: kind === "trial" ? "in-this" : "in-the-other", own: "private" };
  if (kind === "stock") {
    if (mainKind === "stock") return undefined;
    return { ...found, outsiders: "in-this", own: mainKind === "vendor" ? "vendor" : "private" };
  }
  return mainKind === "stock" ? { ...found, outsiders: "in-the-other", own: kind === "vendor" ? "vendor" : "private" } : undefined;
}

function besidesStock(index: PackageIndex, wins: IndexConfusion["wins"]): IndexConfusion | undefined {
  const { host, setting } = index;
  const kind = host === undefined ? "other" : indexKind(host);
  if (kind === "stock") return undefined;
  return { index, outsiders: "in-the-other", own: kind === "vendor" ? "vendor" : "private", wins, doubtful: setting.doubtful || host === undefined };
}

/** What a stage and those below it tell an installer for good. */
interface LastingSettings {
  /** The first index; absent where it is the stock one. */
  readonly main: PackageIndex | undefined;
  /** Whether the first index may be told by something that is not known: a file from the build context, a build argument. */
  readonly mainIsOpen: boolean;
  readonly requiresHashes: boolean;
  readonly asksAll: boolean;
}

const lastingSettings = remembered((stage: Stage): ReadonlyMap<PackageInstaller, LastingSettings> => {
  const steps = [...ancestry(stage)].flatMap((part) => part.steps);
  const lasts = ({ how }: InstallerSetting): boolean => how !== "option" && how !== "prefix";
  const settings = steps.flatMap((step) => installerSettings(step).filter(lasts));
  const mains = steps.flatMap((step) => packageIndexes(step).filter(({ setting }) => setting.name === "index-url" && lasts(setting)));
  const mainIsOpen = steps.some(mayTellMain);
  const of = (installer: "pip" | "uv"): LastingSettings => {
    const told = settings.filter((setting) => setting.installer === installer);
    return {
      main: mains.find((index) => index.installer === installer),
      mainIsOpen,
      requiresHashes: told.some(({ name, value }) => name === "require-hashes" && isSwitchedBy(value, "true")),
      asksAll: installer === "pip" || told.some(({ name, value }) => name === "index-strategy" && value === "unsafe-best-match"),
    };
  };
  return new Map([["pip", of("pip")], ["uv", of("uv")]]);
});

/** A configuration file that is copied or mounted, an argument without default. */
function mayTellMain({ instruction, before }: Step): boolean {
  if (instruction.type === "ARG") return instruction.declarations.some(({ name, value }) => !value && /^(?:PIP|UV)_(?:DEFAULT_)?INDEX(?:_URL)?$/.test(name.text));
  if (instruction.type === "RUN") return instruction.flags.some(({ value = "" }) => /\b(?:pip\.conf|uv\.toml)\b/.test(value));
  if (instruction.type !== "COPY" && instruction.type !== "ADD") return false;
  return copyTargets(instruction, before).some(({ source, path }) => !source.startsWith("<<") && /(?:^|\/)(?:pip\.conf|uv\.toml)$/.test(path ?? source));
}

/** The indexes that single commands are told to ask first. */
const mainsOfCommands = remembered((step: Step): ReadonlyMap<Command, PackageIndex> => {
  const mains = new Map<Command, PackageIndex>();
  for (const index of packageIndexes(step)) {
    const { name, command } = index.setting;
    if (name === "index-url" && command) mains.set(command, index);
  }
  return mains;
});

/** What the index is that the installer asks first; absent when it is not known. */
function kindOfMain({ setting, installer }: PackageIndex, step: Step): IndexKind | undefined {
  const lasting = lastingSettings(step.stage).get(installer);
  const main = (setting.command && mainsOfCommands(step).get(setting.command)) ?? lasting?.main;
  if (!main) return lasting?.mainIsOpen === true ? undefined : "stock";
  return main.host === undefined ? undefined : indexKind(main.host);
}

/** Whether hashes say what is taken, or no index is asked at all. */
function isBound({ command }: InstallerSetting): boolean {
  const invocation = command && installerOf(command)?.invocation;
  return invocation !== undefined && ["--no-index", "--require-hashes"].some((option) => lastOption(invocation, option) !== undefined);
}

/** pip asks every index; uv takes the first that has the package, unless it is told to ask all. Absent where hashes decide. */
function winner({ installer, command }: InstallerSetting, step: Step): "higher" | "first" | undefined {
  const lasting = lastingSettings(step.stage).get(installer);
  if (!lasting || lasting.requiresHashes) return undefined;
  const invocation = command && installerOf(command)?.invocation;
  const strategy = invocation && lastOption(invocation, "--index-strategy")?.value?.shape;
  return lasting.asksAll || strategy === "unsafe-best-match" ? "higher" : "first";
}

/** `torch==2.4.0+cpu`: a public index takes no version with a `+`, so only the other one can have it. */
function pinsLocalVersions(command: Command): boolean {
  const invocation = installerOf(command)?.invocation;
  if (!invocation || ["--requirement", "--requirements", "--editable"].some((option) => lastOption(invocation, option))) return false;
  const packages = invocation.operands.filter(({ shape }, index) => !(index === 0 && shape === "install"));
  return packages.length > 0 && packages.every(({ shape }) => /={2,3}[^+]+\+/.test(shape));
}

/** Whether gem still asks the stock index: nobody took it off the list. */
function isAddedByGem({ how, command }: InstallerSetting, stage: Stage): boolean {
  if (how !== "option" || !command) return false;
  const invocation = installerOf(command)?.invocation;
  return invocation !== undefined && !lastOption(invocation, "--clear-sources") && !takesOff(stage).has("gem");
}

/** Whether NuGet asks this source and others: it was added to the list, or is one of several on the command line. */
function isAddedByNuget({ setting }: PackageIndex, { stage }: Step): boolean {
  const { how, command } = setting;
  const invocation = command && installerOf(command)?.invocation;
  if (!invocation) return false;
  if (how === "config-command" || invocation.subcommand?.shape === "sources") return !takesOff(stage).has("nuget");
  const hosts = optionsNamed(invocation, "--source").map(({ value }) => parseAddress(value?.shape ?? "").host ?? "");
  return hosts.length > 1 && hosts.some((host) => indexKind(host) === "stock");
}

/** The installers whose list of indexes a stage makes shorter: the stock one need not be on it any more. */
const takesOff = remembered((stage: Stage): ReadonlySet<PackageInstaller> => {
  const found = new Set<PackageInstaller>();
  for (const { steps } of ancestry(stage)) {
    for (const { commands } of steps) {
      for (const command of commands) {
        const { program, invocation } = installerOf(command) ?? {};
        if (!program || !invocation) continue;
        const words = [invocation.subcommand, ...invocation.operands].map((word) => word?.shape ?? "");
        if (!words.some((word) => /^sources?$/.test(word))) continue;
        const options = ["--remove", "--clear-all"].some((option) => lastOption(invocation, option) !== undefined);
        if (options || words.some((word) => /^(?:remove|disable)$/i.test(word))) found.add(program.installer);
      }
    }
  }
  return found;
});
