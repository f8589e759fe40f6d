import type { Span } from "../../source/span.ts";
import { type Account, findAccount } from "../accounts/accounts.ts";
import { identify, type Identity } from "../accounts/identity.ts";
import { findPrivilegeDrop, type PrivilegeDrop } from "./privilege-drop.ts";
import type { Stage } from "../stage.ts";
import type { UserSetting } from "../state.ts";
import type { Expansion } from "../variables/expansion.ts";

/** One step of the chain that leads to a verdict; without a span when no line of this file says it. */
export interface Reason {
  readonly text: string;
  readonly span: Span | undefined;
}

/** Who a container of a stage runs as. */
export interface UserVerdict {
  readonly user: "root" | "non-root" | "unknown";
  /** Who says so: a USER of this file, the base image, or nobody (unknown base). */
  readonly by: "user" | "base-image" | "nobody";
  /** The USER in force. */
  readonly setting: UserSetting | undefined;
  /** What the USER, or the base image's configuration, names. */
  readonly identity: Identity | undefined;
  /** How the container leaves root although it starts as root. */
  readonly drop: PrivilegeDrop | undefined;
  readonly reasons: readonly Reason[];
}

/** The verdict on a stage, from its state at the end. */
export function judgeUser(stage: Omit<Stage, "verdict">): UserVerdict {
  const { user: setting, accounts } = stage.end;
  if (setting) return judgeSetting(stage, setting);
  if (!stage.image) {
    const reasons = [...inheritance(stage), { text: "no USER; FROM scratch runs as root", span: undefined }];
    return { user: "root", by: "base-image", setting, identity: identify("0", accounts), drop: findPrivilegeDrop(stage), reasons };
  }
  const { facts, expansion } = stage.image;
  const name = expansion.value.known ? expansion.value.value : stage.from.image?.text ?? "the base image";
  const configured = facts?.user;
  if (!facts || !configured) {
    const reasons = [...inheritance(stage), { text: `no USER; the user of ${name} is not known`, span: undefined }, ...valueReasons(expansion, "the image is named")];
    return { user: "unknown", by: "nobody", setting, identity: undefined, drop: undefined, reasons };
  }
  const identity = identify(configured.literal ?? configured.name ?? String(configured.uid ?? 0), accounts);
  const root = configured.uid === 0 || identity.privilege === "root";
  const who = configured.name ?? String(configured.uid ?? configured.literal ?? "root");
  const reasons = [...inheritance(stage), { text: `no USER; ${name} runs as ${who} (${facts.source})`, span: undefined }, ...valueReasons(expansion, "the image is named")];
  return {
    user: root ? "root" : "non-root",
    by: "base-image",
    setting,
    identity,
    drop: root ? findPrivilegeDrop(stage) : undefined,
    reasons,
  };
}

function judgeSetting(stage: Omit<Stage, "verdict">, setting: UserSetting): UserVerdict {
  // A variable that nothing sets leaves the configured user empty, and that is root:
  // https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go dispatchUser
  const { shape } = setting.value;
  const identity = identify(shape === "" ? "0" : shape, stage.end.accounts);
  const reasons: Reason[] = [
    ...inheritance(stage, setting.stage),
    { text: `USER ${setting.word.text}${expandedNote(setting)}`, span: setting.word.span },
    ...valueReasons(setting.value, "the value is set"),
    ...accountReasons(findAccount(stage.end.accounts, identity.user), identity),
  ];
  return {
    user: identity.privilege,
    by: "user",
    setting,
    identity,
    drop: identity.privilege === "root" ? findPrivilegeDrop(stage) : undefined,
    reasons,
  };
}

/** The stages that a user is handed down through, from the one at hand to the one that has it: a stage's index, else the first of all. */
function inheritance(stage: Omit<Stage, "verdict">, until?: number): readonly Reason[] {
  const reasons: Reason[] = [];
  let current = stage;
  while (current.base.kind === "stage" && current.index !== until) {
    const { image, keyword } = current.from;
    reasons.push({ text: `FROM ${image?.text ?? ""} goes on as that stage's user`, span: (image ?? keyword).span });
    current = current.base.stage;
  }
  return reasons;
}

/** Where a variable got the value that something was expanded with. */
function valueReasons({ value, overridable }: Expansion, what: string): readonly Reason[] {
  if (!value.known || !value.setAt) return [];
  return [{ text: `${what} here${overridable ? ", unless a build argument is another" : ""}`, span: value.setAt }];
}

function expandedNote(setting: UserSetting): string {
  const { value } = setting.value;
  return value.known && value.value !== setting.word.text ? ` is ${value.value === "" ? "empty" : value.value}` : "";
}

function accountReasons(account: Account | undefined, identity: Identity): readonly Reason[] {
  if (!account || identity.user === "root" || account.origin.by === "base-image") return [];
  const uid = account.uid === undefined ? "an id that the build assigns" : `uid ${account.uid}`;
  return [{ text: `${account.name} is made here with ${uid}`, span: account.origin.span }];
}
