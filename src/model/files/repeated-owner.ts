import { chownOwner, identify, type Identity } from "../accounts/identity.ts";
import type { CopiedAttribute, RepeatedCopy } from "./repeated-copies.ts";
import { lastOption } from "../tools/grammar.ts";
import { chown } from "../tools/coreutils.ts";

/** A chown of copied files, with the new owner. */
export type RepeatedOwner = RepeatedCopy<Identity>;

/** Whom files belong to, as chown changes it. */
export const OWNER: CopiedAttribute<Identity> = {
  tools: new Set(["chown", "chgrp"]),
  kind: "own",
  grammar: chown,
  read(word, invocation, accounts, command) {
    if (lastOption(invocation, "--reference") || lastOption(invocation, "--from")) return undefined;
    return identify(command.name === "chgrp" ? `:${word.shape}` : chownOwner(word.shape, accounts), accounts);
  },
  isSame: ({ owner }, wanted) => isOwnedBy(owner, wanted),
  isForFile: () => false,
};

/** Whether files of `owner` already are what chown to `wanted` makes of them; a group that is not named stays as it is. */
function isOwnedBy(owner: Identity, wanted: Identity): boolean {
  // chgrp names no user.
  const user = wanted.user === "" || (owner.uid !== undefined && wanted.uid !== undefined ? owner.uid === wanted.uid : owner.user === wanted.user && owner.user !== "");
  if (!user || wanted.group === undefined) return user;
  if (owner.group === wanted.group) return true;
  // `--chown=1000` takes the number for the group too, `--chown=app` the account's own group.
  const gid = owner.gid ?? (owner.group === undefined ? owner.uid : undefined);
  return gid !== undefined && gid === (wanted.gid ?? (wanted.group === "root" ? 0 : undefined));
}
