import type { Span } from "../../source/span.ts";
import { isAccountTool } from "./account-operations.ts";
import { findAccount, findGroup, type AccountOrigin } from "./accounts.ts";
import type { OwnerName } from "./owner-names.ts";
import type { Stage, Step } from "../stage.ts";

/** Where a name that a step uses comes into being behind that step. */
export interface LaterOwner {
  readonly span: Span;
  /** The uid or gid that it gets; absent when the build assigns it. */
  readonly id: number | undefined;
  /** The gid of its primary group, or its own; absent when not known. */
  readonly gid: number | undefined;
  /** The RUN that makes it, when it could as well run in front of the step. */
  readonly movable: Step | undefined;
}

/** How far apart the two may be for `movable`. */
const REACH = 30;

/** What stands between the two without a bearing on what an account tool does. */
const INDIFFERENT: ReadonlySet<string> = new Set(["COPY", "ADD", "WORKDIR", "LABEL", "EXPOSE", "VOLUME", "CMD", "ENTRYPOINT", "STOPSIGNAL", "HEALTHCHECK", "MAINTAINER"]);

/** What makes the name later in the step's stage; absent when nothing does, or it is gone again at the stage's end. */
export function laterOwner(step: Step, { kind, name }: OwnerName): LaterOwner | undefined {
  const { accounts } = step.stage.end;
  const account = kind === "account" ? findAccount(accounts, name) : undefined;
  const group = kind === "group" ? findGroup(accounts, name) : undefined;
  const origin: AccountOrigin | undefined = account?.origin ?? group?.origin;
  if (!origin || origin.by === "base-image" || origin.span.start < step.instruction.span.start) return undefined;
  return { span: origin.span, id: account ? account.uid : group?.gid, gid: (account ?? group)?.gid, movable: movableStep(step, origin.span) };
}

function movableStep(step: Step, made: Span): Step | undefined {
  const { steps } = step.stage;
  const at = indexAt(step.stage, step.instruction.span.start);
  for (const later of steps.slice(at + 1, at + 1 + REACH)) {
    const { instruction } = later;
    if (instruction.span.end > made.start) return makesAccountsOnly(later) ? later : undefined;
    if (later.deferred || !INDIFFERENT.has(instruction.type)) return undefined;
  }
  return undefined;
}

function makesAccountsOnly({ instruction, commands, deferred }: Step): boolean {
  if (deferred || instruction.type !== "RUN" || instruction.flags.length > 0 || instruction.heredocs.length > 0) return false;
  return commands.every((command) => isAccountTool(command.name) && command.redirects.length === 0);
}

/** The index of the step that begins at an offset; steps stand in file order. */
function indexAt({ steps }: Stage, start: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.instruction.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
