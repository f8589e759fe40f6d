import type { Span } from "../source/span.ts";
import { afterOpaqueStep, findAccount, withAccount, withGroup, type Accounts } from "./accounts.ts";
import { UNKNOWN_PIECE, type Command } from "./command.ts";
import { numericId } from "./identity.ts";
import { fileOutputs, type FileOutput } from "./written-files.ts";
import { linesOf, spanOfText } from "./written-text.ts";

const ACCOUNT_FILES: ReadonlySet<string> = new Set(["/etc/passwd", "/etc/group"]);

/** Whether a command writes to /etc/passwd or /etc/group with its own hands: a redirection, `tee`, `sed -i`. */
export function writesAccountFile(command: Command): boolean {
  return editsInPlace(command) || outputsToAccountFiles(command).length > 0;
}

function outputsToAccountFiles(command: Command): readonly FileOutput[] {
  return [...fileOutputs(command)].filter(({ path }) => ACCOUNT_FILES.has(path));
}

function editsInPlace(command: Command): boolean {
  return (
    command.name === "sed" &&
    command.args.some((argument) => argument.shape.startsWith("-i") || argument.shape === "--in-place") &&
    command.args.some((argument) => argument.value !== undefined && ACCOUNT_FILES.has(argument.value))
  );
}

/** The accounts after a command that writes lines like `app:x:1000:1000::/home/app:/bin/sh`; what cannot be read is opaque. */
export function accountLines(accounts: Accounts, command: Command): Accounts {
  if (editsInPlace(command)) return afterOpaqueStep(accounts, command.span);
  let after = accounts;
  for (const { path, mode, content } of outputsToAccountFiles(command)) {
    if (mode !== "append") after = afterOpaqueStep(after, command.span);
    for (const { text, start } of linesOf(content)) {
      const line = { text, span: spanOfText(content, start, start + text.length) ?? command.span };
      after = path === "/etc/passwd" ? withPasswdLine(after, line, command) : withGroupLine(after, line, command);
    }
  }
  return after;
}

interface AccountLine {
  readonly text: string;
  readonly span: Span;
}

function withPasswdLine(accounts: Accounts, { text, span }: AccountLine, command: Command): Accounts {
  const [name = "", , uid = "", gid = "", , home, shell] = text.split(":");
  if (name.includes(UNKNOWN_PIECE)) return afterOpaqueStep(accounts, command.span);
  if (name === "" || !text.includes(":")) return accounts;
  return withAccount(accounts, {
    name,
    uid: numericId(uid),
    gid: numericId(gid),
    group: undefined,
    groups: [],
    home,
    shell,
    system: undefined,
    certainty: command.certainty === "always" ? "certain" : "likely",
    origin: findAccount(accounts, name)?.origin ?? { by: "command", span },
  });
}

function withGroupLine(accounts: Accounts, { text, span }: AccountLine, command: Command): Accounts {
  const [name = "", , gid = ""] = text.split(":");
  if (name.includes(UNKNOWN_PIECE)) return afterOpaqueStep(accounts, command.span);
  if (name === "" || !text.includes(":")) return accounts;
  const certainty = command.certainty === "always" ? "certain" : "likely";
  return withGroup(accounts, { name, gid: numericId(gid), certainty, origin: { by: "command", span } });
}
