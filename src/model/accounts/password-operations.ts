import type { AccountOperation, AccountTool, SetPassword } from "./account-operation.ts";
import { hashedPassword, typedPassword, type AccountPassword } from "./account-password.ts";
import { sliceWritten } from "../commands/argument-slice.ts";
import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { inputText } from "../commands/printed-text.ts";
import { lastOption } from "../tools/grammar.ts";
import { linesOf, type WrittenText } from "../files/written-text.ts";

/** What `useradd -p` and `usermod -p`, `-L`, `-U` do to the password. */
export function* passwordOptions(command: Command, tool: AccountTool, user: Argument | undefined): Generator<SetPassword> {
  const { options } = tool.invocation;
  for (const { name, value, span } of options) {
    const set = (password: AccountPassword): SetPassword => ({ kind: "set-password", command, tool, user, password });
    if (name === "--password" && value) yield set(hashedPassword(value.shape, span, value.commands));
    if (name === "--lock") yield set({ form: "locked", literal: true, span });
    if (name === "--unlock") yield set({ form: "unlocked", literal: true, span });
  }
}

/** Options with which `passwd` asks for no password. */
const ASKS_NOTHING = ["--status", "--expire", "--mindays", "--maxdays", "--warndays", "--inactive", "--help"];

/** What `passwd` does; nothing when it is given no password to set. */
export function passwdOperations(command: Command, tool: AccountTool): readonly AccountOperation[] {
  const { invocation } = tool;
  const [user] = invocation.operands;
  const set = (password: AccountPassword): SetPassword[] => [{ kind: "set-password", command, tool, user, password }];
  for (const [name, form] of [["--delete", "empty"], ["--lock", "locked"], ["--unlock", "unlocked"]] as const) {
    const option = lastOption(invocation, name);
    if (option) return set({ form, literal: true, span: option.span });
  }
  if (ASKS_NOTHING.some((name) => lastOption(invocation, name))) return [];
  const typed = firstLine(inputText(command));
  return typed === undefined || typed === "" ? [] : set(typedPassword(typed, programSpan(command)));
}

/** What an interactive tool finds where it asks for a password: the first line. */
export function firstLine(input: WrittenText | undefined): string | undefined {
  if (!input) return undefined;
  for (const { text } of linesOf(input)) return text;
  return "";
}

/** The passwords that `chpasswd` reads, one line for each account: `app:secret`. */
export function chpasswdOperations(command: Command, tool: AccountTool): readonly AccountOperation[] {
  const input = inputText(command);
  if (!input) return [];
  const span = programSpan(command);
  const encrypted = lastOption(tool.invocation, "--encrypted") !== undefined;
  const operations: SetPassword[] = [];
  for (const { text, start } of linesOf(input)) {
    const colon = text.indexOf(":");
    if (text.trim() === "" || (colon === -1 && !text.includes(UNKNOWN_PIECE))) continue;
    const user = colon > 0 ? sliceWritten(input, start, start + colon) : undefined;
    const secret = colon === -1 ? UNKNOWN_PIECE : text.slice(colon + 1);
    // An empty password is refused.
    if (secret === "" && !encrypted) continue;
    const password = encrypted ? hashedPassword(secret, span) : typedPassword(secret, span);
    operations.push({ kind: "set-password", command, tool, user, password });
  }
  return operations;
}

function programSpan(command: Command): Argument["span"] {
  return command.program?.span ?? command.span;
}
