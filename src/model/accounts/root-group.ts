import type { Span } from "../../source/span.ts";
import { fileSpan } from "../../syntax/logical-text.ts";
import { UNKNOWN_PIECE } from "../commands/command.ts";
import { groupMemberships } from "./group-memberships.ts";
import { numericId } from "./identity.ts";
import type { Stage } from "../stage.ts";
import type { UserSetting } from "../state.ts";

/** Where the file makes root's group the primary group of the user that its container runs as. */
export interface RootGroupChoice {
  /** The group behind the colon, or the one that an account tool is given. */
  readonly span: Span;
  readonly by: "user" | "account";
  readonly certainty: "certain" | "likely";
}

/** Absent for root itself, and where the group is 0 by default: that of a number without an account. */
export function rootGroupChoice(stage: Stage): RootGroupChoice | undefined {
  const { user, identity, setting } = stage.verdict;
  if (user === "root" || !identity) return undefined;
  if (identity.group !== undefined) {
    if (!setting || !isRootGroup(identity.group)) return undefined;
    return { span: groupSpan(setting), by: "user", certainty: setting.value.overridable ? "likely" : "certain" };
  }
  const name = identity.account?.name ?? (identity.user.includes(UNKNOWN_PIECE) ? undefined : identity.user);
  const primary = groupMemberships(stage).findLast((membership) => membership.kind === "primary" && membership.user.value === name);
  if (!primary || name === undefined || !isRootGroup(primary.group.value ?? "")) return undefined;
  const overridable = setting?.value.overridable === true || primary.group.overridable === true;
  return { span: primary.group.span, by: "account", certainty: overridable ? "likely" : primary.certainty };
}

function isRootGroup(group: string): boolean {
  return group === "root" || numericId(group) === 0;
}

function groupSpan({ word, value }: UserSetting): Span {
  const { shape } = value;
  const at = word.content.text.indexOf(shape);
  return at === -1 ? word.span : fileSpan(word.content, at + shape.indexOf(":") + 1, at + shape.length);
}
