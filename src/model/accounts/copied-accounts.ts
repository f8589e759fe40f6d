import type { CopyInstruction } from "../../syntax/dockerfile.ts";
import { groupEntries, passwdEntries } from "./account-file-text.ts";
import { afterOpaqueStep, withAccount, withGroup, withOtherGroups, withOtherUsers, type Accounts } from "./accounts.ts";
import { copyDestination, copyTargets, flagNamed, flagValue } from "../files/copy.ts";
import { copiedFile } from "../files/image-files.ts";
import { heredocFiles } from "../files/written-files.ts";
import { UNKNOWN_PIECE } from "../commands/command.ts";
import type { StageScope } from "../evaluate-instruction.ts";
import type { Stage } from "../stage.ts";
import type { State } from "../state.ts";

/** The account files; a COPY over one of them replaces what the base image said. */
const ACCOUNT_FILES: readonly string[] = ["/etc/passwd", "/etc/group"];

/** Folders whose content may hold the account files. */
const ACCOUNT_FOLDERS: ReadonlySet<string> = new Set(["/", "/etc"]);

/** ADD unpacks these into the destination. */
const ARCHIVE = /\.(tar|tgz|tbz2?|txz|tar\.\w+)$/;

/**
 * The accounts after a COPY or ADD. Copying passwd from another stage brings that stage's accounts; from elsewhere, or as part of
 * a whole file system, it brings accounts that cannot be known.
 */
export function afterCopiedAccounts(before: State, instruction: CopyInstruction, scope: StageScope): Accounts {
  const { accounts } = before;
  const destination = copyDestination(instruction, before);
  if (destination === undefined) return accounts;
  if (!ACCOUNT_FOLDERS.has(destination) && !ACCOUNT_FILES.includes(destination)) return accounts;
  const targets = copyTargets(instruction, before);
  const source = sourceStage(instruction, before, scope);
  const files = targets.filter(({ path }) => path !== undefined && ACCOUNT_FILES.includes(path));
  if (files.length > 0) {
    // A file of another name was made for the purpose, and what is in it cannot be known.
    const own = files.every(({ source: name }) => ACCOUNT_FILES.includes(name));
    if (source && own) return mergeAccounts(accounts, source.end.accounts, files.map((file) => file.path));
    return files.reduce((after, { path }) => withCopiedFile(after, path ?? "", before, instruction, scope), accounts);
  }
  const bringsTree = targets.some(({ source: name, path }) => {
    if (instruction.type === "ADD" && ARCHIVE.test(name)) return true;
    // A folder spreads its content over `/`, and only its name tells it from a file.
    return (path === destination || destination === "/" || /[*?[]/.test(name)) && mayHoldAccounts(name);
  });
  if (!bringsTree) return accounts;
  if (source && targets.every(({ source: name }) => name === "/")) return source.end.accounts;
  return afterOpaqueStep(accounts, instruction.span);
}

/** The accounts after /etc/passwd or /etc/group was replaced by a file whose text may be at hand. */
function withCopiedFile(accounts: Accounts, path: string, before: State, instruction: CopyInstruction, scope: StageScope): Accounts {
  const heredoc = heredocFiles(instruction, before).find((file) => file.path === path);
  const text = heredoc ? heredoc.content.text : copiedFile(instruction, before, scope.options.readContextFile, path)?.text;
  const isKnown = text !== undefined && !text.includes(UNKNOWN_PIECE);
  const origin = { by: "copy", span: instruction.span } as const;
  if (path === "/etc/passwd") {
    const empty = withOtherUsers(isKnown ? { ...accounts, opaqueSince: undefined } : afterOpaqueStep(accounts, instruction.span), isKnown ? "complete" : "unknown");
    return isKnown ? passwdEntries(text, origin).reduce(withAccount, empty) : empty;
  }
  const empty = withOtherGroups(isKnown ? accounts : afterOpaqueStep(accounts, instruction.span), isKnown ? "complete" : "unknown");
  return isKnown ? groupEntries(text, origin).reduce(withGroup, empty) : empty;
}

function sourceStage(instruction: CopyInstruction, before: State, scope: StageScope): Stage | undefined {
  const from = flagValue(flagNamed(instruction, "from"), before)?.value;
  if (!from?.known) return undefined;
  const named = scope.byName.get(from.value.toLowerCase());
  return named && named.index < scope.stage.index ? named : scope.stagesBefore[Number(from.value)];
}

function mergeAccounts(own: Accounts, other: Accounts, paths: readonly (string | undefined)[]): Accounts {
  const users = paths.includes("/etc/passwd");
  const groups = paths.includes("/etc/group");
  return {
    users: users ? other.users : own.users,
    userCount: users ? other.userCount : own.userCount,
    goneUsers: users ? other.goneUsers : own.goneUsers,
    uids: users ? other.uids : own.uids,
    members: users ? other.members : own.members,
    groups: groups ? other.groups : own.groups,
    groupCount: groups ? other.groupCount : own.groupCount,
    unnumberedGroups: groups ? other.unnumberedGroups : own.unnumberedGroups,
    goneGroups: groups ? other.goneGroups : own.goneGroups,
    gids: groups ? other.gids : own.gids,
    knowledge: users ? other.knowledge : own.knowledge,
    groupKnowledge: groups ? other.groupKnowledge : own.groupKnowledge,
    opaqueSince: users ? other.opaqueSince : own.opaqueSince,
    packages: users ? other.packages : own.packages,
  };
}

/** A folder may; a file with an ending of its own does not, nor does a program. */
function mayHoldAccounts(source: string): boolean {
  const name = source.slice(source.lastIndexOf("/") + 1);
  if (name === "." || name === "..") return true;
  return !/\.\w+$/.test(name) && !/(^|\/)s?bin\/[^/]+$/.test(source) && !source.startsWith("<<");
}
