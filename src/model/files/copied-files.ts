import type { CopyInstruction } from "../../syntax/dockerfile.ts";
import { copyTargets, flagNamed, flagValue, isFileName } from "./copy.ts";
import { identify, type Identity } from "../accounts/identity.ts";
import type { Step } from "../stage.ts";

/** What a COPY or ADD puts at one place. */
export interface CopiedFiles {
  readonly step: Step;
  /** The source as written. */
  readonly source: string;
  /** The file, or the folder that holds what was copied. Absolute and normalised. */
  readonly path: string;
  /** Whether it is one file and `path` names it; a source that may be a folder is not. */
  readonly single: boolean;
  /** Whether it certainly is more than one file: what a pattern finds, what an archive or a folder holds. */
  readonly several: boolean;
  /** Whether ADD unpacks it. */
  readonly unpacked: boolean;
  /** Whether it can hardly be more than a few kilobytes of text. */
  readonly small: boolean;
  /** As given by `--chown`, else root. */
  readonly owner: Identity;
  /** The permission bits, where the builder sets them; files of the build context and of other images bring their own. */
  readonly mode: number | undefined;
}

/** Text that people write by hand, as against programs, archives, images and data. What is downloaded as `.sh` may carry a whole program. */
const WRITTEN_TEXT =
  /\.(sh|bash|conf|config|cfg|cnf|ini|json|toml|ya?ml|txt|md|rst|xml|properties|env|list|repo|service|rules|template|tpl|j2|in|crt|pem|key|pub|lock|py|rb|pl|lua|php|html|css|js|ts|go|java|groovy|gradle)$/;

const SMALL_NAMES = /^(\.\w+(rc|ignore|profile|config|aliases)|[A-Z]\w*file|LICENSE|README|NOTICE)$/;

/** Git repositories are copied as folders. https://docs.docker.com/reference/dockerfile/#adding-files-from-a-git-repository */
const DOWNLOAD = /^https?:\/\/(?!.*\.git(#.*)?$)/;

const ARCHIVE = /\.(tar|tgz|txz|tbz2?|tar\.\w+)$/;

/** What a step copies to places that are known; empty for other steps. */
export function copiedFiles(step: Step): readonly CopiedFiles[] {
  const { instruction, before } = step;
  if (instruction.type !== "COPY" && instruction.type !== "ADD") return [];
  const owner = identify(flagValue(flagNamed(instruction, "chown"), before)?.shape ?? "0:0", before.accounts);
  return copyTargets(instruction, before).flatMap(({ source, path }) => {
    if (path === undefined) return [];
    const name = source.slice(source.lastIndexOf("/") + 1);
    const heredoc = source.startsWith("<<");
    const downloaded = instruction.type === "ADD" && DOWNLOAD.test(source);
    const found = /[*?[]/.test(name) && !downloaded;
    const unpacked = instruction.type === "ADD" && ARCHIVE.test(name) && !downloaded;
    const ending = /\.\w+$/.exec(name)?.[0];
    // `COPY run.sh /srv`: with another name, or none, `/srv` may as well be the folder that it goes into.
    const named = path.endsWith(`/${name}`) || (ending !== undefined && path.endsWith(ending));
    const single = heredoc || downloaded || (isFileName(name) && !found && !unpacked && named);
    const small = heredoc || ((WRITTEN_TEXT.test(name) || SMALL_NAMES.test(name)) && !found && !(downloaded && ending === ".sh"));
    const spread = (found || unpacked) && path.endsWith(`/${name}`);
    const several = found || unpacked || /^\.{0,2}$/.test(name);
    const place = spread ? path.slice(0, path.lastIndexOf("/")) || "/" : path;
    return [{ step, source, path: place, single, several, unpacked, small, owner, mode: modeOf(instruction, heredoc, downloaded) }];
  });
}

/** https://docs.docker.com/reference/dockerfile/#adding-files-from-a-url gives 600; a heredoc is written as 644. */
function modeOf(instruction: CopyInstruction, heredoc: boolean, downloaded: boolean): number | undefined {
  const given = flagNamed(instruction, "chmod")?.value;
  if (given !== undefined) return /^[0-7]{1,5}$/.test(given) ? Number.parseInt(given, 8) : undefined;
  return heredoc ? 0o644 : downloaded ? 0o600 : undefined;
}

/** Whether the step copies to a place that is not known. */
export function copiesAnywhere(step: Step): boolean {
  const { instruction, before } = step;
  if (instruction.type !== "COPY" && instruction.type !== "ADD") return false;
  return copyTargets(instruction, before).some(({ path }) => path === undefined);
}
