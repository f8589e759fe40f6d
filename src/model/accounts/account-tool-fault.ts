import { readAccountRequest } from "./account-request.ts";
import type { AccountToolCall } from "./account-tool-calls.ts";
import type { Argument, Command } from "../commands/command.ts";
import { foreignOptions, type AccountDialect } from "../tools/foreign-options.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** Why a call of an account tool fails in the image that it is made in. */
export type AccountToolFault =
  /** The image does not have the tool. */
  | { readonly kind: "absent" }
  /** The tool does not know these options, of which there is at least one. */
  | { readonly kind: "refused"; readonly dialect: AccountDialect; readonly options: readonly [Argument, ...Argument[]] }
  /**
   * An account and a group for a tool that takes one name: `adduser` where it is useradd, Debian's `addgroup` and `adduser --system`,
   * BusyBox's `deluser`.
   */
  | { readonly kind: "one-name"; readonly dialect: AccountDialect };

/** What is certainly wrong with a call; absent when nothing is, or when it cannot be told. */
export function accountToolFault(call: AccountToolCall): AccountToolFault | undefined {
  switch (call.behaviour) {
    case "absent":
      return { kind: "absent" };
    case "debian-adduser":
      return refusal(call, "debian") ?? secondName(call, "debian");
    case "busybox":
      return refusal(call, "busybox") ?? secondName(call, "busybox");
    case "shadow":
      return refusal(call, "shadow") ?? secondName(call, "shadow");
    default:
      return undefined;
  }
}

const ONE_NAME: Readonly<Record<AccountDialect, string>> = { debian: "addgroup", busybox: "deluser", shadow: "adduser" };

function secondName({ command, tool }: AccountToolCall, dialect: AccountDialect): AccountToolFault | undefined {
  if (tool === "adduser" && dialect === "debian") return systemWithGroup(command) ? { kind: "one-name", dialect } : undefined;
  if (tool !== ONE_NAME[dialect]) return undefined;
  const kind = readAccountRequest(command)?.kind;
  return kind === "join" || kind === "leave" ? { kind: "one-name", dialect } : undefined;
}

/** Debian's `adduser --system app audio` and `adduser --group app audio`. */
function systemWithGroup({ args }: Command): boolean {
  const grammar = grammarOf("adduser", "debian");
  const invocation = grammar && parseInvocation(args, grammar);
  if (!invocation || invocation.uncertain || invocation.operands.length !== 2) return false;
  return lastOption(invocation, "--system") !== undefined || lastOption(invocation, "--group") !== undefined;
}

function refusal({ command, tool }: AccountToolCall, dialect: AccountDialect): AccountToolFault | undefined {
  const [first, ...more] = foreignOptions(tool, dialect, command.args);
  return first && { kind: "refused", dialect, options: [first, ...more] };
}
