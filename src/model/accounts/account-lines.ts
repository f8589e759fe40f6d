import type { AccountOperation, UnreadableOperation } from "./account-operation.ts";
import { hashedPassword } from "./account-password.ts";
import { listedArguments, sliceWritten } from "../commands/argument-slice.ts";
import { UNKNOWN_PIECE, type Argument, type Command, type Redirect } from "../commands/command.ts";
import { substitutions } from "../commands/sed-edits.ts";
import { fileOutputs, type FileOutput } from "../files/written-files.ts";
import { linesOf, type TextLine, type WrittenText } from "../files/written-text.ts";

type AccountFile = "/etc/passwd" | "/etc/group" | "/etc/shadow";

function isAccountFile(path: string): path is AccountFile {
  return path === "/etc/passwd" || path === "/etc/group" || path === "/etc/shadow";
}

/**
 * What a command does that writes lines like `app:x:1000:1000::/home/app:/bin/sh` into an account file with its own hands: by a
 * redirection, `tee`, `sed -i`. Absent when it writes to none.
 */
export function lineOperations(command: Command): readonly AccountOperation[] | undefined {
  if (!namesAccountFile(command)) return undefined;
  const replaced = command.name === "sed" ? replacedPaths(command) : undefined;
  if (replaced) return [{ kind: "reword-users", command, tool: undefined, replaced }];
  const operations: AccountOperation[] = [];
  let writes = false;
  for (const output of fileOutputs(command)) {
    if (!isAccountFile(output.path)) continue;
    writes = true;
    operations.push(...outputOperations(output, output.path, command));
  }
  if (!writes && editsInPlace(command)) return editedFiles(command).map((path) => unreadable(command, { path, change: "edited" }));
  return writes ? operations : undefined;
}

/** Whether a word of a command may be the path of an account file: hardly one is, and what others write need not be looked at. */
export function namesAccountFile({ name, args, redirects, outerRedirects }: Command): boolean {
  const isNamed = ({ target }: Redirect): boolean => target !== undefined && ACCOUNT_FILE.test(target.shape);
  return redirects.some(isNamed) || outerRedirects.some(isNamed) || ((name === "sed" || name === "tee") && args.some(({ shape }) => ACCOUNT_FILE.test(shape)));
}

const ACCOUNT_FILE = /(?:passwd|group|shadow)[/.]*$/;

/**
 * The texts that a `sed -i` of nothing but /etc/passwd replaces when each can only stand in the field of a home or a shell: it has a
 * slash, which no name and no id has. Absent when it may do anything else.
 */
function replacedPaths(command: Command): readonly string[] | undefined {
  const edited = substitutions(command);
  if (!edited || edited.files.length === 0 || edited.files.some((file) => file.value !== "/etc/passwd")) return undefined;
  const texts = edited.substitutions.map(({ pattern, replacement }) => {
    const text = /^\^?([\w/: -]+)\$?$/.exec(pattern.replace(/\\([./-])/g, "$1"))?.[1] ?? "";
    const keepsFields = colonsIn(text) === colonsIn(replacement) && !/[&\\]/.test(replacement.replaceAll("\\/", "/"));
    return text.includes("/") && keepsFields && !(text.includes(":") && /\d/.test(text)) ? text : undefined;
  });
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function colonsIn(text: string): number {
  return text.split(":").length;
}

/** A `sed -i` that only takes lines away puts nothing into the file. */
function editsInPlace(command: Command): boolean {
  return command.name === "sed" && command.args.some(({ shape }) => shape.startsWith("-i") || shape.startsWith("--in-place")) && editedFiles(command).length > 0;
}

function editedFiles({ args }: Command): readonly ("/etc/passwd" | "/etc/group")[] {
  return args.flatMap(({ value }) => (value === "/etc/passwd" || value === "/etc/group" ? [value] : []));
}

function unreadable(command: Command, file?: UnreadableOperation["file"]): AccountOperation {
  return { kind: "unreadable", command, tool: undefined, ...(file && { file }) };
}

function* outputOperations({ mode, content }: FileOutput, file: AccountFile, command: Command): Generator<AccountOperation> {
  // What was in the file before is gone, or is no longer what it was.
  if (mode !== "append" && file !== "/etc/shadow") yield unreadable(command, { path: file, change: mode === "edit" ? "edited" : "anew" });
  for (const line of linesOf(content)) {
    const [name, second, id, ...rest] = fieldsOf(content, line);
    if (!name || line.text.startsWith(":")) continue;
    if (name.value === undefined) {
      if (file !== "/etc/shadow") yield unreadable(command);
    } else if (!second) continue;
    else if (file === "/etc/group") yield* groupLine(name, id, rest[0], command);
    else {
      // sed's replacements are pieces of lines: only what holds a whole line says something about the account.
      if (file === "/etc/passwd" && (mode !== "edit" || rest.length >= 4)) yield userLine(name, id, rest, command);
      yield* passwordField(name, second, id, file, command);
    }
  }
}

function userLine(name: Argument, uid: Argument | undefined, rest: readonly (Argument | undefined)[], command: Command): AccountOperation {
  const [primaryGroup, , home, shell] = rest;
  return {
    kind: "create-user",
    command,
    tool: undefined,
    name,
    uid,
    primaryGroup: primaryGroup?.shape === "" ? undefined : primaryGroup,
    defaultGroup: "default",
    home,
    shell,
    system: undefined,
  };
}

function* groupLine(name: Argument, gid: Argument | undefined, members: Argument | undefined, command: Command): Generator<AccountOperation> {
  yield { kind: "create-group", command, tool: undefined, name, gid, system: undefined };
  for (const user of listedArguments(members)) yield { kind: "join-group", command, tool: undefined, user, group: name };
}

/** The second field is the password's: `x` in /etc/passwd says that /etc/shadow has it. */
function* passwordField(user: Argument, field: Argument, next: Argument | undefined, file: AccountFile, command: Command): Generator<AccountOperation> {
  if (field.shape === UNKNOWN_PIECE || (field.shape === "x" && file === "/etc/passwd") || !next) return;
  yield { kind: "set-password", command, tool: undefined, user, password: hashedPassword(field.shape, user.span) };
}

/** What the colons of a line divide. */
function fieldsOf(content: WrittenText, line: TextLine): readonly (Argument | undefined)[] {
  let start = line.start;
  return line.text.split(":").map((field) => {
    const slice = sliceWritten(content, start, start + field.length);
    start += field.length + 1;
    return slice;
  });
}
