import type { BaseImageFacts } from "../../knowledge/base-image-facts.ts";
import type { Argument, Command } from "../commands/command.ts";
import type { AccountPassword } from "./account-password.ts";
import type { Invocation } from "../tools/grammar.ts";
import type { AccountToolFlavour } from "../tools/tool-table.ts";

/** The program behind an operation, its words told apart. */
export interface AccountTool {
  /** As it is called: `adduser`. */
  readonly name: string;
  /** Whose program it is, as far as names are shared. */
  readonly flavour: AccountToolFlavour;
  /** The distribution that it is part of; absent when that is not known. */
  readonly distribution: BaseImageFacts["os"] | undefined;
  readonly invocation: Invocation;
}

interface Operation {
  readonly command: Command;
  /** Absent when the command writes a line into an account file itself. */
  readonly tool: AccountTool | undefined;
}

/** A user comes into being. */
export interface CreateUser extends Operation {
  readonly kind: "create-user";
  readonly name: Argument;
  /** Absent when the build assigns it. */
  readonly uid: Argument | undefined;
  /** A name or an id; absent when none is given. */
  readonly primaryGroup: Argument | undefined;
  /** The group that the account gets when `primaryGroup` is absent: a new one of its own name, or the tool's default. */
  readonly defaultGroup: "own" | "nogroup" | "default";
  readonly home: Argument | undefined;
  /** Absent for the tool's default. */
  readonly shell: Argument | undefined;
  /** Whether it is made as a system account; absent for a line of /etc/passwd. */
  readonly system: boolean | undefined;
}

export interface CreateGroup extends Operation {
  readonly kind: "create-group";
  readonly name: Argument;
  /** Absent when the build assigns it. */
  readonly gid: Argument | undefined;
  readonly system: boolean | undefined;
}

/** Properties of a user are replaced; what is absent stays. */
export interface ModifyUser extends Operation {
  readonly kind: "modify-user";
  readonly name: Argument;
  readonly newName: Argument | undefined;
  readonly uid: Argument | undefined;
  readonly primaryGroup: Argument | undefined;
  readonly home: Argument | undefined;
  readonly shell: Argument | undefined;
  /** Whether it leaves all groups but those that join-group operations of the same command name. */
  readonly leavesGroups: boolean;
}

export interface ModifyGroup extends Operation {
  readonly kind: "modify-group";
  readonly name: Argument;
  readonly newName: Argument | undefined;
  readonly gid: Argument | undefined;
}

/** A user becomes a member of a supplementary group; the operations of `-G a,b` are one for each. */
export interface JoinGroup extends Operation {
  readonly kind: "join-group";
  readonly user: Argument;
  /** A name or an id. */
  readonly group: Argument;
}

/** A user leaves a group. */
export interface LeaveGroup extends Operation {
  readonly kind: "leave-group";
  readonly user: Argument;
  readonly group: Argument;
}

/** A password is set, taken away or made useless. */
export interface SetPassword extends Operation {
  readonly kind: "set-password";
  /** Absent when it is whoever runs the command, or cannot be read off the file. */
  readonly user: Argument | undefined;
  readonly password: AccountPassword;
}

export interface DeleteUser extends Operation {
  readonly kind: "delete-user";
  readonly name: Argument;
}

export interface DeleteGroup extends Operation {
  readonly kind: "delete-group";
  readonly name: Argument;
}

/** Pieces of homes and shells in /etc/passwd are replaced: `sed -i s,/bin/sh,/bin/bash,`. Names and ids stay. */
export interface RewordUsers extends Operation {
  readonly kind: "reword-users";
  /** The texts that are replaced where they stand. */
  readonly replaced: readonly string[];
}

/** Something happens to accounts that cannot be read off the file. */
export interface UnreadableOperation extends Operation {
  readonly kind: "unreadable";
  /** The account file of which the lines are gone (`anew`), or may be others (`edited`). Absent when lines at most come to those that are known. */
  readonly file?: { readonly path: "/etc/passwd" | "/etc/group"; readonly change: "anew" | "edited" };
}

/** What one command does to one account or group. Words that only the running build knows have no `value`. */
export type AccountOperation =
  | CreateUser
  | CreateGroup
  | ModifyUser
  | ModifyGroup
  | JoinGroup
  | LeaveGroup
  | SetPassword
  | DeleteUser
  | DeleteGroup
  | RewordUsers
  | UnreadableOperation;
