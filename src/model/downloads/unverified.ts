import type { DockerfileModel } from "../dockerfile-model.ts";
import { UNKNOWN_PIECE } from "../commands/command.ts";
import { switchesOff } from "../opt-outs/switched-off.ts";
import { rememberedUpward } from "../remembered.ts";
import { stageBelow, type Stage } from "../stage.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { tlsSwitches } from "../tools/tls-switches.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { isInternal, parseAddress } from "./address.ts";
import { isGitAddress } from "./copied-downloads.ts";
import type { Download, DownloadUse } from "./download.ts";
import { downloadOf } from "./download-command.ts";
import { downloads } from "./downloads.ts";

// An address is spoken of once: over a connection that anybody can change it is `insecureDownloads`' matter, else that of what
// fetches it. What an interpreter runs as it comes out of a pipe is `unseenScript`'s.

/** A download that is used without a check. */
export interface UnverifiedDownload {
  readonly download: Download;
  readonly use: DownloadUse;
}

/** What curl, wget and their kin fetch over a connection that is not known to be open, and is used without a check. */
export function unverifiedDownloads(file: DockerfileModel): readonly UnverifiedDownload[] {
  return usedUnverified(file).filter(
    ({ download, use }) => download.command !== undefined && downloadOf(download.command) !== undefined && !use.unseen && !isPlain(download),
  );
}

/** What comes over http://, ftp:// or git:// and is used without a check, whoever fetches it. */
export function insecureDownloads(file: DockerfileModel): readonly UnverifiedDownload[] {
  return usedUnverified(file).filter(({ download }) => isPlain(download));
}

/** What ADD fetches and nothing checks. */
export function unverifiedAdds(file: DockerfileModel): readonly Download[] {
  return downloads(file).filter((download) => {
    const { by, step, verdict } = download;
    if (by !== "ADD" || !step.stage.built || (verdict !== "unused" && verdict !== "unverified")) return false;
    return !(verdict === "unverified" && isPlain(download)) && !isAnswer(download) && !isKeyOrList(download);
  });
}

function usedUnverified(file: DockerfileModel): readonly UnverifiedDownload[] {
  return downloads(file).flatMap((download) => {
    const { unchecked: use, verdict, step } = download;
    return use && verdict === "unverified" && step.stage.built ? [{ download, use }] : [];
  });
}

/** Whether nobody can tell what comes from what was sent: no TLS, no ssh. */
export function isPlain({ address, command, step }: Download): boolean {
  const { scheme = impliedScheme(address), host } = parseAddress(address.replace(/^git\+/, ""));
  if (host === undefined && !/^(?:git\+)?(?:http|ftp|git):\/\//.test(address)) return false;
  if (scheme !== "http" && scheme !== "ftp" && scheme !== "git") return false;
  if (command?.name === "git") return !rewritesAddresses(step.stage);
  return command?.name !== "curl" || !staysOnHttps(protocolsOf(command));
}

/** Downloaders take an address without a scheme for http. */
function impliedScheme(address: string): string | undefined {
  return address.startsWith(UNKNOWN_PIECE) || !/^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//.test(address) ? undefined : "http";
}

function protocolsOf({ args }: NonNullable<Download["command"]>): string | undefined {
  const grammar = grammarOf("curl");
  const invocation = grammar && parseInvocation(args, grammar);
  return invocation && (lastOption(invocation, "--proto") ?? lastOption(invocation, "--proto-default"))?.value?.shape;
}

/** `--proto "=https"`: curl refuses everything else. */
function staysOnHttps(protocols: string | undefined): boolean {
  return protocols === "=https" || protocols === "https";
}

/** Whether a stage, or one below it, tells git to ask elsewhere: `url.https://….insteadOf git://…`. */
const rewritesAddresses = rememberedUpward(
  stageBelow,
  ({ steps }: Stage, below: boolean | undefined): boolean =>
    below === true || steps.some(({ commands }) => commands.some(({ name, args }) => name === "git" && args.some(({ shape }) => /insteadof/i.test(shape)))),
);

/** Addresses whose answer is there only to make the cache miss: the state of a repository, a random number. */
function isAnswer({ address }: Download): boolean {
  return /^https?:\/\/api\.github\.com\/repos\/[^?#]*\/(?:git\/|commits|compare|branches)|\/randbyte|^https?:\/\/(?:www\.)?random\.org\//.test(address);
}

/** Keys and signatures are looked at by those who use them, and package sources by apt and its kin. */
function isKeyOrList({ address, file = "" }: Download): boolean {
  return [address, file].some((name) => /\.(?:asc|gpg|sig|minisig|pub|key|list|repo|sources|sha\d+(?:sum)?|md5)(?:[?#].*)?$/.test(name));
}

/** Whether what ADD fetches is a Git repository. */
export function isRepository({ address, by }: Download): boolean {
  return by === "git" || (by === "ADD" && isGitAddress(address));
}

/** Whether an address and the way to it pin the file as long as the server is honest: https with its certificate checked, and a version or a commit. */
export function isRelease({ address, command }: Download): boolean {
  if (!address.startsWith("https://") || isMoving(address)) return false;
  const table = command && tlsSwitches(command.name ?? "");
  return !table || [...switchesOff(command, table)].length === 0;
}

/** Whether the same address gives another file tomorrow: `latest`, `master`, or no version anywhere in it. */
function isMoving(address: string): boolean {
  if (namesCommit(address)) return false;
  const { path } = parseAddress(address);
  if (/\d\.\d/.test(path.slice(path.lastIndexOf("/") + 1))) return false;
  if (/(?:^|[/._-])(?:latest|master|main|HEAD|trunk|nightly|current|stable|edge|develop|snapshot)(?:$|[/._-])/i.test(path)) return true;
  return !/\d/.test(path) && !path.includes(UNKNOWN_PIECE);
}

/** Whether an address names a commit in full: the server gives the same file as long as it is honest. */
export function namesCommit(address: string): boolean {
  return /[/@=][0-9a-f]{40}(?:$|[/.?&])/.test(address);
}

/** Whether a server is one's own: a name without a dot, a private number or domain. */
export function isPrivateHost(address: string): boolean {
  const { host } = parseAddress(address);
  return host !== undefined && isInternal(host);
}
