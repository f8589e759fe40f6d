import type { Argument, Command } from "../commands/command.ts";
import { downloadOf, type DownloadCommand } from "../downloads/download-command.ts";
import type { Stage, Step } from "../stage.ts";
import type { PackageKey } from "./package-key.ts";
import { domainOfKey } from "./package-key-sources.ts";
import { packageKeys } from "./package-keys.ts";
import type { PackageSource } from "./package-source.ts";
import { aptKey } from "../tools/gpg.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";

/** A call of apt-key that changes which keys are trusted. */
export interface AptKeyUse {
  readonly command: Command;
  readonly step: Step;
  /** `add`, `adv`, … as written. */
  readonly action: string;
  /** The keyring that it is told to change; absent when it is the one that every source trusts. */
  readonly keyring: string | undefined;
  /** The download that is piped into it, alone and as it is; absent when the key comes in another way. */
  readonly download: DownloadCommand | undefined;
  /** The file that is given to it, alone and as it was fetched; absent when the key comes in another way. */
  readonly file: Argument | undefined;
  /** The domain that the key is fetched from, when it is known. */
  readonly domain: string | undefined;
}

/** Actions that only look, or take a key away. */
const HARMLESS: ReadonlySet<string> = new Set(["list", "finger", "fingerprint", "export", "exportall", "del", "delete", "rm", "remove", "help"]);

/** gpg's actions behind `adv` that bring a key in. */
const BRINGING: readonly string[] = ["--recv-keys", "--fetch-keys", "--import", "--refresh-keys", "--keyserver", "--locate-keys"];

/** The calls of apt-key in a stage that bring keys in. */
export function* aptKeyUses(stage: Stage): Generator<AptKeyUse> {
  const keys = keysByCommand(stage);
  for (const step of stage.steps) {
    for (const command of step.commands) {
      if (command.name !== "apt-key") continue;
      const invocation = parseInvocation(command.args, aptKey);
      const action = invocation.subcommand?.value;
      if (action === undefined || HARMLESS.has(action)) continue;
      if (action === "adv" && !BRINGING.some((name) => lastOption(invocation, name))) continue;
      const keyring = lastOption(invocation, "--keyring")?.value?.shape;
      const [operand, ...more] = action === "add" && invocation.options.length === 0 ? invocation.operands : [];
      const download = operand?.shape === "-" ? pipedDownload(command) : undefined;
      const key = keys.get(command);
      const isFile = more.length === 0 && operand?.shape !== "-" && !operand?.commands && key?.turned.size === 0;
      const file = isFile ? operand : undefined;
      yield { command, step, action, keyring, download, file, domain: key && domainOfKey(key) };
    }
  }
}

/** The keys of a stage by the calls of apt-key that they are given to; left out are calls that are given several. */
function keysByCommand(stage: Stage): ReadonlyMap<Command, PackageKey> {
  const found = new Map<Command, PackageKey>();
  const several = new Set<Command>();
  for (const key of packageKeys(stage)) {
    for (const { kind, command } of key.stores) {
      if (kind !== "apt-key" || !command) continue;
      if (found.has(command)) several.add(command);
      found.set(command, key);
    }
  }
  for (const command of several) found.delete(command);
  return found;
}

/** `curl … | apt-key add -`: nothing else in the pipeline, and nothing around its two commands. */
function pipedDownload(command: Command): DownloadCommand | undefined {
  const [first = [], second = [], ...more] = command.pipeline?.stages ?? [];
  const [fetching] = first;
  if (!fetching || first.length !== 1 || second.length !== 1 || second[0] !== command || more.length > 0) return undefined;
  if (command.wrappers.length + fetching.wrappers.length + fetching.assignments.length + fetching.outerRedirects.length > 0) return undefined;
  const download = downloadOf(fetching);
  return download?.printed && download.addresses.length === 1 ? download : undefined;
}

/** The sources that a key is for. */
export interface KeyOfSources {
  /** Those of the stage that come from the key's domain; one at least, none of which names a key. */
  readonly sources: readonly PackageSource[];
}

/**
 * The sources of a stage that each of its downloaded keys is for. Left out are keys of a domain that no source comes from, and
 * all keys of a domain that has several.
 */
export function sourcesOfKeys(uses: readonly AptKeyUse[], added: readonly PackageSource[]): ReadonlyMap<AptKeyUse, KeyOfSources> {
  const keys = byDomain(uses);
  const sources = byDomain(added);
  const found = new Map<AptKeyUse, KeyOfSources>();
  for (const [domain, [use, ...more]] of keys) {
    const own = sources.get(domain);
    if (!(use?.download ?? use?.file) || more.length > 0 || !own) continue;
    if (own.some(({ keys: named }) => named.length > 0)) continue;
    found.set(use, { sources: own });
  }
  return found;
}

function byDomain<T extends { readonly domain: string | undefined }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    if (each.domain === undefined) continue;
    const group = groups.get(each.domain);
    if (group) group.push(each);
    else groups.set(each.domain, [each]);
  }
  return groups;
}
