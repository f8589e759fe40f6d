import { domainOf, parseAddress } from "../downloads/address.ts";
import type { Command } from "../commands/command.ts";
import { downloadOf, type DownloadCommand } from "../downloads/download-command.ts";
import type { Stage, Step } from "../stage.ts";
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
  /** The domain that the download is from, when it is known. */
  readonly domain: string | undefined;
}

/** Actions that only look, or take a key away. */
const HARMLESS: ReadonlySet<string> = new Set(["list", "finger", "fingerprint", "export", "exportall", "del", "delete", "rm", "remove", "help"]);

/** gpg's actions behind `adv` that bring a key in. */
const BRINGING: readonly string[] = ["--recv-keys", "--fetch-keys", "--import", "--refresh-keys", "--keyserver", "--locate-keys"];

/** The calls of apt-key in a stage that bring keys in. */
export function* aptKeyUses(stage: Stage): Generator<AptKeyUse> {
  for (const step of stage.steps) {
    for (const command of step.commands) {
      if (command.name !== "apt-key") continue;
      const invocation = parseInvocation(command.args, aptKey);
      const action = invocation.subcommand?.value;
      if (action === undefined || HARMLESS.has(action)) continue;
      if (action === "adv" && !BRINGING.some((name) => lastOption(invocation, name))) continue;
      const keyring = lastOption(invocation, "--keyring")?.value?.shape;
      const isPlain = action === "add" && invocation.options.length === 0 && invocation.operands[0]?.shape === "-";
      const download = isPlain ? pipedDownload(command) : undefined;
      yield { command, step, action, keyring, download, domain: download && domainOfDownload(download) };
    }
  }
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

/** A key and the sources that it is for. */
export interface KeyOfSources {
  readonly download: DownloadCommand;
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
    if (!use?.download || more.length > 0 || !own) continue;
    if (own.some(({ keys: named }) => named.length > 0)) continue;
    found.set(use, { download: use.download, sources: own });
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

function domainOfDownload({ addresses }: DownloadCommand): string | undefined {
  const host = parseAddress(addresses[0]?.shape ?? "").host;
  return host === undefined ? undefined : domainOf(host);
}
