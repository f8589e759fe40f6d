import type { AccountConflict } from "../../../src/model/accounts/account-conflict.ts";
import type { OperationMoment } from "../../../src/model/accounts/account-moments.ts";
import { findAccount, findAccountByUid, findGroupByGid, areTooMany, listAccounts, type Account } from "../../../src/model/accounts/accounts.ts";
import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { ownSpan } from "../../../src/rule/account-tool-edits.ts";
import { removeCommand } from "../../../src/rule/command-removal.ts";
import { replace } from "../../../src/rule/edits.ts";
import type { Fix } from "../../../src/rule/finding.ts";

type SourceText = DockerfileModel["source"];

/** Accounts below and above these ids belong to the distribution; 65534 is nobody. */
const FIRST_REGULAR_ID = 1000;
const LAST_REGULAR_ID = 60_000;
/** Ids up to this one are handed out by the distribution's makers. */
const LAST_FIXED_ID = 100;
/** How far above the taken id a free one is looked for. */
const REACH = 100;

/** Ways out, the likeliest first: all are suggestions. */
export function takenAccountFixes(source: SourceText, conflict: AccountConflict, moment: OperationMoment): readonly Fix[] {
  const { taken, along } = conflict;
  const fixes =
    taken === "user" || taken === "group"
      ? [along ? joinExisting(source, conflict, moment) : leaveOut(source, conflict, moment)]
      : [deleteHolder(source, conflict, moment), takeFreeId(conflict, moment)];
  return fixes.filter((fix) => fix !== undefined);
}

/** The user goes into the group that is there. */
function joinExisting(source: SourceText, { wanted }: AccountConflict, { operation, step }: OperationMoment): Fix | undefined {
  const { command, tool } = operation;
  const span = ownSpan(source, { command, step });
  if (!span || !tool || !command.program) return undefined;
  const option = tool.flavour === "shadow" || tool.name === "useradd" ? "--gid" : tool.flavour === "busybox" ? "-G" : "--ingroup";
  const { end } = command.program.span;
  const edit = { span: { start: end, end }, text: ` ${option} ${wanted.text}` };
  return { title: `Put the user into the group ${wanted.shape} that is there`, safety: "suggestion", edits: [edit] };
}

/** What is there already need not be made, unless it is to have another id. */
function leaveOut(source: SourceText, { holder, wanted }: AccountConflict, { operation, step }: OperationMoment): Fix | undefined {
  if (operation.kind !== "create-user" && operation.kind !== "create-group") return undefined;
  const asked = operation.kind === "create-user" ? operation.uid : operation.gid;
  const has = "uid" in holder ? holder.uid : holder.gid;
  if (asked && (asked.value === undefined || asked.value !== String(has))) return undefined;
  const edit = removeCommand(source, step, operation.command);
  return edit && { title: `Use the ${wanted.shape} that is there`, safety: "suggestion", edits: [edit] };
}

/** The base image's own user makes room. Absent for the distribution's accounts, and for whom the build runs as. */
function deleteHolder(source: SourceText, conflict: AccountConflict, { operation, step, accounts }: OperationMoment): Fix | undefined {
  const { command } = operation;
  const user = userToDelete(conflict, accounts);
  const span = ownSpan(source, { command, step });
  if (!user || !span || command.pipeline || command.wrappers.length > 0) return undefined;
  const { os, user: base } = step.stage.image?.facts ?? {};
  if (base?.name === user.name || step.before.user?.value.shape.startsWith(user.name) === true) return undefined;
  const remover = os === "alpine" || os === "wolfi" || os === "busybox" ? "deluser --remove-home" : "userdel --remove";
  const edit = { span: { start: span.start, end: span.start }, text: `${remover} ${user.name} && ` };
  return { title: `Delete ${user.name} first`, safety: "suggestion", edits: [edit] };
}

function userToDelete({ taken, holder }: AccountConflict, accounts: OperationMoment["accounts"]): Account | undefined {
  const user = findAccount(accounts, holder.name);
  if (user?.origin.by !== "base-image" || user.uid === undefined || user.uid < FIRST_REGULAR_ID || user.uid > LAST_REGULAR_ID) return undefined;
  if (taken === "uid") return user;
  // Deleting a user deletes its own group when nobody else is in it.
  const shared = areTooMany(accounts) || listAccounts(accounts).some(({ name, gid }) => name !== user.name && gid === holder.gid);
  return user.gid === holder.gid && !shared ? user : undefined;
}

function takeFreeId({ wanted }: AccountConflict, { accounts }: OperationMoment): Fix | undefined {
  const { value } = wanted;
  if (value === undefined || wanted.text !== value || Number(value) > LAST_REGULAR_ID) return undefined;
  const first = Math.max(Number(value), LAST_FIXED_ID) + 1;
  for (let id = first; id < first + REACH; id++) {
    if (findAccountByUid(accounts, id) ?? findGroupByGid(accounts, id)) continue;
    return { title: `Take ${id} instead`, safety: "suggestion", edits: [replace(wanted.span, String(id))] };
  }
  return undefined;
}
