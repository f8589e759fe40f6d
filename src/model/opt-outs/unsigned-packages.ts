import type { Command } from "../commands/command.ts";
import { aptSettings, iniSettings, type WrittenSetting } from "../files/configuration-text.ts";
import { optOutByFile, optOutByOption, type OptOut } from "./opt-out.ts";
import type { Step } from "../stage.ts";
import { switchesOff } from "./switched-off.ts";
import type { Invocation } from "../tools/grammar.ts";
import {
  SIGNATURE_SWITCHES,
  STALE_APT_SETTINGS,
  UNSIGNED_APT_SETTINGS,
  UNSIGNED_DNF_SETTINGS,
  UNSIGNED_PACMAN_SETTINGS,
} from "../tools/signature-switches.ts";
import { isSwitchedBy, type SwitchingSetting } from "../tools/switch-table.ts";
import { writtenFiles, type WrittenFile } from "../files/written-files.ts";

/** A place where the file makes a package manager take what nobody has signed. */
export interface UnsignedPackages extends OptOut {
  /** `signature`: anybody's packages or lists are taken; `age`: lists that were good once; `file`: only files that are already there. */
  readonly gives: "signature" | "age" | "file";
}

/** Every place of a step where it does: options, settings given by option, and configuration files that it writes. */
export function* unsignedPackages(step: Step): Generator<UnsignedPackages> {
  for (const command of step.commands) if (SIGNATURE_SWITCHES.has(command.name ?? "")) yield* byOption(command, step);
  for (const file of writtenFiles(step)) yield* byFile(file);
}

function* byOption(command: Command, step: Step): Generator<UnsignedPackages> {
  const name = command.name ?? "";
  const table = SIGNATURE_SWITCHES.get(name);
  if (!table) return;
  for (const off of switchesOff(command, table)) {
    const isStale = STALE_APT_SETTINGS.some(({ effect }) => effect === off.effect);
    const gives = isStale ? "age" : installsFiles(off.invocation) ? "file" : "signature";
    yield { ...optOutByOption(off, table.subject ?? name, command, step), gives };
  }
  if (name.startsWith("dnf")) yield* bySetopt(command, step);
}

/** dnf 5: `dnf config-manager setopt fedora.gpgcheck=0`. */
function* bySetopt(command: Command, step: Step): Generator<UnsignedPackages> {
  const [verb, action, ...settings] = command.args.filter(({ shape }) => !shape.startsWith("-"));
  if (verb?.shape !== "config-manager" || action?.shape !== "setopt") return;
  for (const setting of settings) {
    const [name = "", value] = setting.shape.split("=");
    const known = UNSIGNED_DNF_SETTINGS.find((candidate) => candidate.name.test(name.toLowerCase()) && isSwitchedBy(value, candidate.value));
    if (!known) continue;
    const { span } = setting;
    yield { text: setting.shape, effect: `dnf ${known.effect}`, span, step, command, undo: undefined, gives: "signature" };
  }
}

/** Whether all that is installed are package files of the image: nothing that comes over the network is taken unsigned. */
function installsFiles({ operands, uncertain }: Invocation): boolean {
  return !uncertain && operands.length > 0 && operands.every(({ shape }) => /\.(?:apk|deb|rpm)$/.test(shape) && !shape.includes("://"));
}

function* byFile(file: WrittenFile): Generator<UnsignedPackages> {
  const { path } = file;
  if (/^\/etc\/apt\/apt\.conf(?:\.d\/[^/]*)?$/.test(path)) {
    for (const setting of aptSettings(file.content)) {
      for (const [rows, gives] of [[UNSIGNED_APT_SETTINGS, "signature"], [STALE_APT_SETTINGS, "age"]] as const) {
        const row = switchingRow(setting, rows);
        if (row) yield { ...optOutByFile(file, setting, "apt", row.effect), gives };
      }
    }
  } else if (/^\/etc\/(?:yum|dnf\/\w+|zypp\/zypp\w*)\.conf$|^\/etc\/.*\.repo$/.test(path)) {
    const settings = [...iniSettings(file.content)];
    const covered = coveredSections(settings);
    for (const setting of settings) {
      const row = switchingRow(setting, UNSIGNED_DNF_SETTINGS);
      const program = path.startsWith("/etc/zypp") ? "zypper" : path === "/etc/yum.conf" ? "yum" : "dnf";
      if (row && !covered.has(setting.section)) yield { ...optOutByFile(file, setting, program, row.effect), gives: "signature" };
    }
  } else if (path === "/etc/pacman.conf") {
    for (const setting of iniSettings(file.content)) {
      const row = switchingRow(setting, UNSIGNED_PACMAN_SETTINGS);
      if (row) yield { ...optOutByFile(file, setting, "pacman", row.effect), gives: "signature" };
    }
  }
}

function switchingRow({ name, value }: WrittenSetting, rows: readonly SwitchingSetting[]): SwitchingSetting | undefined {
  if (value === undefined) return undefined;
  return rows.find((row) => row.name.test(name.toLowerCase()) && isSwitchedBy(value, row.value));
}

/**
 * The sections whose packages need no signature of their own: a signed package list vouches for the packages that it lists, and
 * what lies on the disk did not come over the network.
 */
function coveredSections(settings: readonly WrittenSetting[]): ReadonlySet<string | undefined> {
  const covers = ({ name, value = "" }: WrittenSetting): boolean =>
    (name === "repo_gpgcheck" && isSwitchedBy(value, "true")) || (name === "baseurl" && value.startsWith("file:"));
  return new Set(settings.filter(covers).map(({ section }) => section));
}
