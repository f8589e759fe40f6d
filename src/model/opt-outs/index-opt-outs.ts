import type { Argument, Command } from "../commands/command.ts";
import { isInternal, parseAddress, shownAddress } from "../downloads/address.ts";
import type { InstallerSetting } from "../sources/installer-setting.ts";
import { installerSettings } from "../sources/installer-settings.ts";
import { packageIndexes, type PackageIndex } from "../sources/package-index.ts";
import type { Step } from "../stage.ts";
import { INDEX_SWITCHES, OVER_HTTP } from "../tools/index-switches.ts";
import { isSwitchedBy } from "../tools/switch-table.ts";
import type { OptOut } from "./opt-out.ts";

/** A place where packages of a language are taken from a server that nobody can be sure of. */
export interface IndexOptOut extends OptOut {
  /** The address that is asked over http; absent when a check is off. */
  readonly plainAddress: Argument | undefined;
  /** `own-network`: only who is in one's own network can answer instead; `noticed`: what is changed on the way is noticed afterwards. */
  readonly reach: "anyone" | "own-network" | "noticed";
  /** Settings of the same step without which http would be refused. */
  readonly companions: readonly InstallerSetting[];
  /** Whether it may have no effect: a build argument or a condition decides. */
  readonly doubtful: boolean;
}

/** Every place of a step where an installer asks an index over http, or is told to take any certificate for it. */
export function indexOptOuts(step: Step): Iterable<IndexOptOut> {
  const settings = installerSettings(step);
  return settings.length > 0 ? optOutsAmong(settings, step) : [];
}

function* optOutsAmong(settings: readonly InstallerSetting[], step: Step): Generator<IndexOptOut> {
  const permits = permitsByCommand(settings);
  const merged = new Set<InstallerSetting>();
  for (const index of packageIndexes(step)) {
    if (index.scheme !== "http") continue;
    const near = [...(permits.get(index.setting.command) ?? []), ...(permits.get("all") ?? [])];
    const companions = near.filter((setting) => !merged.has(setting) && isFor(setting, index));
    for (const companion of companions) merged.add(companion);
    yield overHttp(index, companions);
  }
  for (const setting of settings) {
    if (merged.has(setting)) continue;
    const { installer, name, value } = setting;
    const row = INDEX_SWITCHES.find((each) => each.name === name && each.installers.includes(installer) && isSwitchedBy(value, each.value));
    if (row) yield withoutLosses(optOut(setting, row.effect, "anyone"), value);
    else if (name === "trusted-host") yield* byTrustedHosts(setting);
    else if (installer === "go") yield* byModulePattern(setting);
  }
}

function overHttp({ address, host, installer, setting }: PackageIndex, companions: readonly InstallerSetting[]): IndexOptOut {
  const shown = shownAddress(address.shape);
  return {
    ...optOut(setting, OVER_HTTP, host !== undefined && isInternal(host) ? "own-network" : installer === "go" ? "noticed" : "anyone"),
    text: setting.how === "ENV" || setting.how === "ARG" || setting.how === "prefix" ? `${setting.label}=${shown}` : `${setting.label} ${shown}`,
    span: address.span,
    plainAddress: address,
    companions,
  };
}

function optOut(setting: InstallerSetting, effect: string, reach: IndexOptOut["reach"]): IndexOptOut {
  const { installer, text, span, step, command, undo, doubtful } = setting;
  return { text, effect: `${installer} ${effect}`, span, step, command, undo, plainAddress: undefined, reach, companions: [], doubtful };
}

/** The settings that may allow http: options by their command, those that count for all commands under `all`. */
function permitsByCommand(settings: readonly InstallerSetting[]): ReadonlyMap<Command | "all" | undefined, readonly InstallerSetting[]> {
  const permits = new Map<Command | "all" | undefined, InstallerSetting[]>();
  for (const setting of settings) {
    if (setting.name !== "trusted-host" && setting.name !== "allow-insecure-connections") continue;
    const key = setting.how === "option" ? setting.command : "all";
    const known = permits.get(key);
    if (known) known.push(setting);
    else permits.set(key, [setting]);
  }
  return permits;
}

/** Whether a setting allows http for an index, and for nothing else. */
function isFor(setting: InstallerSetting, { host, installer }: PackageIndex): boolean {
  if (setting.installer !== installer) return false;
  if (setting.name === "allow-insecure-connections") return isSwitchedBy(setting.value, "true");
  if (setting.name !== "trusted-host" || host === undefined) return false;
  const hosts = hostsIn(setting.value);
  return hosts.length > 0 && hosts.every((each) => each === host);
}

function* byTrustedHosts(setting: InstallerSetting): Generator<IndexOptOut> {
  const hosts = hostsIn(setting.value);
  if (hosts.length === 0) return;
  const reach = hosts.every((host) => host !== undefined && isInternal(host)) ? "own-network" : "anyone";
  yield optOut(setting, "believes whoever answers for that host, with any certificate or none", reach);
}

/** The hosts of a list that blanks divide, without ports; absent where one is not known. */
function hostsIn(list: string): readonly (string | undefined)[] {
  const words = list.split(/[\s,]+/).filter((word) => word !== "");
  return words.map((word) => parseAddress(word).host);
}

/** Sites on which everybody publishes modules. */
const OPEN_SITES: ReadonlySet<string> = new Set(["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "golang.org", "gopkg.in"]);

/** What keeps modules out of the checksum database, or takes them over http: honest for modules of one's own, which have a pattern of their own. */
function* byModulePattern(setting: InstallerSetting): Generator<IndexOptOut> {
  const { name, value } = setting;
  const patterns = value.split(",").map((pattern) => pattern.trim()).filter((pattern) => pattern !== "");
  const wide = patterns.find(isWide);
  if (name === "private" || name === "nosumdb") {
    if (wide !== undefined) yield withoutLosses(optOut(setting, `asks the checksum database for none of the modules that \`${wide}\` matches`, "anyone"), value);
  } else if (name === "insecure" && patterns.length > 0) {
    const internal = patterns.every((pattern) => isInternal(parseAddress(pattern.replace(/^\*\.(?=.)/, "")).host ?? "."));
    const reach = wide === undefined && internal ? "own-network" : "anyone";
    yield optOut(setting, "takes the modules that match over http and with any certificate", reach);
  }
}

/** A list that says other things too cannot be left out. */
function withoutLosses(found: IndexOptOut, value: string): IndexOptOut {
  return /[\s,]/.test(value.trim()) ? { ...found, undo: undefined } : found;
}

/** Whether a pattern of module paths matches other people's modules too: `*`, `*.com`, `github.com/*`. */
function isWide(pattern: string): boolean {
  const [site = "", ...path] = pattern.split("/");
  if (/^[*.]+$/.test(site)) return true;
  if (/^\*\.[a-z]+$/.test(site)) return !isInternal(`x${site.slice(1)}`);
  return OPEN_SITES.has(site) && (path[0] === undefined || path[0] === "" || path[0] === "*");
}
