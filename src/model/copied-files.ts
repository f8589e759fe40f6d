import { copyTargets, flagNamed, flagValue } from "./copy.ts";
import { identify, type Identity } from "./identity.ts";
import type { Step } from "./stage.ts";

/** What a COPY or ADD puts at one place. */
export interface CopiedFiles {
  readonly step: Step;
  /** The source as written. */
  readonly source: string;
  /** The file, or the folder that holds what was copied. Absolute and normalised. */
  readonly path: string;
  /** Whether it is one file and `path` names it; a source that may be a folder is not. */
  readonly single: boolean;
  /** Whether it can hardly be more than a few kilobytes of text. */
  readonly small: boolean;
  /** As given by `--chown`, else root. */
  readonly owner: Identity;
}

/** Text that people write by hand, as against programs, archives, images and data. */
const WRITTEN_TEXT =
  /\.(sh|bash|conf|config|cfg|cnf|ini|json|toml|ya?ml|txt|md|rst|xml|properties|env|list|repo|service|rules|template|tpl|j2|in|crt|pem|key|pub|lock|py|rb|pl|lua|php|html|css|js|ts|go|java|groovy|gradle)$/;

const SMALL_NAMES = /^(\.\w+(rc|ignore|profile|config|aliases)|[A-Z]\w*file|LICENSE|README|NOTICE)$/;

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
    const several = /[*?[]/.test(name);
    const unpacked = instruction.type === "ADD" && ARCHIVE.test(name);
    const ending = /\.\w+$/.exec(name)?.[0];
    // `COPY run.sh /srv`: with another name, or none, `/srv` may as well be the folder that it goes into.
    const named = path.endsWith(`/${name}`) || (ending !== undefined && path.endsWith(ending));
    const single = heredoc || (ending !== undefined && name !== ending && !several && !unpacked && named);
    const small = heredoc || ((WRITTEN_TEXT.test(name) || SMALL_NAMES.test(name)) && !several);
    const folder = several || unpacked ? (path.slice(0, path.lastIndexOf("/")) || "/") : path;
    const spread = (several || unpacked) && path.endsWith(`/${name}`);
    return [{ step, source, path: spread ? folder : path, single, small, owner }];
  });
}

/** Whether the step copies to a place that is not known. */
export function copiesAnywhere(step: Step): boolean {
  const { instruction, before } = step;
  if (instruction.type !== "COPY" && instruction.type !== "ADD") return false;
  return copyTargets(instruction, before).some(({ path }) => path === undefined);
}
