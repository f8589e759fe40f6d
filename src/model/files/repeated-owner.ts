import type { Argument } from "../commands/command.ts";
import { identify, type Identity } from "../accounts/identity.ts";
import type { CopiedAttribute, RepeatedCopy } from "./repeated-copies.ts";
import { lastOption } from "../tools/grammar.ts";
import { chown } from "../tools/coreutils.ts";

/** A chown of copied files, with the new owner. */
export type RepeatedOwner = RepeatedCopy<Identity>;

/** Whom files belong to, as chown changes it. */
export const OWNER: CopiedAttribute<Identity> = {
  tool: "chown",
  kind: "own",
  grammar: chown,
  read(word, invocation, accounts) {
    if (lastOption(invocation, "--reference") || lastOption(invocation, "--from")) return undefined;
    return identify(ownerShape(word), accounts);
  },
  isSame: ({ owner }, wanted) => isOwnedBy(owner, wanted),
  isForFile: () => false,
};

/** BSD's `user.group` is taken by GNU chown too. */
function ownerShape({ shape }: Argument): string {
  return shape.replace(/^([\w-]+)\.([\w-]+)$/, "$1:$2");
}

/** Whether files of `owner` already are what chown to `wanted` makes of them; a group that is not named stays as it is. */
function isOwnedBy(owner: Identity, wanted: Identity): boolean {
  const user = owner.uid !== undefined && wanted.uid !== undefined ? owner.uid === wanted.uid : owner.user === wanted.user && owner.user !== "";
  if (!user || wanted.group === undefined) return user;
  if (owner.group === wanted.group) return true;
  // `--chown=1000` takes the number for the group too, `--chown=app` the account's own group.
  const gid = owner.gid ?? (owner.group === undefined ? owner.uid : undefined);
  return gid !== undefined && gid === (wanted.gid ?? (wanted.group === "root" ? 0 : undefined));
}
