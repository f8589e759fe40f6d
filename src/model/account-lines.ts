import { afterOpaqueStep, findAccount, withAccount, withGroup, type Accounts } from "./accounts.ts";
import { UNKNOWN_PIECE, type Argument, type Command } from "./command.ts";
import { numericId } from "./identity.ts";

/** The account database's file that a command writes to, and the words or heredocs whose text it writes. */
interface Writing {
  readonly file: "/etc/passwd" | "/etc/group";
  readonly append: boolean;
  readonly texts: readonly Argument[];
}

const PRINTERS: ReadonlySet<string> = new Set(["echo", "printf", "cat"]);

/** Whether a command writes to /etc/passwd or /etc/group with its own hands: a redirection, `tee`, `sed -i`. */
export function writesAccountFile(command: Command): boolean {
  return targetFile(command) !== undefined || editsInPlace(command);
}

function isAccountFile(path: string | undefined): path is Writing["file"] {
  return path === "/etc/passwd" || path === "/etc/group";
}

function targetFile(command: Command): { readonly file: Writing["file"]; readonly append: boolean } | undefined {
  for (const redirect of command.redirects) {
    const path = redirect.target?.value;
    if (redirect.operator.startsWith(">") && isAccountFile(path)) return { file: path, append: redirect.operator === ">>" };
  }
  if (command.name !== "tee") return undefined;
  const path = command.args.find((argument) => isAccountFile(argument.value))?.value;
  const append = command.args.some((argument) => argument.value === "-a" || argument.value === "--append");
  return isAccountFile(path) ? { file: path, append } : undefined;
}

function editsInPlace(command: Command): boolean {
  return (
    command.name === "sed" &&
    command.args.some((argument) => argument.shape.startsWith("-i") || argument.shape === "--in-place") &&
    command.args.some((argument) => isAccountFile(argument.value))
  );
}

/** The accounts after a command that writes lines like `app:x:1000:1000::/home/app:/bin/sh`; what cannot be read is opaque. */
export function accountLines(accounts: Accounts, command: Command): Accounts {
  const target = targetFile(command);
  const lines = target ? writtenLines(command) : undefined;
  if (!target || !lines) return afterOpaqueStep(accounts, command.span);
  let after = target.append ? accounts : afterOpaqueStep(accounts, command.span);
  for (const { line, source } of lines) {
    after = target.file === "/etc/passwd" ? withPasswdLine(after, line, source, command) : withGroupLine(after, line, source, command);
  }
  return after;
}

interface WrittenLine {
  readonly line: string;
  readonly source: Argument;
}

function writtenLines(command: Command): readonly WrittenLine[] | undefined {
  const printer = command.name === "tee" ? earlierInPipe(command) : command;
  const heredoc = command.redirects.find((redirect) => redirect.body)?.body;
  if (heredoc) return linesOf([heredoc]);
  if (!printer || !PRINTERS.has(printer.name ?? "") || printer.name === "cat") return undefined;
  return linesOf(printer.args.filter((argument) => !/^-[neE]+$/.test(argument.shape)));
}

function earlierInPipe(command: Command): Command | undefined {
  const stage = command.pipeline?.stages[command.pipelineStage - 1];
  return stage?.[stage.length - 1];
}

function linesOf(texts: readonly Argument[]): readonly WrittenLine[] {
  return texts.flatMap((source) => source.shape.split(/\\n|\n/).map((line) => ({ line, source })));
}

function withPasswdLine(accounts: Accounts, line: string, source: Argument, command: Command): Accounts {
  const [name = "", , uid = "", gid = "", , home, shell] = line.split(":");
  if (name === "" || !line.includes(":")) return accounts;
  if (name.includes(UNKNOWN_PIECE)) return afterOpaqueStep(accounts, command.span);
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
    origin: findAccount(accounts, name)?.origin ?? { by: "command", span: source.span },
  });
}

function withGroupLine(accounts: Accounts, line: string, source: Argument, command: Command): Accounts {
  const [name = "", , gid = ""] = line.split(":");
  if (name === "" || !line.includes(":")) return accounts;
  if (name.includes(UNKNOWN_PIECE)) return afterOpaqueStep(accounts, command.span);
  const certainty = command.certainty === "always" ? "certain" : "likely";
  return withGroup(accounts, { name, gid: numericId(gid), certainty, origin: { by: "command", span: source.span } });
}
